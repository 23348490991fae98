from detail import step


def run(items):
    total = 0
    for item in items:
        total = step(total, item)
    return total

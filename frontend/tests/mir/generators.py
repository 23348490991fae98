def count(n):
    got = yield n
    rest = yield from range(got)
    return rest


def squares(items):
    return (x * x for x in items if x)

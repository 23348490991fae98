def step(total, item):
    return total + item

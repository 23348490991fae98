def f(a, b, c):
    if a and not (b or c):
        return 1
    return a < b < c


def g(x):
    y = x or 5
    return y if x is not None else -y

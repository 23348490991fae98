def outer(a, b=2, *rest, key, **more):
    n = a

    def inner(step=b):
        nonlocal n
        n += step
        return n, rest

    return inner, lambda x: x + key

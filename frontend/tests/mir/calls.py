def f(g, o, a, k):
    g(1, x=2)
    o.method(a, key=k)
    g(*a)
    g(1, *a, x=2, **k)
    o.items[a] += g()
    o.count += 1
    first, *middle, last = a
    return [*a, 1], {**k, "b": 2}, a[1:], {*a}

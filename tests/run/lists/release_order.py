"""The order in which lists and tuples let go of their items; slices, searches and sums of all kinds of items."""


class D:
    def __init__(s, n): s.n = n
    def __del__(s): print("del", s.n, end="; ")
def f():
    a = [D(i) for i in range(5)]
    a[1:3] = []
    print()
    a[:] = [1, 2, 3]
    print()
    a = [D(i) for i in range(4)]
    a.clear()
    print()
    a = [D(i) for i in range(4)]
    del a[1:3]
    print()
    del a
    print()
    t = (D(1), D(2), D(3))
    del t
    print()
    a = [D(i) for i in range(6)]
    a[::2] = [1, 2, 3]
    print()
    del a[1::2]
    print()
    a = [D(1), D(2)]
    a *= 0
    print()
    d = {1: D(1), 2: D(2)}
    del d
    print()
    b = [0, D(3), D(4)]
    b[0:3] = [1, 2, 3]
    print()
    b[1:2] = b
    print(b)
    b[::-1] = b
    print(b)
    b[2:2] = (5, 6)
    b[-3:-1] = range(3)
    print(b, b[::-1], b[3::-1], b[1:0:-1], b[5:2], b[::3], b[::-2])
    b.extend(b)
    print(b, sum(b), min(b), max(b), sum([1.5, 2, 0.0, -0.0]), sum([-0.0]), sum([2**62, 2**62, 2**62, 1.0]), sum([True, 2]))
    print(max([1, 2.0, 2]), min([3.5, 2.5, 0.0, -0.0]), max(["a", "c"]), min([2**70, 5]), sum([0.1]*10), sum([], 2.5))
    print(list(range(5)), list(range(5, 0, -2)), list(range(2**62, 2**62 + 2)), [1.0, True, None, "a", 1].index(1), [None, 0].index(None), [1, 2.0, 2].count(2), "a" in [1, None, "a"], None in [1, 2])
f()

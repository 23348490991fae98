a, b = 1, 2
a, b = b, a
(c, d), [e, f] = (1, 2), [3, 4]
print(a, b, c, d, e, f)
first, *rest = [1, 2, 3]
*init, last = "abc"
head, *mid, tail = range(5)
one, *none = (1,)
print(first, rest, init, last, head, mid, tail, one, none)
[x, [y, *z]] = [1, (2, 3, 4)]
print(x, y, z)
*everything, = {1: 2, 3: 4}
print(everything)
for source in ([1], [1, 2, 3], "", 5, None, {1, 2, 3}):
    try:
        p, q = source
        print(p, q)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    p, *q, r = [1]
except ValueError as e:
    print(e)
print([*range(3), *"ab"], (*[1], 2), {*[1, 2], 3}, {**{"a": 1}, "b": 2}, [*[], *()])
print(*[1, 2], *"xy", sep="-")


def f(a, b, *args, c=0, **kw):
    return a, b, args, c, kw


print(f(*[1, 2, 3], *(4,), c=5, **{"d": 6}, **{"e": 7}))


def gen():
    print("gen starts")
    yield 1
    yield 2
    print("gen ends")


m, n = gen()
print(m, n)
try:
    m, = gen()
except ValueError as e:
    print(e)
i, t = 0, [10, 20]
i, t[i] = 1, 99
print(i, t)


class Pair:
    def __init__(self, a, b):
        self.a, self.b = a, b

    def __iter__(self):
        yield self.a
        yield self.b


u, v = Pair("left", "right")
print(u, v, [*Pair(1, 2)], dict([Pair("k", "v")]))
for k, (v, w) in {"a": (1, 2), "b": (3, 4)}.items():
    print(k, v, w)


class Holder:
    pass


o = Holder()
o.x, (o.y, *o.rest) = 1, [2, 3, 4]
print(o.x, o.y, o.rest)
x = y = z = [0]
x[0], y = 5, z
print(x, y, z)

t = (1, "two", 3.0, None, (5, 6))
print(t, len(t), t[0], t[-1], t[1:3], t[::-1], t[4][1], ())
print((1,), 1, (1), tuple(), tuple("abc"), tuple([1, [2]]), tuple(i for i in range(3)))
print(t + (7,), (0,) * 3, 3.0 in t, "x" in t, t.count(1), t.index("two"), (1, 2, 1).count(1), (1, 2, 1).index(1, 1))
for f in (lambda: t[9], lambda: t.index("zzz"), lambda: t + [1], lambda: (1, "a") < (1, 2), lambda: t["a"]):
    try:
        f()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    t[0] = 5
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), (2,) > (1, 9, 9), (1, 2) == (1.0, True + 1), (1, 2) == [1, 2], () < (0,))
print(hash((1, 2)) == hash((1, 2)), {(0, 1): "a", (1, 0): "b"}[1, 0], len({(1, 2), (1, 2), (2, 1)}))
print(hash(()), hash((1,)), hash((1, 2, 3)), hash((1.5, None is None)), hash(((1, 2), (3, (4,)))), hash((-1, -2)))
inner = [1]
holder = (inner, inner)
inner.append(2)
print(holder, holder[0] is holder[1])
try:
    hash(holder)
except TypeError as e:
    print(e)
try:
    holder[0] += [3]
except TypeError as e:
    print(e, holder)
print(sorted([(2, "b"), (1, "z"), (2, "a")]), max((1, 5), (1, 3)), sum((1, 2, 3)), min(((3, 1), (2, 9)), key=lambda p: p[1]))

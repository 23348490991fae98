x = "outer"
squares = [x * x for x in range(4)]
print(x, squares)
print([x for x in "ab"], {x for x in [1]}, {x: 1 for x in "k"}, list(x for x in (9,)), x)


def local_scope():
    y = 10
    out = [y + i for i in range(3)]
    fns = [lambda: y + i for i in range(2)]
    y = 20
    return out, [f() for f in fns]


print(local_scope())


class C:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]
    n = 5
    try:
        broken = [i * n for i in items]
    except NameError as e:
        print(type(e).__name__, e)


print(C.doubled)
print([[i * j for j in range(i)] for i in range(4)], [(i, j) for i in range(3) for j in range(i, 3) if (i + j) % 2])
print([x for row in [[1, 2], [3], []] for x in row], [c for w in ("ab", "cd") for c in w if c != "c"])
print([y for x in range(5) if x % 2 for y in range(x) if y], [x if x % 2 else -x for x in range(5)])
total = 0
running = [total := total + v for v in [1, 2, 3]]
print(running, total)


def walrus_local():
    found = [last := v for v in (4, 5) if v > 3]
    return found, last


print(walrus_local())
try:
    [undefined_name for _ in range(1)]
except NameError as e:
    print(e)
print([undefined_name for _ in range(0)])
a = [1, 2, 3]
a = [a[-1 - i] for i in range(len(a))]
print(a)
print([[x for x in range(n)] for n in range(3)], [n for n in [n for n in range(3)]], sum([n for n in range(5)], 100))
z = 3
print([z for z in range(z)], z, [(lambda z: z * 2)(z) for z in range(z)])
matrix = [[1, 2], [3, 4]]
print([[r[i] for r in matrix] for i in range(2)], [*map(sum, matrix)], {(i, j): v for i, r in enumerate(matrix) for j, v in enumerate(r)})
it = (v for v in [1, 2, 3])
print(next(it), list(it), list(it))
source = [1, 2]
lazy = (v * 10 for v in source)
source.append(3)
print(list(lazy))
lazy = (v for v in source if v in keep)
keep = {2, 3}
print(list(lazy))
try:
    g = (1 // v for v in [1, 0])
    print(next(g))
    next(g)
except ZeroDivisionError as e:
    print(e, list(g))
try:
    (v for v in 5)
except TypeError as e:
    print(e)

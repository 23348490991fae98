"""Loops over ranges that are values: of any size, in either direction, in other iterators, and in generators."""


def walk(r, limit=5):
    seen = []
    for x in r:
        seen.append(x)
        if len(seen) == limit:
            break
    else:
        seen.append("all")
    return seen


ranges = [
    range(0), range(3), range(-2, 2), range(5, 0, -2), range(0, 5, -1), range(10, 0, -3), range(2**62 - 2, 2**62 + 2),
    range(2**63, 2**63 + 2), range(-(2**70), 0, 2**69), range(2**70), range(2**62, -(2**62), -(2**61)), range(0, 2**62, 2**61),
]
for r in ranges:
    print(r, walk(r), [x for x in r][:3] if r.stop < 100 and r.start < 100 and r.start > -100 else None)


def pairs(r):
    total = 0
    for i, x in enumerate(r):
        for y, z in zip(r, reversed(r)):
            total += i * x + y - z
    return total


print(pairs(range(5)), pairs(range(7, -7, -2)), pairs(range(0)))


def halves(r):
    for x in r:
        yield x / 2
    for x in r:
        yield -x
    return r


g = halves(range(1, 4))
print(next(g), list(g), sum(halves(range(4))))
r = range(3)
for x in r:
    r = range(10, 12)
    print(x, list(r))
columns = range(8)
print(len(set(i * 3 % 8 for i in columns)), tuple(i * i for i in columns), [[j for j in columns if j < i] for i in range(3)])
print([x for x in range(2**61, 2**61 + 3)], sum(x for x in range(2**62 - 1, 2**62 + 2)), max(x for x in range(-5, -1)))


# Tuples of lists that are used once, and of one that is not.
def tuples(n):
    made = []
    items = [n]
    for i in range(3):
        made.append(tuple([x + i for x in range(n)]))
        made.append(tuple(items))
    while n:
        n -= 1
        once = [n, n]
        made.append(tuple(once))
    for _ in range(2):
        made.append(tuple(x for x in items))
    return made


print(tuples(2), tuple([]), tuple([[]]), tuple(x for x in "abc"))

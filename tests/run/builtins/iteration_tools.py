print(list(enumerate("abc")), list(enumerate([10, 20], start=5)), list(enumerate([])), dict(enumerate("xy", -1)))
print(list(zip([1, 2, 3], "ab")), list(zip()), list(zip([1])), list(zip("ab", range(10), [True, None])), list(zip(*[(1, "a"), (2, "b")])))
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as e:
    print(e)
print(list(zip([1, 2], "xy", strict=True)))
print(list(map(str, [1, 2])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(map(None.__class__.__name__.join, [["a", "b"]])), list(map(len, ["a", "bb"])))
print(list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(None, [0, 1, "", "x"])), list(filter(str.isdigit, "a1b2")))
e = enumerate("ab")
print(next(e), next(e), next(e, "end"), type(e).__name__, iter(e) is e)
z = zip([1, 2, 3], [4, 5, 6])
print(next(z), list(z), list(z))
m = map(int, ["1", "x", "3"])
print(next(m))
try:
    next(m)
except ValueError as err:
    print(err)
print(next(m))
first = iter([1, 2, 3, 4])
print(list(zip(first, first)), list(zip(*[iter("abcdef")] * 3)))
shared = iter([1, 2, 3])
print(list(zip(shared, [10])), list(shared))
shared = iter([1, 2, 3])
print(list(zip([10], shared)), list(shared))
for i, (a, b) in enumerate(zip("ab", [1, 2]), 1):
    print(i, a, b)
for f in (lambda: zip(5), lambda: map(len), lambda: enumerate(5), lambda: filter(None, 5), lambda: enumerate([], "a"), lambda: reversed(5), lambda: iter(5), lambda: list(map(5, [1]))):
    try:
        print(f())
    except TypeError as err:
        print(err)
count = 0


def tick():
    global count
    count += 1
    return count


print(list(iter(tick, 4)), count)
r = range(2, 20, 3)
print(r, r[0], r[-1], r[1:3], r[::-1], len(r), 5 in r, 6 in r, r.index(8), r.count(5), r.start, r.stop, r.step, list(r), r == range(2, 19, 3), hash(r) == hash(range(2, 19, 3)))
print(range(5), list(range(5, 0)), list(range(0)), range(0) == range(2, 2), range(10 ** 20, 10 ** 20 + 3)[1], len(range(-5, 5)), bool(range(0)), 3.0 in range(5), "a" in range(5), sum(range(1, 101)))
for f in (lambda: range(1)[5], lambda: range(1.5), lambda: range(1, 2, 0), lambda: range(), lambda: range(3).index(9)):
    try:
        print(f())
    except (IndexError, TypeError, ValueError) as err:
        print(type(err).__name__, err)
print(sorted(zip([3, 1, 2], "abc")), dict(zip("ab", zip([1, 2], [3, 4]))), [*zip("ab", "cd")], max(zip([1, 2], "ba")), list(map(max, [1, 5], [3, 2])))
print(all(a <= b for a, b in zip(sorted([3, 1]), [1, 3])), sum(map(lambda p: p[0] * p[1], enumerate([5, 6, 7]))), list(map(list, zip("ab", "cd"))))

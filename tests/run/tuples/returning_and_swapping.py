def divide(a, b):
    return a // b, a % b


def stats(values):
    total = 0
    low = high = values[0]
    for v in values:
        total += v
        if v < low:
            low = v
        if v > high:
            high = v
    return low, high, total / len(values)


def maybe(flag):
    if flag:
        return 1, "one"
    return None


def nested():
    return (1, (2, [3, 4])), {"k": (5,)}


q, r = divide(17, 5)
print(q, r, divide(-17, 5))
low, high, mean = stats([3, 1, 4, 1, 5])
print(low, high, mean, stats([2.5]))
print(maybe(True), maybe(False))
(a, (b, [c, d])), rest = nested()
print(a, b, c, d, rest)
x, y, z = 1, 2, 3
x, y, z = z, x, y
print(x, y, z)
values = [1, 2, 3]
i = 0
i, values[i] = 2, 9
print(i, values)
i = 0
values[i], i = 7, 1
print(i, values)
(x), (y,) = 5, (6,)
print(x, y)
pairs = [(1, "a"), (2, "b")]
numbers, letters = zip(*pairs)
print(numbers, letters)
for i, (n, s) in enumerate(pairs):
    print(i, n, s)
total = {}
for key, value in (("a", 1), ("b", 2), ("a", 3)):
    total[key] = total.get(key, 0) + value
print(total)
t = 1, 2
t += (3,)
print(t)
print(*t, sep="-")
point = (3, 4)
moved = tuple(c + d for c, d in zip(point, (10, 20)))
print(moved, point)

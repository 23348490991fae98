t = (1, 2, 3)
print(t)
print(t[0], t[-1], len(t))
a, b, c = t
print(a + b + c)
print((1,), ())
point = (1.5, "x", None)
print(point)


def minmax(a, b):
    if a < b:
        return a, b
    return b, a


low, high = minmax(9, 4)
print(low, high)
print((1, 2) == (1, 2), (1, 2) < (1, 3))
for x, y in [(1, 2), (3, 4)]:
    print(x, y)
print(t + (4, 5))

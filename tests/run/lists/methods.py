a = [3, 1, 2]
a.append(5)
a.extend([7, 7])
a.extend(x * 10 for x in range(2))
a.insert(0, "first")
a.insert(100, "last")
a.insert(-1, "before last")
print(a, len(a))
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove(7)
print(a, a.index(7), a.count(7), a.index("before last", 2))
for f in (lambda: a.remove("zzz"), lambda: a.index("zzz"), lambda: [].pop(), lambda: a.pop(50), lambda: a[50], lambda: a["x"], lambda: a + (1,), lambda: a * 1.5):
    try:
        f()
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__, e)
a.reverse()
print(a, a.copy() == a, a.copy() is a)
b = a
b.clear()
print(a, b is a)
c = [1, 2]
c += [3]
d = c
d += (4, 5)
print(c, d is c, c * 2, 2 * [0], [1] * 0, [[]] * 2, c + [9])
c *= 2
print(c, d)
print([1, 2] == [1, 2.0], [1, 2] < [1, 3], [1] < [1, 0], [] < [0], [1, "a"] == [1, "b"], [[1]] == [[1]])
print(list(), list("abc"), list((1, 2)), list({1: 2}), list(range(3)), [*"ab", *[1]], bool([]), bool([0]))
try:
    a[3] = 1
except IndexError as e:
    print(e)
try:
    [1] < ["a"]
except TypeError as e:
    print(e)
shared = [[0] * 3] * 2
shared[0][1] = 5
print(shared, shared[0] is shared[1])
own = [[0] * 3 for _ in range(2)]
own[0][1] = 5
print(own)
loop = [1]
loop.append(loop)
print(loop, len(loop), loop[1] is loop)
loop.pop()

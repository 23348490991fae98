a = [1, 2, 3]
print(a)
a.append(4)
print(a, len(a))
a[0] = 10
print(a[0], a[-1])
total = 0
for x in a:
    total += x
print(total)
b = []
for i in range(5):
    b.append(i * i)
print(b)
print(a + b)
print([0] * 4)
print(3 in a, 99 in a)
names = ["x", "y"]
names.append("z")
print(names)
floats = [1.0, 2.5]
print(floats)
print([[1, 2], [3]], [])
print(b.pop(), b)
print(a[1:3])

a = [1, 2, 3, 4, 5, 6]
for x in a:
    if x % 2 == 0:
        a.remove(x)
    print(x, a)
b = [1]
for x in b:
    if len(b) < 6:
        b.append(x * 2)
print(b)
it = iter([1, 2, 3])
for x in it:
    print(x, next(it, "none"))
c = [1, 2, 3]
r = reversed(c)
print(next(r))
c.append(4)
print(list(r), list(reversed(c)))
d = [1, 2, 3]
it = iter(d)
print(next(it), next(it), next(it), next(it, "end"))
d.append(4)
print(next(it, "still end"))
e = [5, 6, 7]
it = iter(e)
next(it)
e.clear()
print(list(it))
for i in range(len(d)):
    d[i] **= 2
print(d)
for i, x in enumerate(d):
    d[i] = x + i
print(d)
for x in d[:]:
    if x > 5:
        d.remove(x)
print(d)
n = 3
for i in range(n):
    n += 10
    i += 100
    print(i, n)
queue = [("start", 0)]
seen = []
while queue:
    name, depth = queue.pop(0)
    seen.append(name)
    if depth < 2:
        for k in range(2):
            queue.append((f"{name}.{k}", depth + 1))
print(seen)
stack = [[1, [2, [3, 4], 5]], 6]
flat = []
while stack:
    top = stack.pop()
    if isinstance(top, list):
        stack.extend(reversed(top))
    else:
        flat.append(top)
print(flat)

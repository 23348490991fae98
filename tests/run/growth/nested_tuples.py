# Tuples inside of tuples: linked, as trees, and of several shapes.
def pairs(n):
    t = ()
    for i in range(n):
        t = (t, i)
    return t

def left(n):
    t = None
    for i in range(n):
        t = (i, t)
    return t

def total(t):
    s = 0
    while t is not None:
        s += t[0]
        t = t[1]
    return s

def both(n):
    t = (0, "a")
    for i in range(n):
        t = (t, (i, t))
    return t

def alternating(n):
    t = 1
    for i in range(n):
        if i % 3 == 0:
            t = (t,)
        elif i % 3 == 1:
            t = (t, i)
        else:
            t = (i, t, "x")
    return t

def deeper(t, n):
    if n == 0:
        return t
    if n % 2:
        return deeper((t, n), n - 1)
    return deeper((t, n, "e"), n - 1)

def tree(depth):
    if depth == 0:
        return (None, None)
    return (tree(depth - 1), tree(depth - 1))

def count(t):
    left, right = t
    return 1 if left is None else 1 + count(left) + count(right)

def insert(t, key):
    if t is None:
        return (None, key, None)
    a, k, b = t
    if key < k:
        return (insert(a, key), k, b)
    return (a, k, insert(b, key))

def walk(t):
    if t is None:
        return ()
    a, k, b = t
    return walk(a) + (k,) + walk(b)

print(pairs(6))
print(left(5), total(left(100)))
print(both(2))
print(alternating(8))
print(deeper("s", 5), deeper(1.5, 4))
print(count(tree(6)))
t = None
for key in [5, 2, 8, 1, 9, 3]:
    t = insert(t, key)
print(t, walk(t))

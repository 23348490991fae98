# Lists and sets inside of lists and sets of their own kind.
def wrap(n):
    x = []
    for _ in range(n):
        x = [x]
    return x

def wrap_value(x, n):
    while n:
        x = [x, n]
        n -= 1
    return x

def depth(x):
    n = 0
    while x:
        x = x[0]
        n += 1
    return n

def appended(n):
    x = []
    for i in range(n):
        x.append([x[:], i])
    return x

def recursive(n):
    return [recursive(n - 1)] if n else []

def deeper(x, n):
    if n == 0:
        return x
    return deeper([x], n - 1)

def own(n):
    x = []
    x.append(x)
    return x

def sets(n):
    s = frozenset()
    for _ in range(n):
        s = frozenset([s, frozenset([s])])
    return s

print(wrap(5), depth(wrap(50)))
print(wrap_value("a", 4))
print(appended(3))
print(recursive(6))
print(deeper(1, 5), deeper("s", 2), deeper((1, 2.5), 3))
print(own(1))
print(len(sets(4)))

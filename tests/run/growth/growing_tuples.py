# Tuples that get longer, in loops, recursions, lists and dicts.
def knap(items, n):
    best = [(0, ())] * n
    for i, (w, v) in enumerate(items):
        for c in range(n - 1, w - 1, -1):
            best[c] = max(best[c], (best[c-w][0] + v, best[c-w][1] + (i,)))
    return best[-1]

def appended(n):
    t = ()
    for i in range(n):
        t = t + (i,)
    return t

def in_place(n):
    t = ("a",)
    for i in range(n):
        t += (i, float(i))
    return t

def starred(n):
    t = ()
    for i in range(n):
        t = (*t, i, str(i))
    return t

def doubled(n):
    t = (1, "a")
    for _ in range(n):
        t = t + t
    return t

def itself(n):
    t = (1,)
    for _ in range(n):
        t = t + (t,)
    return t

def sliced(n):
    t = tuple(range(n))
    out = []
    while t:
        out.append(t)
        t = t[1:]
    return out

def recursive(n):
    return () if n == 0 else recursive(n - 1) + (n,)

def argument(n, path=()):
    if n == 0:
        return path
    return argument(n - 1, path + (n,))

def lists(n):
    paths = [()]
    for i in range(n):
        paths = [p + (i,) for p in paths] + [(i,) + p for p in paths] + paths
    return paths

def table(n):
    d = {(): 0}
    for i in range(n):
        for k, v in list(d.items()):
            d[k + (i,)] = v + i
            d[(k, i)] = (v if isinstance(v, int) else 0) + 1
    return d

def mixed(n):
    a, b = (), ("x",)
    for i in range(n):
        a, b = b + (i,), a + (b,)
    return a, b

def matrix(n):
    rows = ((),) * n
    for i in range(n):
        rows = tuple(row + (i,) for row in rows)
    return rows

def zipped(n):
    x = (1, 2, 3)
    for _ in range(n):
        x = tuple(zip(x, x))
    return x

def longest(words):
    best = ((), 0)
    for i, w in enumerate(words):
        best = max(best, (best[0] + (i,), best[1] + len(w)), key=lambda b: b[1])
    return best

print(knap([(2, 3), (3, 4), (4, 5)], 11))
print(appended(7), in_place(3), starred(3), doubled(3))
print(itself(3))
print(sliced(4), recursive(6), argument(6))
print(lists(2))
print(table(2))
print(mixed(4))
print(matrix(3))
print(zipped(2))
print(longest(["a", "bc", ""]))

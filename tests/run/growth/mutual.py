# Functions that call each other with arguments of ever other types.
def even(n, acc=()):
    return acc if n == 0 else odd(n - 1, (acc, n))

def odd(n, acc=()):
    return acc if n == 0 else even(n - 1, acc + (n,) if isinstance(acc, tuple) else (acc,))

def a(t, n):
    return t if n == 0 else b([t], n - 1)

def b(t, n):
    return t if n == 0 else c({"k": t}, n - 1)

def c(t, n):
    return t if n == 0 else a((t, n), n - 1)

def ping(x, n):
    if n == 0:
        return x
    return pong((x, x), n - 1)

def pong(x, n):
    if n == 0:
        return x
    return ping([x, n], n - 1)

def ackermann(m, n, trace=()):
    if m == 0:
        return n + 1, trace
    if n == 0:
        return ackermann(m - 1, 1, trace + ((m, n),))
    inner, t = ackermann(m, n - 1, trace)
    return ackermann(m - 1, inner, (t, m))

def permutations(items, chosen=()):
    if not items:
        return [chosen]
    out = []
    for i, item in enumerate(items):
        out += permutations(items[:i] + items[i+1:], chosen + (item,))
    return out

def swap(x, y, n):
    return (x, y) if n == 0 else swap((y,), [x], n - 1)

def rotate(x, y, z, n):
    return (x, y, z) if n == 0 else rotate((y, z), [x], {"z": (x, y)}, n - 1)

def grow(f, n):
    return f if n == 0 else grow(lambda: f, n - 1)

def hanoi(n, a, b, c, moves=()):
    if n == 0:
        return moves
    return hanoi(n - 1, c, b, a, hanoi(n - 1, a, c, b, moves) + ((a, b),))

print(even(5), odd(4))
print(a(1, 7), b("s", 5), c(2.5, 4))
print(ping(1, 3), pong("s", 2))
print(ackermann(2, 2)[0])
print(permutations((1, "b", 2.5)))
print(swap(1, "y", 5))
print(rotate(1, "y", 2.5, 4))
print(callable(grow(1, 5)))
print(hanoi(3, "a", "b", "c"))

import math
def f(a, b):
    out = []
    for i in range(a, b):
        out.append(i)
        if len(out) > 5: break
    return out
def g(a, b):
    return [i for i in range(a, b, 3)], [i for i in range(b, a, -2)], [i for i in reversed(range(a, b))]
def h(n):
    t = 0
    for i in reversed(range(n)):
        t += i
        if t > 10**20: break
    return t
big = 10**20
print(f(big, big + 10), f(-3, 3), f(2**62 - 3, 2**62 + 9), f(5, 2), f(-big, big))
print(g(0, 10), g(5, 5), g(-7, 9), g(9, -7), g(2**62 - 4, 2**62 + 4), g(big, big + 7)[:3])
print(h(10), h(10**18), h(0))
def p(x, y):
    try:
        return x ** y
    except Exception as e:
        return repr(e)
for x in [0.0, -0.0, 2.5, -2.5, 1e200, -1e200, float('inf'), float('-inf'), float('nan'), 3, -3, 0, True]:
    for y in [2, -2, 0, 0.5, -0.5, 3, 2.0, 3.0, 1e300, 2.0**63, float('inf'), float('nan')]:
        print(x, y, p(x, y))
class V:
    def __init__(self, z): self.z = z
for z in [0, 1.5, -2.0, 0.0, -0.0, 7, 10**20, -3]:
    v = V(z)
    print(v.z ** 2, v.z ** 3, math.sqrt(v.z ** 2))


def stepped(a, b, c):
    try:
        return [i for i in range(a, b, c)][:9], [n for n, i in enumerate(range(a, b, c)) if n < 3]
    except ValueError as error:
        return str(error)


def butterflies(n):
    bit, dual, out = 0, 1, []
    while dual < n:
        for b in range(bit, n, 2 * dual):
            out.append(b)
        dual *= 2
        bit += 1
    return out


print(stepped(0, 10, 3), stepped(10, 0, -4), stepped(0, 5, 0), stepped(big, big + 30, 7), stepped(0, big, big // 3), stepped(5, -big, -big))
print(stepped(-3, 3, 2), stepped(2**62 - 9, 2**62 + 9, 4), stepped(0, -5, 2), butterflies(16))

import sys
M = 0xFFFFFFFFFFFFFFFF
MOD = 2 ** 64

def ident(x):
    return x

def ops(a, b):
    x = a & M
    y = b & M
    r = []
    r.append(x); r.append(y)
    r.append((x * y) & M); r.append((x + y) % MOD); r.append((x - y) & M); r.append((x - y) % 2**64)
    r.append(x ^ y); r.append(x | y); r.append(x & y); r.append(~x & M); r.append(-x & M); r.append(-x % MOD)
    r.append(x >> 1); r.append(x >> 63); r.append(x >> 64); r.append(x >> 70); r.append((x << 5) & M); r.append((x << 64) & M); r.append((x << 63) & M)
    r.append(((x << 7) | (x >> 57)) & M)
    r.append(x < y); r.append(x <= y); r.append(x > y); r.append(x >= y); r.append(x == y); r.append(x != y)
    r.append(x < 5); r.append(x > -1); r.append(x == -1); r.append(x < 2.5); r.append(x == float(x)); r.append(x < True)
    r.append(float(x)); r.append(x * 1.5); r.append(x / 3); r.append(x // 3); r.append(x % 10); r.append(divmod(x, 7))
    r.append(x // -3); r.append(x % -10); r.append(x + 1); r.append(x - 1); r.append(x * 2); r.append(x * x); r.append(-x); r.append(~x); r.append(+x); r.append(abs(x))
    r.append(bool(x)); r.append(not x); r.append(hash(x)); r.append(str(x)); r.append(hex(x)); r.append(min(x, y)); r.append(max(x, y)); r.append(x ** 2); r.append(x.bit_length())
    r.append([10, 20, 30][x % 3])
    r.append((x * 0x9E3779B97F4A7C15 + y * 3 - 7) & M)
    r.append((~(x * y) ^ -y) & 0xFFFF); r.append((x * y + 5) & -1 & M); r.append((x * y) % 4096); r.append((x * -y) % 1024); r.append((x * y) & 0x7FFFFFFFFFFFFFFF)
    r.append(x & 0xFF); r.append((x * y >> 3) & M); r.append(ident(x)); r.append({x: 1}[x]); r.append('%d %x' % (x, y)); r.append(f'{x:>25} {y:,}')
    try:
        r.append(x // (y & 1))
    except ZeroDivisionError as e:
        r.append(str(e))
    try:
        r.append(x % (y & 1))
    except ZeroDivisionError as e:
        r.append(str(e))
    try:
        r.append([1, 2][x])
    except IndexError as e:
        r.append(str(e))
    try:
        r.append(b'ab'[x])
    except IndexError as e:
        r.append(str(e))
    try:
        r.append('a' * (x >> 62))
    except Exception as e:
        r.append(str(e))
    return r

values = [0, 1, 2, 5, -1, -5, 2**31, 2**32 - 1, 2**61, 2**62 - 1, 2**62, 2**62 + 1, 2**63 - 1, 2**63, 2**63 + 1, 2**64 - 1, 2**64, 2**65 + 3, -2**62, -2**63, -2**63 - 1, -2**64, -2**64 - 1, 10**30, -10**30, 0x9E3779B97F4A7C15]
for a in values:
    for b in values:
        print(a, b, ops(a, b))

class State:
    def __init__(self, seed):
        self.s = seed & M
    def next(self):
        self.s ^= self.s >> 12
        self.s ^= (self.s << 25) & M
        self.s ^= self.s >> 27
        return (self.s * 2685821657736338717) & M

s = State(2**64 - 59)
print([s.next() for _ in range(20)], s.s)

def gen(seed, n):
    x = seed & M
    for i in range(n):
        x = (x * 6364136223846793005 + 1442695040888963407) & M
        got = yield x
        if got is not None:
            x = got & M
g = gen(7, 10)
print(next(g), next(g), g.send(-3), list(g))

def early(flag):
    if flag:
        x = 2**64 - 1
    else:
        x = 7
    y = x
    while y > 10:
        y >>= 3
    return x, y
print(early(True), early(False))

def narrow(n):
    x = n & M
    if x < 100:
        return [0] * x, range(x), x
    if x > 2**63:
        return x - 2**63, x
    return x
print(narrow(5)[2], narrow(2**63 + 5), narrow(2**62))

def default(h=14695981039346656037, p=1099511628211):
    return (h * p) & M, h > p
print(default(), default(5))

big = 2**64
def use_big(x):
    return x % big, x & (big - 1), x // big, (x * x) % big, x % (big * 2), x % 2**65
print(use_big(2**64 + 17), use_big(-3))
def fails(x):
    h = x & M
    try:
        h = (h * 3) & M
        raise ValueError(h)
    except ValueError as e:
        return h, e
print(fails(-1))
def swap(n):
    a, b = n & M, (n + 1) & M
    for _ in range(3):
        a, b = b, (a * 3 + b) & M
    return a, b
print(swap(-2), swap(2**63))
def none_or(n):
    x = None
    for i in range(n):
        x = ((x or 1) * 0x5851F42D4C957F2D) & M
    return x
print(none_or(0), none_or(5))
def result_small(n):
    return n & 0xFF
def result_raise(n):
    if n < 0:
        raise ValueError('neg')
    return n & 0xFFFF
t = 0
for i in range(-5, 5):
    try:
        t += result_small(i) + result_raise(i)
    except ValueError as e:
        t += 1
print(t, [result_small(x) for x in values], list(map(result_small, values)))

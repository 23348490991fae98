# Ints far beyond any machine word, cut down again: nothing may be concluded from how large they could be.
def down(x):
    return x >> 64, x >> 100, x // 2**60, x // 2**99, x % 2**90 >> 40, (x ^ 1) >> 70, (x | 3) >> 80, ~x >> 90, -x >> 95, -x // 2**70


def apart(x):
    y = x - 2**99 - 2**99
    z = y - 2**99 - 2**99 - 2**99 - 2**99
    return y, z, z >> 1, (x + 2**99) // 2**98


def compare(x, y):
    if x < y:
        return x >> 90
    if x > y:
        return y >> 90
    return (x + y) >> 91


def powers(n):
    a = 10**40
    b = 10**38
    c = 2**127
    d = 3**n
    return a - 2**100, a >> 60, b // 10**30, c - 2**126, d >> 100, (10**n) // 10**20, 7**50 % 1000


def products(a, b):
    p = a * b
    q = p * p
    return p >> 60, q >> 70, q // 2**80, q % 1000, (p - q) >> 90, abs(p - q) >> 64, max(p, q) >> 99, min(p, q) >> 99


for x in (0, 1, -1, 2**64, -(2**64), 2**100, 2**100 - 1, -(2**100), 2**101, 10**40, -(10**40), 2**300, -(2**300), 3**200):
    print(down(x))
    print(apart(x))
    print(compare(x, 2**200), compare(2**150, x), compare(x, x + 0))
    print(products(x, x + 1))
for n in (0, 20, 40, 90, 200):
    print(powers(n))
for start in (2**99, 2**100, 2**130, -(2**130)):
    print([i >> 64 for i in range(start, start + 3)], [i >> 90 for i in range(start, start - 3, -1)])

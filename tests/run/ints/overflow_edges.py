"""Values on both sides of every machine size; a loop that walks over the edge."""
edges = []
for bits in (8, 16, 31, 32, 61, 62, 63, 64, 65, 127, 128):
    for delta in (-1, 0, 1):
        edges.append(2 ** bits + delta)
        edges.append(-(2 ** bits) + delta)
for e in edges:
    print(e, e + 1, e - 1, -e, abs(e), e * 2, e * e)

n = 2 ** 62 - 3
for _ in range(6):
    n += 1
    print(n, n - 2 ** 62)
n = -(2 ** 62) + 3
for _ in range(6):
    n -= 1
    print(n, n + 2 ** 62)
m = 2 ** 63 - 2
for _ in range(4):
    m += 1
    print(m, m > 2 ** 63 - 1, m == 9223372036854775807)

f = 1
for i in range(1, 26):
    f *= i
    print(i, f)
while f > 1000:
    f //= 7
print(f)
big = 2 ** 200
print(big - big, big - (big - 1), big + 5 - big, -big + big + 2)
print(3037000500 * 3037000500, -3037000500 * 3037000500, 4294967296 * 4294967296)
print((-2 ** 63) // -1, -(-2 ** 63), abs(-2 ** 63), (-2 ** 62) * 2, (-2 ** 63) * -1)

"""Text: inventory report, caesar, wordcount, roman numerals, life, sudoku-like, closures, memo, bit tricks, big ints."""
def caesar(s, k):
    return "".join(chr((ord(c) - (a := ord("A" if c.isupper() else "a")) + k) % 26 + a) if c.isalpha() else c for c in s)
print(caesar("Hello, World!", 3), caesar(caesar("Hello", 5), -5))
def roman(n):
    out = ""
    for v, s in [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]:
        q, n = divmod(n, v); out += s * q
    return out
print([roman(n) for n in (1, 4, 9, 14, 1994, 2024)])
def life(cells):
    from collections import Counter
    n = Counter((x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
    return {c for c, k in n.items() if k == 3 or k == 2 and c in cells}
g = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for _ in range(4): g = life(g)
print(sorted(g))
def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def reset():
        nonlocal n
        n = 0
    inc.reset = reset
    return inc
c = counter(); c(); c(5); print(c()); c.reset(); print(c())
fs = [lambda x, i=i: x * i for i in range(3)]; print([f(10) for f in fs]); gs = [lambda: i for i in range(3)]; print([g() for g in gs])
def memo(f):
    cache = {}
    def w(*a):
        if a not in cache: cache[a] = f(*a)
        return cache[a]
    w.cache = cache
    return w
@memo
def lcs(a, b):
    if not a or not b: return ""
    if a[-1] == b[-1]: return lcs(a[:-1], b[:-1]) + a[-1]
    x, y = lcs(a[:-1], b), lcs(a, b[:-1])
    return x if len(x) >= len(y) else y
print(lcs("AGGTAB", "GXTXAYB"), len(lcs.cache))
print(2 ** 200 % 10 ** 9, pow(3, 100, 7), (1 << 70) >> 68, ~5, 5 & 3 | 8 ^ 2, -17 >> 2, (10 ** 30) // 7, int("9" * 30) + 1, (-7) ** 3, abs(-10 ** 20), (2 ** 64).bit_length(), bin(-5), f"{10**20:,}", 123456789 ** 3, hash(2 ** 61 - 1), hash(2 ** 70), 10 ** 18 * 10, 0xFFFFFFFFFFFFFFFF + 1)
def primes(n):
    s = bytearray([1]) * (n + 1); s[0:2] = b"\0\0"
    for i in range(2, int(n ** 0.5) + 1):
        if s[i]: s[i * i::i] = bytes(len(s[i * i::i]))
    return [i for i, v in enumerate(s) if v]
print(primes(50), len(primes(10000)))
rows = [("apple", 3, 0.5), ("kiwi", 12, 0.25), ("watermelon", 1, 3.999)]
w = max(len(r[0]) for r in rows)
for name, q, p in sorted(rows, key=lambda r: r[1] * r[2], reverse=True): print(f"{name:<{w}} {q:>4d} x {p:>6.2f} = {q * p:>8.3f}")
print("{:>{w}}|{:^+8.2e}|{!s:*<6}|{:08b}|{:x}|{:o}|{:%}".format("r", 12345.678, None, 37, 255, 8, 0.25, w=w))
def perms(s):
    if len(s) <= 1: yield s; return
    for i, ch in enumerate(s):
        for rest in perms(s[:i] + s[i + 1:]): yield ch + rest
print(list(perms("abc")), sum(1 for _ in perms("abcde")))
grid = [[0] * 4 for _ in range(3)]
grid[1][2] = 5; t = list(map(list, zip(*grid))); print(grid, t, [x for r in grid for x in r if x], any(5 in r for r in grid))
s = {1, 2, 3}; s |= {4}; s -= {1}; print(s, s & {2, 9}, s ^ {2}, s <= {2, 3, 4, 5}, frozenset(s) == s, {x % 3 for x in range(10)})
d = dict(zip("abc", range(3))); d.update(b=9, z=0); print(d, d.pop("a"), d.get("q", "none"), list(d.items()), sorted(d, key=d.get), {v: k for k, v in d.items()}, "b" in d, d.setdefault("n", []).append(1), d)
print("naïve café".title(), "ÀÉ".lower(), len("日本語"), "日本語"[::-1], "a,b;c".replace(";", ",").split(","), "x=1;y=2".partition(";"), "abcabc".rfind("b"), "abc".zfill(5), "a\nb\r\nc".splitlines(), "%s %r %d%%" % ("a", "b", 5), repr("it's \"q\" \n \x00 é \ud800"), "tEST".capitalize(), "a".isidentifier(), "١".isdigit(), "abc" < "abd", "z" * 0 == "")
import sys
print(sys.maxsize, sys.version_info[:2], isinstance(sys.argv, list), 0.1 + 0.2, 1e16, 1e-5, 1.0, -0.0, 1e22, 123456789.123456789, float("nan"), 1 / 3, 5e-324, 1.7976931348623157e308, round(2.675, 2), 3.0 == 3, 7 // 2.0, -7 % 2.5, 2 ** 0.5, int(-3.7), 1e3 // 1, divmod(7.5, 2), (0.5).as_integer_ratio(), (255).to_bytes(2, "big"), float.fromhex("0x1.8p1"), (3.5).is_integer())

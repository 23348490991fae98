"""math.gcd, lcm, comb, perm, factorial and isqrt of small ints, of big ones and of those between."""

import math

EDGES = [0, 1, 2, 3, 12, 18, 97, 2**31 - 1, 2**32, 2**61 - 1, 2**62 - 1, 2**62, 2**63, 2**64 + 4, 3**50, 6**40]

for a in EDGES:
    for b in EDGES:
        print(math.gcd(a, b), math.gcd(-a, b), math.lcm(a, b), math.lcm(a, -b), end=" ")
    print(math.gcd(a), math.lcm(a), math.isqrt(a), math.isqrt(a * a), math.isqrt(a * a + 2 * a))
print(math.gcd(), math.lcm(), math.gcd(8, 12, 20), math.lcm(4, 6, 10), math.lcm(2**40, 3**20, 5**10), math.gcd(True, 6), math.lcm(True, 6))

for n in range(30):
    print([math.comb(n, k) for k in range(n + 2)], [math.perm(n, k) for k in range(n + 2)], math.factorial(n), math.perm(n))
for n in (60, 61, 62, 66, 67, 68, 100, 2**32, 2**63 - 1, 2**64, 10**25):
    print([math.comb(n, k) for k in (0, 1, 2, 3, 5, 20, 33, 34, 50)], [math.perm(n, k) for k in (0, 1, 2, 3, 7, 20, 40)])
print(math.comb(10**25, 10**25 - 3), math.comb(300, 150), math.factorial(60), math.factorial(200) % 10**60)
print(math.isqrt(2**62 - 1), math.isqrt(2**100), math.isqrt(True), math.factorial(True), math.comb(True, False))


class Index:
    def __index__(self):
        return 10


print(math.comb(Index(), 3), math.perm(Index(), 3), math.factorial(Index()), math.isqrt(Index()), math.gcd(Index(), 4), math.lcm(Index(), 4))

for function, args in [
    (math.factorial, (-1,)),
    (math.factorial, (2.0,)),
    (math.factorial, ("a",)),
    (math.isqrt, (-1,)),
    (math.isqrt, (-(10**30),)),
    (math.isqrt, (2.0,)),
    (math.comb, (-1, 2)),
    (math.comb, (1, -2)),
    (math.comb, (1.5, 2)),
    (math.perm, (-1, 2)),
    (math.perm, (1, -2)),
    (math.gcd, (1.0, 2)),
    (math.lcm, (1, "a")),
]:
    try:
        print(function(*args))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

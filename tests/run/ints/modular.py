# Products that are only divided, masked or shifted: the result is exact, whatever the product's size.
P61 = (1 << 61) - 1
MASK = (1 << 64) - 1


def roll(text, base, modulus):
    h = 0
    for c in text:
        h = (h * base + ord(c)) % modulus
    return h


def roll_known(text):
    h = 0
    for c in text:
        h = (h * 1234567891234567 + ord(c)) % 2305843009213693951
    return h


def power(base, exponent):
    base %= P61
    result = 1
    while exponent > 0:
        if exponent & 1:
            result = result * base % P61
        base = base * base % P61
        exponent >>= 1
    return result


def largest(a, b, c):
    a &= 0x7FFFFFFFFFFFFFFF
    b &= 0x7FFFFFFFFFFFFFFF
    c &= 0x7FFFFFFFFFFFFFFF
    return (a * b) % 9223372036854775807, (a * b + c) % 9223372036854775783, (c + a * b) % 3, a * b % 1, (a * b - c) % 1000003


def zero(a, b, n):
    a &= 0xFFFFFFFFFFFFFFF
    d = n & 3
    try:
        return (a * b) % d
    except ZeroDivisionError as e:
        return str(e)


def shifts(x, n):
    count = n & 63
    return x << 5, x >> 5, x << 100, x >> 100, x << count, x >> count, (x << 70) & MASK, (x >> 70) & MASK, -x >> 3, 1 << count, 3 << 62


def folded():
    return 2**64, 2**100, 1 << 64, 1 << 99, 10**25, -(2**64), 2**64 - 1, 2**63, 0**0, (-2) ** 63, (-2) ** 65, 0 // 1, 7 * 0


def failing(x):
    out = []
    for action in (lambda: 0 // (x & 0), lambda: 0 % (x & 0), lambda: 1 << -x, lambda: 1 >> -x, lambda: 0 ** -x):
        try:
            out.append(action())
        except (ZeroDivisionError, ValueError) as e:
            out.append(str(e))
    return out


class Generator:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return self.state >> 33


print(roll("hello, world" * 9, 131, 10**9 + 7), roll("hello" * 9, 2**61, P61), roll("hello" * 9, 10**20, 10**25), roll("hé", 5, 7))
print(roll_known("hello, world" * 20), [power(3, n) for n in (0, 1, 2, 61, 2**61, 2**80)], power(-5, 3))
for a in (0, 1, 5, 2**31, 2**62, 2**63 - 1, -1, 2**64 + 3):
    for b in (1, 7, 2**63 - 1, -(2**62)):
        print(largest(a, b, a ^ b))
    print(zero(a, 12345678901234567, a), shifts(a, a))
print(folded(), failing(1))
g = Generator(42)
print([g.next() for _ in range(10)], g.state)

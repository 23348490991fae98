def fib(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x = y
        y = (x + n // x) // 2
    return x


def digits_sum(n):
    return sum(int(c) for c in str(n))


def to_base(n, base):
    digits = []
    while n:
        n, d = divmod(n, base)
        digits.append("0123456789abcdefghijklmnopqrstuvwxyz"[d])
    return "".join(reversed(digits))


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


print(fib(300))
print(isqrt(2 * 10 ** 100))
print(digits_sum(2 ** 1000), digits_sum(factorial(100)))
print(to_base(10 ** 40, 36), int(to_base(10 ** 40, 36), 36) == 10 ** 40)
print(factorial(60))
n = factorial(200)
print(len(str(n)), n % (10 ** 9 + 7), n >> 1200, n // factorial(198))
print(hex(3 ** 120), oct(5 ** 50))
print(int(str(3 ** 500)) == 3 ** 500, -(3 ** 80) // 7 ** 20, -(3 ** 80) % 7 ** 20)
print(hash(2 ** 61 - 1), hash(2 ** 61), hash(-(2 ** 61)), hash(10 ** 30), hash(-1), hash(-2))
print(sum([10 ** 25] * 4), max(10 ** 25, 10 ** 24, -(10 ** 26)), sorted([2 ** 70, 3, -(2 ** 70), 2 ** 69]))
print(float(10 ** 22), float(2 ** 53 + 1), 10 ** 15 + 0.5, 2 ** 70 == 2.0 ** 70, 2 ** 70 + 1 > 2.0 ** 70)

"""Floor division and modulo: the sign follows the divisor, at every size."""


def table(values, divisors):
    for a in values:
        for b in divisors:
            q, r = a // b, a % b
            assert q * b + r == a, (a, b)
            assert divmod(a, b) == (q, r)
            assert r == 0 or (r < 0) == (b < 0)
            print(a, b, q, r)


table([0, 1, 7, -7, 8, -8], [1, -1, 3, -3, 8])
table([2 ** 62, -(2 ** 62), 2 ** 63, -(2 ** 63), 2 ** 63 - 1], [-1, 2, -2, 7, -7, 2 ** 62])
table([10 ** 40 + 1, -(10 ** 40) - 1], [10 ** 20, -(10 ** 20), 3, 10 ** 39 + 7])

for op in ("//", "%", "divmod", "/"):
    try:
        if op == "//":
            5 // 0
        elif op == "%":
            5 % 0
        elif op == "divmod":
            divmod(5, 0)
        else:
            5 / 0
    except ZeroDivisionError as e:
        print(op, "->", e)
print(7 / 2, -7 / 2, 10 ** 30 / 10 ** 28, 1 / 3)
print(2 ** 1000 / 2 ** 990, (2 ** 53 + 1) / 1, 10 ** 308 * 10 / 10 ** 309)
try:
    print(10 ** 400 / 3)
except OverflowError as e:
    print(e)

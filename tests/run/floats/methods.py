print((0.5).as_integer_ratio(), (-2.75).as_integer_ratio(), (1e-3).as_integer_ratio())
print((0.1).hex(), (1.0).hex(), (-0.0).hex(), (5e-324).hex(), float("inf").hex(), (1e300).hex())
print(float.fromhex("0x1.8p+1"), float.fromhex("-0x.8p0"), float.fromhex("0x1p-1074"), float.fromhex("inf"))
print((2.0).is_integer(), (2.5).is_integer(), float("inf").is_integer())
print((1.5).real, (1.5).imag, (1.5).conjugate(), (2.5).__trunc__(), float.__name__)
for x in (float("inf"), float("nan")):
    try:
        x.as_integer_ratio()
    except (OverflowError, ValueError) as e:
        print(e)
print(1.5 + 1, 1 + 1.5, True + 0.5, 2 * 1.5, 3 - 0.5, 1 / 4, 7 // 2.0, 7 % 2.5, 2 ** 0.5, 2.0 ** 2)
print(1.5 == 3 / 2, 1.0 == True, 0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9, 1.5 != "1.5", 1.5 > 1)
print(0.1 == 1 / 10, 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53, 2 ** 53 + 1 > 2.0 ** 53, 10 ** 400 > 1e308)
x = 10.0
x += 1
x -= 0.5
x *= 3
x /= 4
x //= 1
x **= 2
x %= 10
print(x)
total = 0
for i in range(5):
    total += i / 2
print(total, type(total).__name__)


def mean(values):
    return sum(values) / len(values)


def newton(f, df, x):
    for _ in range(20):
        step = f(x) / df(x)
        x -= step
        if abs(step) < 1e-14:
            break
    return x


print(mean([1, 2, 3, 4]), mean([0.5, 1]), newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0))
print(max([0.1, 3.5, 2]), min(4.5, 2), sum([0.5, 1, 2.25]), sorted([2.5, 1, 3.7, -0.5], reverse=True))
try:
    "x" + 1.5
except TypeError as e:
    print(e)
try:
    1.5 + "x"
except TypeError as e:
    print(e)
try:
    1.5 < "x"
except TypeError as e:
    print(e)

print([2 ** n for n in range(0, 70, 7)])
print([(-3) ** n for n in range(8)])
print(0 ** 0, 0 ** 5, 1 ** 10 ** 6, (-1) ** 12345)
print(2 ** -1, 4 ** -2, (-2) ** -3, type(2 ** -1).__name__)
print(10 ** 50)
print(7 ** 77)
print((10 ** 18 + 9) ** 5)
print(pow(2, 10), pow(3, 200, 13), pow(7, 10 ** 18, 10 ** 9 + 7))
print(pow(3, -1, 7), pow(38, -1, 97), pow(-5, 3, 7), pow(5, 3, -7))
print(pow(2, 5, 1), pow(2.0, 3), pow(4, 0.5))
for args in [(0, -1), (2, 3, 0), (2, -1, 4)]:
    try:
        print(pow(*args))
    except (ZeroDivisionError, ValueError) as e:
        print(type(e).__name__, e)


def power(base, exponent):
    result = 1
    while exponent:
        if exponent & 1:
            result *= base
        base *= base
        exponent >>= 1
    return result


assert power(3, 300) == 3 ** 300
x = 3
x **= 4
print(x)
print(2 ** 3 ** 2, -2 ** 2, (-2) ** 2)

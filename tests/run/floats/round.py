for x in (0.5, 1.5, 2.5, 3.5, -0.5, -1.5, -2.5, 0.49999999999999994, 2.675, 1e16 + 1, 4503599627370497.5):
    print(x, round(x), type(round(x)).__name__, int(x), x // 1)
for x in (2.675, 1.005, 0.15, 0.25, 0.35, 1234.5678, -1234.5678, 5e-5, 1e22, 12.5):
    print(x, [round(x, n) for n in (0, 1, 2, 3, -1, -2, -3)])
print(round(1e300), round(2.5, None), round(-0.4), round(-0.04, 1), round(0.0), round(1.5, 400), round(1.5, -400))
for x in (float("inf"), float("nan")):
    try:
        round(x)
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
    print(round(x, 2))
import math

for x in (2.3, 2.7, -2.3, -2.7, 3.0, -0.5, 1e20):
    print(math.floor(x), math.ceil(x), math.trunc(x), x.__floor__(), math.modf(x), math.fmod(x, 1))
print(math.floor(5), math.ceil(-3), math.trunc(9))
print(abs(-0.0), abs(-2.5), -(-2.5), +2.5)


class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    def __round__(self, n=None):
        return f"about {round(self.degrees, n)}"

    def __abs__(self):
        return Celsius(abs(self.degrees))


print(round(Celsius(21.77)), round(Celsius(21.77), 1), abs(Celsius(-3)).degrees)

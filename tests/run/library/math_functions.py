import math
from math import pi, sqrt

print(pi, math.e, math.tau, math.inf, math.nan)
for x in (0.0, 0.5, 1.0, 2.0, 10.0, -0.75):
    print(math.sin(x), math.cos(x), math.tan(x), math.atan(x), math.exp(x), math.sinh(x), math.cosh(x), math.tanh(x))
for x in (0.25, 1, 2, 10, 1e-10, 1e300):
    print(math.log(x), math.log2(x), math.log10(x), math.log1p(x), sqrt(x), math.log(x, 3))
print(math.asin(0.5), math.acos(0.5), math.atan2(1, -1), math.atan2(-0.0, -1), math.hypot(3, 4), math.hypot(1, 2, 3), math.dist((0, 0), (3, 4)))
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.9), math.fabs(-3), math.floor(5), type(math.floor(1e20)).__name__)
print(math.fmod(7, 3), math.fmod(-7, 3), math.modf(3.25), math.modf(-3.25), math.frexp(10.5), math.ldexp(0.65625, 4), math.copysign(2, -0.0), math.remainder(7, 2))
print(math.gcd(48, 18), math.gcd(0, 5), math.gcd(-12, 8, 20), math.gcd(), math.lcm(4, 6), math.lcm(0, 3), math.gcd(2 ** 80, 6 ** 40))
print([math.factorial(n) for n in (0, 1, 5, 10, 25)], math.comb(10, 3), math.comb(52, 5), math.comb(3, 5), math.perm(5, 2), math.perm(4), math.comb(100, 50))
print(math.isqrt(0), math.isqrt(24), math.isqrt(25), math.isqrt(10 ** 40), math.isqrt(2 ** 64 - 1), math.prod([1, 2, 3.5]), math.prod([]), math.prod(range(1, 25)))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(0, 1e-12, abs_tol=1e-9), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1))
print(math.degrees(pi), math.radians(180), math.fsum([0.1] * 10), sum([0.1] * 10), math.pow(2, 0.5), math.cbrt(27), math.exp2(10), math.expm1(1e-10))
print(math.erf(0.5), math.erfc(0.5), math.gamma(5), math.gamma(0.5), math.lgamma(10), math.ulp(1.0), math.nextafter(1.0, 2.0), math.sqrt(10 ** 30), math.log(10 ** 400), math.log2(2 ** 1000))
cases = [lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.exp(1000), lambda: math.asin(2), lambda: math.factorial(-1), lambda: math.factorial(2.5),
         lambda: math.isqrt(-1), lambda: math.comb(-1, 2), lambda: math.gcd(1.5, 2), lambda: math.sqrt("4"), lambda: math.floor(math.inf), lambda: math.ceil(math.nan),
         lambda: math.fmod(1, 0), lambda: math.pow(0, -1), lambda: math.gamma(0), lambda: math.sin(math.inf), lambda: math.log(2, 0), lambda: math.acosh(0.5), lambda: math.dist((1,), (1, 2))]
for f in cases:
    try:
        print(f())
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
print(math.sqrt(True), math.floor(True), math.sin(10 ** 10), math.exp(-1000), math.sqrt(math.inf), math.atan(math.inf), math.log(math.inf))


class Angle:
    def __float__(self):
        return 0.5

    def __floor__(self):
        return "floored"

    def __ceil__(self):
        return "ceiled"


print(math.sin(Angle()) == math.sin(0.5), math.floor(Angle()), math.ceil(Angle()))

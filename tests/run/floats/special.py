import math

inf, nan = float("inf"), float("nan")
print(inf == inf, nan == nan, nan != nan, inf > 10 ** 400, -inf < -(10 ** 400), nan < 1, nan > 1, nan <= nan)
print(0.0 == -0.0, math.copysign(1, -0.0), math.copysign(1, 0.0), -0.0 + 0.0, 0.0 * -1, -0.0 * -1, 0.0 - 0.0)
print(inf + 1, inf - inf, inf * 0, inf * -2, inf / inf, 1 / inf, -1 / inf)
print(math.isnan(nan), math.isinf(-inf), math.isfinite(1e308), math.isfinite(inf))
print(min(nan, 1), min(1, nan), max(nan, 1), max(1, nan), max(0.0, -0.0), max(-0.0, 0.0))
print(nan in [nan], [nan] == [nan], nan is nan)
print(bool(nan), bool(0.0), bool(-0.0), bool(5e-324))
print(1e308 * 10, -1e308 * 10, 1e-308 / 1e10, 5e-324 / 2)
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0.0, lambda: 1.0 % 0, lambda: divmod(1.0, 0.0), lambda: 0.0 ** -1, lambda: 10.0 ** 400):
    try:
        print(f())
    except (ZeroDivisionError, OverflowError) as e:
        print(type(e).__name__, e)
print((-8.0) ** 2, 2.0 ** -1074, 2.0 ** 0.5, 0.0 ** 0, inf ** 0, nan ** 0, 1.0 ** nan, (-1.0) ** inf)
print(5.5 // 2, -5.5 // 2, 5.5 % 2, -5.5 % 2, 5.5 % -2, divmod(-7.5, 2), divmod(7.5, -2), 6.0 // 2, -0.0 // 1, 1e300 % 7)
print(inf // 1, 1 // inf, -1 // inf, -1 % inf, 1 % inf, 1 % -inf)
print(sorted([3.5, -inf, 0.0, inf, 2]), sum([0.1] * 10), sum([1e100, 1.0, -1e100]))
print(hash(0.5), hash(1e100), hash(inf), hash(-inf), hash(-0.0), hash(2.5) == hash(2.5), hash(1.5), hash(-1.0))

values = [0.0, -0.0, 1.0, -1.5, 0.1, 1 / 3, 2 / 3, 1e-4, 1e-5, 0.00012345, 123456789012345.0, 1e15, 1e16, 1.5e16, 12345678901234567890.0,
          1e22, 1e23, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 9007199254740993.0, 0.30000000000000004, 1e100, 1.1e-7, 4.35, 100.0,
          99999999999999990.0, 3.141592653589793, 2.718281828459045]
for v in values:
    print(repr(v), str(v), -v, [v], f"{v}", f"{v!r}", "%r %s" % (v, v))
    assert float(repr(v)) == v
inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, [inf, nan], str(inf) + "!", f"{inf:10}|{nan:<6}|{-inf:+}|{nan:+f}|{inf:010.2f}")
print(1e400, -1e400, 1e-400)
print(0.1 + 0.2, 0.1 * 3, 1 - 0.9, 1e16 + 1, 0.1 + 0.7)
print(float(3), float("3"), float(" -2.5e3\n"), float("1_0.5"), float(".5"), float("5."), float("infinity"), float("-nan"), float("+1E-2"))
for bad in ("", "1.2.3", "abc", "1e", "0x1p3", "1__0", "e5", " "):
    try:
        float(bad)
    except ValueError as e:
        print(e)
x = 0.0
for _ in range(10):
    x += 0.1
print(x, x == 1.0)

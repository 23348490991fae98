print("%s %s" % ("a", 1), "%s" % "x", "%d%%" % 50, "%s" % (1,), "%s" % ((1, 2),), "%r" % ("q",))
print("%(name)s is %(age)03d" % {"name": "Ada", "age": 7}, "%(x)s%(x)s" % {"x": 1})
print("[%5s] [%-5s] [%.2s] [%5.1s] [%*s] [%-*s]" % ("ab", "ab", "abcdef", "xyz", 6, "w", 6, "v"))
print("%d %i %u" % (1, -2, 3), "%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42), "%.3d" % 7, "%d" % 10 ** 25)
print("%x %X %#x %o %#o" % (255, 255, 255, 8, 8), "%x" % -255, "%08x" % 48879)
print("%f %.1f %10.3f %-10.2f| %+f %e %.2E %g %G" % (1.5, 2.25, 3.14159, 2.5, 1.0, 12345.678, 0.00012, 1e-10, 1e20))
print("%c%c%c" % ("a", 98, 0x1F600), "%r %a" % ("é", "é"), "%s %s %s" % (None, True, [1, "a"]))
print("%5.1f%%" % 99.55, "%s" % 1.0, "%s" % 1e100, "%d" % True, "%s" % b"x", "%5s%5s" % (None, 1.5))
cases = [("%d", ("x",)), ("%s %s", (1,)), ("%s", (1, 2)), ("%q", (1,)), ("%", (1,)), ("%(a)s", (1,)), ("%c", ("ab",)), ("%x", (1.5,)), ("no", (1,)), ("%*d", ("a", 1))]
for template, values in cases:
    try:
        print(template % values)
    except (TypeError, ValueError, KeyError, OverflowError) as e:
        print(type(e).__name__, e)
try:
    print("%(missing)s" % {"a": 1})
except KeyError as e:
    print("KeyError", e)
print("plain" % (), "plain" % {}, "%s" % {}, "%%" % ())


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __str__(self):
        return "$%d.%02d" % divmod(self.cents, 100)

    def __repr__(self):
        return "Money(%d)" % self.cents

    def __float__(self):
        return self.cents / 100

    def __int__(self):
        return self.cents // 100


m = Money(12345)
print("%s|%r|%12s|%.2s" % (m, m, m, m), "%.1f" % m)
for name, price, n in [("tea", 1.5, 3), ("scones", 2.25, 10)]:
    print("%-10s %6.2f x %3d = %8.2f" % (name, price, n, price * n))

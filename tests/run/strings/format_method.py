print("{} {}".format(1, "a"), "{0} {1} {0}".format("x", "y"), "{a} {b}".format(a=1, b=2), "{{}} {}".format(3))
print("{0[1]} {0[0]}".format([10, 20]), "{d[key]}".format(d={"key": 5}), "{p.real} {p.imag}".format(p=3), "{0.__class__.__name__}".format("s"))
print("{!r} {!s} {!a}".format("é", "é", "é"), "{0!r:>8}|".format("ab"), "{:5}|{:<5}|{:>5}|{:^5}|".format("a", "b", "c", "d"))
print("{:*^10}|{:->6}|{:.2}|{:6.2}|".format("mid", "r", "truncate", "abcdef"))
print("{:d} {:5d} {:<5d}| {:05d} {:+d} {:,} {:_}".format(1, 2, 3, 4, 5, 1234567, 1234567))
print("{:x} {:#x} {:b} {:#b} {:o} {:c} {:n}".format(255, 255, 5, 5, 8, 65, 12))
print("{:.2f} {:8.3f} {:e} {:g} {:%} {:.1%}".format(3.14159, 2.5, 12345.678, 0.0001, 0.5, 0.123))
print("{:{}}|{:{w}.{p}}|{:{fill}{align}{w}}".format("a", 5, 3.14159, "z", w=7, p=3, fill="*", align="^"))
print("{:>10} {!s:>6} {}".format(str(None), True, [1, 2]), "{:}".format("x"), "{:10}|{:10}|".format("s", 5))
print("{0:{1}{0}}".format(5, "0>"), "{a.b.c}".format(a=type("A", (), {"b": type("B", (), {"c": 9})})) if False else "skip")
for template, args, kwargs in [("{}", (), {}), ("{1}", (0,), {}), ("{a}", (), {}), ("{", (), {}), ("}", (), {}), ("{0} {}", (1, 2), {}), ("{:d}", ("x",), {}),
                               ("{:.2d}", (1,), {}), ("{!x}", (1,), {}), ("{0[5]}", ([1],), {}), ("{0.nope}", (1,), {}), ("{:s}", (1,), {}), ("{:>5}", ([1],), {})]:
    try:
        print(template.format(*args, **kwargs))
    except Exception as e:
        print(repr(template), type(e).__name__, e)
print("{x}-{y}".format_map({"x": 1, "y": 2}))


class Default(dict):
    def __missing__(self, key):
        return "<" + key + ">"


print("{a} {b}".format_map(Default(a=1)))


class Vec:
    def __init__(self, *xs):
        self.xs = xs

    def __format__(self, spec):
        if spec.startswith("v"):
            return "<" + ", ".join(format(x, spec[1:]) for x in self.xs) + ">"
        return repr(self.xs) + "/" + spec


v = Vec(1.5, 2.25)
print("{:v.1f} {} {:abc} {!s:.5}".format(v, v, v, "longer text"), f"{v:v.3f} {v}")

name, n, x, items = "Ada", 42, 3.14159, [1, 2, 3]
print(f"{name} {n} {x} {items} {None} {True}")
print(f"{name!r} {name!s} {name!a} {'é'!a} {n!r:>6}|")
print(f"{n:5}|{n:<5}|{n:^5}|{n:>5}|{n:05}|{n:+}|{n:x}|{n:#b}|{n:,}|{n:e}")
print(f"{x:.2f}|{x:8.3f}|{x:<8.1f}|{x:+.0f}|{x:%}|{x:g}|{x:010.4f}")
print(f"{name:10}|{name:<10}|{name:>10}|{name:^10}|{name:*^9}|{name:.2}|{name:5.1}|")
print(f"{{}} {{{n}}} {{{{", f"{'nested ' + 'quotes'}", f"{name + '!'} {n * 2 + 1} {items[0]} {len(items)}")
width, prec, align = 10, 3, "^"
print(f"{x:{width}.{prec}f}|{x:{width}}|{name:{align}{width}}|{name:{'*'}{align}{width}}|{n:{width - 4}d}")
print(f"{n=} {n = } {n=:5} {n=!r} {name=} {name=!s} {x=:.2f} {items[1]=} {n + 1=} {len(name) = }")
print(f"{(lambda v: v * 2)(n)} {[i * i for i in items]} {sum(i for i in items)} {n if n > 3 else 'no'} {n > 3 and name}")
print(f"{ {'a': 1}['a'] } { {1, 1} } {(1, 2)} {'a' 'b'}" f"{n}" "plain" f"", rf"\n{n}", f"line\n{n}\ttab \N{BULLET} \u00e9")
print(f"""multi
{name}
  {n:>4}""")
print(f"{name.upper()} {name[0]} {name[::-1]} {'%d' % n} {f'inner {n:03}'}")


def table(rows):
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    for row in rows:
        print(" | ".join(f"{cell:<{w}}" if isinstance(cell, str) else f"{cell:>{w}}" for cell, w in zip(row, widths)))


table([("item", "qty", "price"), ("tea", 3, 1.5), ("chocolate", 12, 10.25)])


class Angle:
    def __init__(self, degrees):
        self.degrees = degrees

    def __format__(self, spec):
        if spec == "r":
            return f"{self.degrees * 3.141592653589793 / 180:.4f}rad"
        return f"{self.degrees:{spec or '.1f'}}°"

    def __repr__(self):
        return f"Angle({self.degrees!r})"


a = Angle(90)
print(f"{a} {a:r} {a:.3f} {a!r} {a!s} {a!r:>12}")
for spec in ("d", ".2f", "x", "=5"):
    try:
        print(f"{name:{spec}}")
    except ValueError as e:
        print(e)
calls = []


def note(v):
    calls.append(v)
    return v


print(f"{note(1)}{note(2):{note(3)}}{note(4)}", calls)

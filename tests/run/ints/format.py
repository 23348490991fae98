for n in (0, 7, -7, 255, 1234567, -(10 ** 20), 2 ** 64):
    print(f"{n}|{n:d}|{n:5d}|{n:<5d}|{n:^7d}|{n:>7d}|{n:=7d}|{n:07d}|{n:+d}|{n: d}")
    print(f"{n:x}|{n:X}|{n:#x}|{n:#X}|{n:o}|{n:#o}|{n:b}|{n:#b}|{n:#012x}|{n:_x}|{n:_b}")
    print(f"{n:,}|{n:_}|{n:15,d}|{n:*^20,}|{n:015,}|{n:-}")
    print(f"{n:.2f}|{n:e}|{n:g}|{n:.3e}|{n:%}" if abs(n) < 10 ** 10 else "big")
    print("%d|%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%i|%s|%r" % ((n,) * 14))
    print("{:d} {:>8} {:<8}| {:^8}|".format(n, n, n, n), str(n), repr(n), hex(n), oct(n), bin(n))
print(f"{65:c}{0x1F600:c}", "%c%c" % (66, "C"), format(1234, "08,d"), format(-5, "b"))
width, fill = 9, "#"
print(f"{42:{fill}>{width}}", f"{42:{width}}", "{:{}{}{}}".format(3, "0", ">", 4))
for spec in ("s", ".2d", "q", "5.3x", "+c"):
    try:
        print(format(5, spec))
    except ValueError as e:
        print(e)
try:
    "%d" % "5"
except TypeError as e:
    print(e)
print("%d" % 3.99, "%x" % 255, "%5.3d|%.4d" % (7, -7))
print(str(10 ** 60), len(str(7 ** 1000)))

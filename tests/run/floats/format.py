values = [0.0, -0.0, 1.0, 3.14159265, -2.5, 1234567.891, 1e-7, 1.5e20, 0.1, 123456.0, 99.995, 1e6, 999999.5]
for v in values:
    print(f"{v:f}|{v:.2f}|{v:.0f}|{v:10.3f}|{v:<10.1f}|{v:^12.2f}|{v:+.2f}|{v: .2f}|{v:010.2f}|{v:#.0f}")
    print(f"{v:e}|{v:.2e}|{v:E}|{v:.0e}|{v:12.3e}|{v:#.0e}")
    print(f"{v:g}|{v:.3g}|{v:G}|{v:.10g}|{v:#g}|{v:.0g}|{v:.17g}|{v:n}")
    print(f"{v:,}|{v:,.2f}|{v:_.1f}|{v:20,.3f}|{v:%}|{v:.1%}|{v:.3}|{v:8}|{v:<8}|{v:z.1f}")
    print("%f|%.2f|%8.3f|%-8.2f|%+.1f|% .1f|%08.2f|%e|%.3g|%G|%s|%r|%d" % ((v,) * 13))
    print("{:.3f} {:>9.2f} {:e}".format(v, v, v), format(v, ".4f"), str(v), format(v), format(v, ""))
inf, nan = float("inf"), float("nan")
print(f"{inf:f} {inf:e} {inf:F} {nan:F} {nan:.2f} {-inf:g} {inf:%} {inf:08.1f} {nan:>8}|{inf:,}")
width, precision = 12, 4
print(f"{3.14159265:{width}.{precision}f}|", "%*.*f|" % (width, precision, 2.71828))
for spec in ("d", "x", "s", "5,d", ".q", "c"):
    try:
        print(format(1.5, spec))
    except ValueError as e:
        print(e)
print(f"{2.5:.0f} {3.5:.0f} {0.125:.2f} {0.375:.2f} {1e15:.1f} {1e16:.1f} {123456789.0:.3}")
print(f"{0.1:.55f}")
print(f"{1e300:.2f}"[:20], len(f"{1e300:f}"), f"{5e-324:.3e} {5e-324:.330f}"[:20])

good = ["0", "-0", "+7", "  42\n", "1_000_000", "00012", "-9223372036854775808", "123456789012345678901234567890", "٣٤", "\u00a05\u2003"]
for text in good:
    print(repr(text), int(text))
bad = ["", " ", "1.5", "abc", "1__0", "_1", "1_", "- 1", "0x10", "1e5", "--1", "12a", "\x00"]
for text in bad:
    try:
        print(int(text))
    except ValueError as e:
        print(e)
for text, base in [("ff", 16), ("0xFF", 16), ("0b101", 2), ("-777", 8), ("0o17", 8), ("z", 36), ("0x1f", 0), ("0b11", 0), ("101", 2),
                   ("1_0", 2), ("12", 3), ("-0x_ff", 16), ("deadbeefdeadbeefdeadbeef", 16)]:
    print(text, base, int(text, base))
for text, base in [("2", 2), ("g", 16), ("010", 0), ("0x", 16), ("1", 1), ("1", 37), ("", 8)]:
    try:
        print(int(text, base))
    except ValueError as e:
        print(e)
print(int(3.99), int(-3.99), int(1e20), int(2.0 ** 70), int(True), int(), int(b"17"))
for x in (float("inf"), float("nan")):
    try:
        int(x)
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
for x in (None, [1], (1,)):
    try:
        int(x)
    except TypeError as e:
        print(e)
try:
    int(5, 10)
except TypeError as e:
    print(e)

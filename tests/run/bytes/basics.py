b = b"hello\x00\xff"
print(b, len(b), b[0], b[-1], b[1:4], b[::-1], list(b), b"" == bytes())
print(bytes(3), bytes([1, 2, 255]), bytes(range(5)), bytes("é", "utf-8"), b"\x41\102\n\t\\'\"")
print(b"ab" + b"cd", b"ab" * 3, 104 in b, b"ell" in b, b"x" not in b, b < b"help", b == b"hello\x00\xff", b != "hello")
for x in b"abc":
    print(x, end=" ")
print()
for bad in ([256], [-1], ["a"], "text", -1):
    try:
        bytes(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    b"a" + "b"
except TypeError as e:
    print(e)
try:
    b[0] = 1
except TypeError as e:
    print(e)
try:
    b[100]
except IndexError as e:
    print(e)
print(b.hex(), b.hex(" "), bytes.fromhex("48 65 6c6C 6f"), b"ab".hex("-"))
try:
    bytes.fromhex("4")
except ValueError as e:
    print(e)
print(hash(b"a") == hash(b"a"), {b"k": 1}[b"k"], sorted([b"b", b"a", b"ab"]), max(b"hello"), sum(b"\x01\x02"))
print(b"%d %s %x %5.2f|%-4d|%b" % (5, b"raw", 255, 1.5, 3, b"z"), repr(b"it's"), str(b"x"))
print(isinstance(b, bytes), type(b).__name__, bool(b""), bool(b"0"))
x, y, *z = b"abcd"
print(x, y, z)

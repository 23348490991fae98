b = b"the cat sat on the mat"
print(b.find(b"at"), b.rfind(b"at"), b.index(b"cat"), b.count(b"at"), b.find(b"dog"), b.find(97), b.count(116))
print(b.split(), b.split(b"at"), b.split(b" ", 2), b.rsplit(b" ", 1), b"a\nb\r\nc".splitlines(), b.partition(b" on "), b.rpartition(b" "))
print(b.replace(b"at", b"og"), b.startswith(b"the"), b.endswith((b"mat", b"x")), b" ".join([b"a", b"b"]), b"".join([]))
print(b"  x ".strip(), b"xxyxx".strip(b"x"), b"ab".ljust(4, b"."), b"ab".rjust(4), b"ab".center(5, b"*"), b"7".zfill(3))
print(b"aBc".upper(), b"aBc".lower(), b"hello world".title(), b"hello".capitalize(), b"aB".swapcase())
print(b"abc".isalpha(), b"123".isdigit(), b" ".isspace(), b"a1".isalnum(), b"ab".islower(), b"AB".isupper(), b"\xff".isascii())
print(b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abcabc".translate(None, b"b"), b"abc".removeprefix(b"a"), b"abc".removesuffix(b"c"))
print(b"caf\xc3\xa9".decode(), b"a\tb".expandtabs(4))
for f in (lambda: b.index(b"dog"), lambda: b.split(b""), lambda: b.find("x"), lambda: b" ".join(["x"]), lambda: int.from_bytes("a", "big")):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


def checksum(data):
    a, c = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        c = (c + a) % 65521
    return (c << 16) | a


def hexdump(data, width=8):
    for at in range(0, len(data), width):
        row = data[at:at + width]
        text = "".join(chr(x) if 32 <= x < 127 else "." for x in row)
        print(f"{at:04x}  {row.hex(' '):<{width * 3}} {text}")


print(checksum(b"Wikipedia"), checksum(b""))
hexdump(b"binary \x00\x01\x02 data\xff!\n")
xored = bytes(x ^ 0x5A for x in b"secret")
print(xored, bytes(x ^ 0x5A for x in xored))

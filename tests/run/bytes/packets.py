"""Struct/array/bytes packing."""
import struct
import sys
from array import array

HEADER = struct.Struct(">4sHHIq")


def checksum(data):
    a = b = 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


class Packet:
    MAGIC = b"TPKT"

    def __init__(self, kind, payload, seq=-1):
        self.kind, self.payload, self.seq = kind, bytes(payload), seq

    def encode(self):
        head = HEADER.pack(self.MAGIC, self.kind, len(self.payload), checksum(self.payload), self.seq)
        return head + self.payload

    @classmethod
    def decode(cls, raw):
        if len(raw) < HEADER.size:
            raise ValueError(f"short packet: {len(raw)} < {HEADER.size}")
        magic, kind, n, crc, seq = HEADER.unpack_from(raw)
        if magic != cls.MAGIC:
            raise ValueError(f"bad magic {magic!r}")
        body = raw[HEADER.size : HEADER.size + n]
        if checksum(body) != crc:
            raise ValueError(f"bad checksum {checksum(body):#010x} != {crc:#x}")
        return cls(kind, body, seq)

    def __eq__(self, o):
        return vars(self) == vars(o)


p = Packet(7, "héllo".encode(), 1 << 40)
raw = p.encode()
print(raw.hex(" ", 4), len(raw), Packet.decode(raw) == p)
for bad in (raw[:10], b"XXXX" + raw[4:], raw[:-1] + b"?"):
    try:
        Packet.decode(bad)
    except ValueError as e:
        print(e)
try:
    Packet(70000, b"").encode()
except struct.error as e:
    print("struct.error", e)
print(struct.pack("<bBhHiIqQfd?", -1, 255, -2, 65535, -3, 2**32 - 1, -4, 2**64 - 1, 1.5, -0.1, True).hex())
print(struct.unpack("<3sxh", b"abc\0\x01\x02"), struct.calcsize("ih2d"), list(struct.iter_unpack("<H", b"\1\0\2\0")))
a = array("i", [1, -2, 3])
a.extend(range(3))
a[1] *= 100
print(a, a.itemsize, len(a), a.tobytes()[:8], sum(a), a[::-1], a.index(3), a.typecode)
try:
    a.append(2**40)
except OverflowError as e:
    print(e)
try:
    array("b", [200])
except OverflowError as e:
    print(e)
f = array("d", (x / 4 for x in range(4)))
print(f, f.tolist(), f * 2, array("f", [0.1])[0], array("u", "añb") if False else "")
b = bytearray(b"hello world")
b[0:5] = b"HOWDY"
b += b"!"
b[-1] ^= 0x20
del b[5]
print(b, b.find(b"w"), b.upper(), b.split(b"w"), bytes(b[:3]), b.count(b"o"), bytes(5), bytes([65, 66]), b"%d-%s" % (5, b"x"))
m = memoryview(b)
m[0] = ord("J")
print(m[0], bytes(m[1:4]), m.nbytes, b[:3], m.tolist()[:3])
print(int.from_bytes(b"\x01\x02\x03", "big"), int.from_bytes(b"\xff\xfe", "little", signed=True), (1000).to_bytes(3, "little"), (-5).to_bytes(2, "big", signed=True))
try:
    (300).to_bytes(1, "big")
except OverflowError as e:
    print(e)
print(b"a\x00\xff\n\t\\'\"", b'"', bytes.fromhex("de ad BE ef"), b"abc"[1], b"abc"[1:2], b"x" in b"xyz", 120 in b"xyz", b"a,b".partition(b","))
for enc, data in (("utf-8", b"\xff\xfe"), ("ascii", b"\x80"), ("utf-16", b"\0")):
    try:
        data.decode(enc)
    except UnicodeDecodeError as e:
        print(e)
print(b"\xe9".decode("latin-1"), b"\xffa".decode("utf-8", "replace"), "é€".encode("ascii", "xmlcharrefreplace"), "x€".encode("latin-1", "ignore"), "€".encode("utf-16-le"))
print(bytes(range(65, 75)).translate(None, b"CD"), b"abc".translate(bytes.maketrans(b"ab", b"xy")), b" x ".strip(), b"ab" * 2, b"a" < b"b", hash(b"a") == hash(b"a"), b"%r" % "é" if False else 0)

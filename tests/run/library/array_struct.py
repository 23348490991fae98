import struct
from array import array

a = array("i", [1, 2, 3])
a.append(4)
a.extend([5, 6])
a[0] = -1
print(a, len(a), a[0], a[-1], a[1:3], list(a), a.typecode, a.itemsize, sum(a), 3 in a, a.index(3), a.count(2))
a.insert(1, 99)
a.remove(3)
print(a.pop(), a.pop(0), a, a.tolist(), a.tobytes(), a == array("i", [99, 2, 4, 5]), a + array("i", [7]), a * 2)
f = array("d", [1.5, 2])
f.append(3)
print(f, array("f", [0.1])[0], array("b", b"\x01\xff"), array("B", b"ab").tobytes(), array("u", "hé"), array("q", [2 ** 40]), array("d"), array("H", range(3)))
a.reverse()
a[1:3] = array("i", [7, 8, 9])
del a[0]
print(a)
for fn in (lambda: array("b", [200]), lambda: array("i", ["x"]), lambda: a.append(2 ** 40), lambda: a.append(1.5), lambda: array("Q", [-1]), lambda: a[50], lambda: array("z"), lambda: array("i").pop(), lambda: a.index(12345), lambda: array("B", [256])):
    try:
        print(fn())
    except (OverflowError, TypeError, IndexError, ValueError) as e:
        print(type(e).__name__, e)
b = array("I")
b.frombytes(b"\x01\x00\x00\x00\x02\x00\x00\x00")
print(b)
b.byteswap()
print(b)
print(struct.pack("<I", 1), struct.pack(">hhl", 1, -2, 3), struct.pack("<Bf?", 255, 1.5, True), struct.pack("4s", b"ab"), struct.pack("!d", 3.14), struct.pack("<3H", 1, 2, 3), struct.pack("<bxh", 1, 2), struct.pack("<Q", 2 ** 63), struct.pack("5p", b"abc"))
print(struct.unpack("<I", b"\x01\x02\x03\x04"), struct.unpack(">hBf", struct.pack(">hBf", -300, 7, 0.1)), struct.unpack("<2s3x?", b"hi\0\0\0\1"), struct.calcsize("<IhB"), struct.calcsize("IhB"), struct.calcsize("bi"))
print(struct.unpack_from("<H", b"\0\0\x05\x01", 2), list(struct.iter_unpack("<H", b"\x01\0\x02\0")))
buffer = bytearray(8)
struct.pack_into("<hh", buffer, 2, 10, -10)
print(buffer)
for fn in (lambda: struct.pack("<B", 256), lambda: struct.pack("<h", 40000), lambda: struct.unpack("<I", b"abc"), lambda: struct.pack("<I", "x"), lambda: struct.pack("<II", 1), lambda: struct.pack("y", 1), lambda: struct.pack("<I", 1.5)):
    try:
        print(fn())
    except struct.error as e:
        print("error:", e)
header = struct.Struct("<4sHHI")
packed = header.pack(b"TAIP", 1, 2, 12345)
magic, major, minor, size = header.unpack(packed)
print(packed.hex(), magic, major, minor, size, header.size, header.format)

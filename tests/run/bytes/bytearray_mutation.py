a = bytearray(b"hello")
a[0] = ord("J")
a.append(33)
a += b" there"
a.extend([65, 66])
print(a, len(a), a[1], a[-1], a[1:4], bytes(a))
a[1:4] = b"--longer--"
print(a)
del a[:3]
del a[-1]
print(a, a.pop(), a.pop(0), a)
a.insert(2, 46)
a.remove(ord("e"))
a.reverse()
print(a, a.find(b"-"), a.upper(), a.split(b"-"), a == bytes(a), b"x" + bytearray(b"y"), bytearray(b"y") + b"x")
a[::2] = b"\x00" * len(a[::2])
print(a)
b = a
b.clear()
print(a, a is b, bytearray(3), bytearray([1, 2]), bytearray(b"ab") * 2)
for f in (lambda: a.append(256), lambda: a.append("x"), lambda: bytearray("x"), lambda: a.pop(), lambda: a.remove(1)):
    try:
        f()
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
try:
    hash(a)
except TypeError as e:
    print(e)
c = bytearray(range(10))
c[2:8:2] = b"\xff\xff\xff"
print(c, c.copy() == c, c.copy() is c)
try:
    c[::2] = b"12"
except ValueError as e:
    print(e)
bits = bytearray(16)
for n in (3, 17, 64, 127):
    bits[n // 8] |= 1 << n % 8
print(bits.hex(), [n for n in range(128) if bits[n >> 3] >> (n & 7) & 1])
view = memoryview(bytearray(b"abcdef"))
view[1:3] = b"XY"
print(view.tobytes(), view[0], len(view), bytes(view[2:4]), view.tolist())

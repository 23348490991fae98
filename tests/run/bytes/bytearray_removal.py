# Slices taken out of a bytearray, and what is added to it; short strs of all lengths.
data = bytearray(range(20))
for key in (slice(0, 0), slice(3, 6), slice(None, None, 3), slice(None, None, -4), slice(10, 2, -1), slice(5, 100), slice(-3, None), slice(8, 2), slice(1, None, 7), slice(None)):
    left = bytearray(data)
    del left[key]
    print(key, left, len(left))
a = bytearray(b"abc")
a += bytes(a)
a += memoryview(bytes(a))[1:3]
a += b""
a += bytearray(b"xyz")
print(a)
empty = bytearray()
empty += bytes(empty)
empty += b"q"
del empty[:]
print(empty)
texts = ["x" * n + "é" * (n % 2) for n in range(20)]
print([t + "-" + t[1:] for t in texts], "".join(texts), ",".join(t[:3] for t in texts))
words = "a bc def ghij klmno pqrstu vwxyz01 23456789 0123456789abcde 0123456789abcdef 0123456789abcdefg".split()
print(words, [w[1:] for w in words], [w[:-1] for w in words])

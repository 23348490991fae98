base = list(range(10))
print(base[2:5], base[:3], base[-3:], base[::3], base[::-2], base[8:2:-1], base[5:5], base[20:], base[:-20])


def assign(lo, hi, new):
    a = base[:]
    a[lo:hi] = new
    print(lo, hi, a)


assign(2, 4, ["x", "y", "z"])
assign(2, 8, [])
assign(0, 0, [-1])
assign(None, None, [1])
assign(-2, None, "ab")
assign(7, 3, ["in"])
assign(50, 60, ["end"])
assign(1, 2, (i for i in range(3)))
a = base[:]
a[::2] = "abcde"
print(a)
a[::-3] = [0, 0, 0, 0]
print(a)
for step, new in ((2, [1]), (3, range(9))):
    try:
        a[::step] = new
    except ValueError as e:
        print(e)
try:
    a[1:2] = 5
except TypeError as e:
    print(e)
try:
    a[::0]
except ValueError as e:
    print(e)
for s in (slice(1, 3), slice(None, None, 2), slice(-1, 0, -4), slice(3, 3), slice(5, None)):
    b = base[:]
    del b[s]
    print(s, b)
a = [1, 2, 3]
a[1:1] = a
print(a)
a[:] = a[::-1]
print(a)
a[len(a):] = [99]
print(a)
del a[:]
print(a)
m = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
print([row[1] for row in m], [row[::-1] for row in m[::-1]], sum([row[:2] for row in m], []))
m[1][1:] = [50, 60, 70]
m[0], m[2] = m[2], m[0]
print(m)
words = "a b c d e f".split()
half = len(words) // 2
words[:half], words[half:] = words[half:], words[:half]
print(words)
window = [base[i:i + 3] for i in range(len(base) - 2)]
print(window[0], window[-1], [sum(w) for w in window])

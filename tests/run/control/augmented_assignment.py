x = 10
for op in ("+=", "-=", "*=", "//=", "%=", "**=", "<<=", ">>=", "&=", "|=", "^=", "/="):
    before = x
    if op == "+=":
        x += 7
    elif op == "-=":
        x -= 3
    elif op == "*=":
        x *= 4
    elif op == "//=":
        x //= 5
    elif op == "%=":
        x %= 8
    elif op == "**=":
        x **= 3
    elif op == "<<=":
        x <<= 4
    elif op == ">>=":
        x >>= 2
    elif op == "&=":
        x &= 0b11101
    elif op == "|=":
        x |= 64
    elif op == "^=":
        x ^= 5
    else:
        x /= 2
    print(before, op, x)
a = b = [1]
a += [2]
print(a, b, a is b)
a = a + [3]
print(a, b, a is b)
t = u = (1,)
t += (2,)
print(t, u)
s = r = "x"
s += "y"
print(s, r)


class Acc:
    def __init__(self, items):
        self.items = items

    def __iadd__(self, other):
        self.items.append(other)
        return self

    def __add__(self, other):
        return Acc(self.items + [other])

    def __isub__(self, other):
        return NotImplemented

    def __sub__(self, other):
        return "sub"

    def __imul__(self, other):
        return "replaced"


c = d = Acc([])
c += 1
print(c.items, c is d)
e = c + 2
print(e.items, c.items)
c -= 1
print(c)
d *= 3
print(d)
d = {"n": 1, "l": [1]}
d["n"] += 1
d["l"] += [2]
d["l"][0] *= 10
print(d)
m = [[1, 2], [3, 4]]
m[1][0] += 100
print(m)
i = 0


def index():
    global i
    i += 1
    return i - 1


values = [10, 20, 30]
values[index()] += 5
values[index()] += 5
print(values, i)
try:
    t[0] += 1
except TypeError as e:
    print(e, t)
try:
    undefined += 1
except NameError as e:
    print(e)
try:
    n = None
    n += 1
except TypeError as e:
    print(e)
try:
    n = [1]
    n += 5
except TypeError as e:
    print(e)

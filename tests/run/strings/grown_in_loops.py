# Strs that grow: in place, when nobody else has them.
def build(n):
    s = ""
    kept = []
    for i in range(n):
        s += chr(97 + i % 26)
        if i % 100 == 0:
            kept.append(s)
    return s, kept
s, kept = build(1000)
print(len(s), [len(k) for k in kept], all(s.startswith(k) for k in kept), hash(s) == hash("".join(list(s))))
def widths():
    s = "abc"
    for more in ("def", "é", "日本", "x", "😀", "y", "", "\ud800"):
        old = s
        s = s + more
        print(ascii(old), ascii(s), len(s), s.isascii(), old in s)
    return s
print(ascii(widths()))
def twice(n):
    s = "ab"
    for _ in range(n):
        s += s
    return s
print(twice(5), len(twice(12)))
def chain(n):
    s = ""
    t = "-"
    for i in range(n):
        s = s + str(i) + "," + t
        t += "="
        if i == 3:
            u = s
    return s, t, u
print(chain(7))
def keys(n):
    d = {}
    s = ""
    for i in range(n):
        s += "k"
        d[s] = i
    return d
d = keys(6)
print(d, d["kkk"], "kkkk" in d)
class S(str):
    def __add__(self, other):
        return S(str.__add__(self, other) + "!")
def derived():
    s = S("a")
    for c in "bcd":
        s += c
    return s, type(s).__name__
print(derived())
def lines(text):
    out = []
    cur = ""
    for c in text:
        if c == "\n":
            out.append(cur)
            cur = ""
        else:
            cur += c
    return out + [cur]
print(lines("one\ntwo words\n\nend"))
def generated():
    acc = ""
    for w in ("a", "b", "c"):
        acc += w
        yield acc
print(list(generated()))
def failing():
    s = "x"
    try:
        for v in ("y", "z", 3):
            s += v
    except TypeError as error:
        return s, str(error)
print(failing())
def nested(rows):
    total = ""
    for row in rows:
        line = ""
        for cell in row:
            line += f"{cell:>3}"
        total += line + "\n"
    return total
print(nested([[1, 2], [30, 4]]), end="")
def captured():
    s = "q"
    fs = []
    for i in range(3):
        s += str(i)
        fs.append(lambda: s)
    return [f() for f in fs], s
print(captured())
def param(s, n):
    for _ in range(n):
        s += "."
    return s
base = "base" * 3
print(param(base, 3), base, param(base + "x", 1))

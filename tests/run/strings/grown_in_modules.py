"""Strings that grow in module-level variables."""
s = ""
for i in range(3000):
    s += chr(97 + i % 26)
print(len(s), s[:30], s[-3:])
kept = s
s += "!"
print(len(kept), len(s), kept + "!" == s)
s += s
print(len(s), s.count("!"), s[3000:3004])
t = s
s = s + "ü" + "€"
s += "😀"
print(len(t), len(s), s[-4:])


def change():
    global s
    s = "changed"
    return "-more"


s += change()
print(s[-9:], len(s))
s = "begin"
s += str(s)
s += s[1:] + s
print(s)


class Loud(str):
    def __add__(self, other):
        print("add", other)
        return Loud(str(self) + other + ".")


s = Loud("a")
s += "b"
s += "c"
print(s, type(s).__name__)
parts = []
text = "x"
for i in range(5):
    parts.append(text)
    text += str(i)
print(parts, text, hash(text) == hash("x01234"))
d = {text: 1}
text += "5"
print(d, text in d, "x01234" in d)
out = ""
for word in "the quick brown fox".split():
    out = out + word.capitalize() + " "
print(out.strip())
empty = ""
empty += ""
empty += "a" * 3
empty += ""
print(repr(empty))

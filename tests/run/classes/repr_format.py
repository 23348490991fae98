class Both:
    def __str__(self):
        return "as str"

    def __repr__(self):
        return "as repr"


class OnlyRepr:
    def __repr__(self):
        return "<only repr>"


class OnlyStr:
    def __str__(self):
        return "only str"


class Formatted:
    def __init__(self, v):
        self.v = v

    def __format__(self, spec):
        return f"[{spec}:{self.v}]"


b, r, f = Both(), OnlyRepr(), Formatted(3)
print(b, r, str(b), repr(b), [b, r], (b,), {b.__str__(): b}, {"k": r}, {"set": [b]})
print(f"{b} {b!r} {b!s} {r} {r!r:>15}|{b:>10}|" if hasattr(b, "nope") else f"{b} {b!r} {b!s} {r} {r!r:>15}|")
print("%s %r %s" % (b, b, r), "{} {!r}".format(b, b), str([b, [b]]), str(OnlyStr()), f"{OnlyStr()}")
print(f"{f} {f:x} {f:>10.2f}", format(f), format(f, "spec"), "{:abc}".format(f))
for bad in (b, r):
    try:
        print(f"{bad:>10}")
    except TypeError as e:
        print(e)


class BadRepr:
    def __repr__(self):
        return 5


for fn in (repr, str, lambda x: f"{x}", lambda x: str([x])):
    try:
        print(fn(BadRepr()))
    except TypeError as e:
        print(e)


class Tree:
    def __init__(self, value, *children):
        self.value = value
        self.children = children

    def __repr__(self):
        if not self.children:
            return f"Tree({self.value!r})"
        return f"Tree({self.value!r}, {', '.join(map(repr, self.children))})"

    def __str__(self, depth=0):
        lines = ["  " * depth + str(self.value)]
        for c in self.children:
            lines.append(c.__str__(depth + 1))
        return "\n".join(lines)


t = Tree("root", Tree(1, Tree(None)), Tree(2.5))
print(t)
print(repr(t), [t.children[0]])


class Recursive(list):
    def __repr__(self):
        return "R" + super().__repr__()


x = Recursive([1])
print(x, [x], str(x), Recursive([x]))


class Ascii:
    def __repr__(self):
        return "é☃"


print(Ascii(), ascii(Ascii()), "%a" % Ascii(), [Ascii()])
print(repr("a\nb"), str(None), repr(True), str(1.0), repr("é"), repr([1, "two", 3.0, None, (4,), {5: "f"}, {6}]), repr(range(3)), repr(slice(1, 2)))
print(str(type(b)), type(b), Both, [Both], type(5), type(None), type(Exception()), Ellipsis, NotImplemented, len, print)

class Duck:
    def speak(self):
        return "quack"

    def __len__(self):
        return 2


class Robot:
    speak = staticmethod(lambda: "beep")
    serial = 7

    def __iter__(self):
        return iter([1, 0, 1])


class Parrot:
    def __init__(self, words):
        self.words = words
        self.speak = lambda: self.words[-1]

    def __getitem__(self, i):
        return self.words[i]

    def __len__(self):
        return len(self.words)


def chorus(things):
    return [t.speak() for t in things]


group = [Duck(), Robot(), Parrot(["hi", "bye"])]
print(chorus(group))
for t in group + ["text", [1, 2], 5]:
    facts = []
    for probe in ("speak", "serial", "words", "upper", "append", "real"):
        if hasattr(t, probe):
            facts.append(probe)
    try:
        facts.append(len(t))
    except TypeError:
        facts.append("no len")
    try:
        facts.append(list(t))
    except TypeError:
        facts.append("no iter")
    print(type(t).__name__, facts)
group[2].speak = None


def call_all(obj, *names):
    out = []
    for name in names:
        method = getattr(obj, name, None)
        out.append(method() if callable(method) else "-")
    return out


print(call_all("aB", "upper", "lower", "nope"), call_all([2, 1], "copy", "sort", "nope"), call_all(5, "bit_length", "real"))


class File:
    def __init__(self):
        self.lines = []

    def write(self, text):
        self.lines.append(text)


f = File()
print("into", "file", 5, file=f)
print("x", end="", file=f)
print(f.lines)


def process(source):
    return sum(x if isinstance(x, (int, float)) else len(x) for x in source)


print(process([1, 2.5, "abc"]), process(("a", 2)), process({"key": 1}), process({4, 5}), process(range(4)), process(x for x in [1, "zz"]), process(""))


def first_or(x, default):
    try:
        return x[0]
    except (TypeError, IndexError, KeyError):
        return default


print([first_or(x, "d") for x in ("abc", [], [9], {}, {0: "zero"}, 5, None, Parrot(["w"]), (None,))])


class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def __mul__(self, other):
        if isinstance(other, (int, float)):
            return Matrix([[x * other for x in r] for r in self.rows])
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*other.rows)] for r in self.rows])


print((Matrix([[1, 2], [3, 4]]) * 2).rows, (Matrix([[1, 2]]) * Matrix([[3], [4.5]])).rows)


def add_all(*args):
    total = args[0]
    for a in args[1:]:
        total = total + a
    return total


print(add_all(1, 2, 3), add_all("a", "b"), add_all([1], [2]), add_all((1,), (2,), ()), add_all(1.5, 2), add_all(Duck().speak(), "!"))

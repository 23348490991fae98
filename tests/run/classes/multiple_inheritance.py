class A:
    def who(self):
        return "A"

    def chain(self):
        return ["A"]


class B(A):
    def who(self):
        return "B" + super().who()

    def chain(self):
        return ["B"] + super().chain()


class C(A):
    def who(self):
        return "C" + super().who()

    def chain(self):
        return ["C"] + super().chain()


class D(B, C):
    def who(self):
        return "D" + super().who()

    def chain(self):
        return ["D"] + super().chain()


class E(C, B):
    pass


for cls in (A, B, C, D, E):
    print(cls.__name__, cls().who(), cls().chain(), [c.__name__ for c in cls.__mro__])
try:
    class Broken(A, B):
        pass
except TypeError as e:
    print(e)


class Serializable:
    def __init__(self, **kw):
        super().__init__(**kw)

    def dump(self):
        return {k: v for k, v in sorted(self.__dict__.items())}


class Comparable:
    def __init__(self, **kw):
        super().__init__(**kw)

    def __eq__(self, other):
        return self.key() == other.key()

    def __lt__(self, other):
        return self.key() < other.key()


class Named:
    def __init__(self, name, **kw):
        super().__init__(**kw)
        self.name = name


class Aged:
    def __init__(self, age, **kw):
        super().__init__(**kw)
        self.age = age


class Person(Named, Aged, Serializable, Comparable):
    def key(self):
        return self.age, self.name


ann, bob = Person(name="Ann", age=30), Person(name="Bob", age=25)
print(ann.dump(), bob < ann, ann == Person(name="Ann", age=30), [p.name for p in sorted([ann, bob])])
print([c.__name__ for c in Person.__mro__], isinstance(ann, Aged), issubclass(Person, Comparable))
try:
    Person(name="x", age=1, extra=2)
except TypeError as e:
    print(e)


class Logger:
    def log(self, text):
        self.lines = getattr(self, "lines", []) + [text]


class Left:
    tag = "left"


class Right:
    tag = "right"
    only = "right only"


class Both(Left, Right, Logger):
    pass


b = Both()
b.log("one")
b.log("two")
print(b.tag, b.only, b.lines, Both.tag)
Left.tag = "changed"
print(b.tag)
print(super(D, D()).who(), super(B, D()).who(), A.who(D()))

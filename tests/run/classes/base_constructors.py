"""`super().__init__()` that reaches object, through one base and several, and attributes set around it."""


class Base:
    def __init__(self):
        super().__init__()
        self.base = 1


class Left(Base):
    def __init__(self):
        self.early = "early"
        super().__init__()
        self.left = self.base + 1


class Right(Base):
    def __init__(self):
        super(Right, self).__init__()
        self.right = self.base + 2


class Both(Left, Right):
    def __init__(self):
        super().__init__()
        self.both = self.left + self.right


class Alone:
    def __init__(self, value):
        super().__init__()
        self.value = value


class Wrong:
    def __init__(self, value):
        super().__init__(value)
        self.value = value


class Mixin:
    def __init__(self, *args):
        print("mixin", len(args))
        super().__init__(*args)


class Mixed(Mixin, Alone):
    pass


both = Both()
print(both.early, both.base, both.left, both.right, both.both)
print(Alone(3).value, Mixed(4).value)
try:
    Wrong(1)
except TypeError as error:
    print("TypeError", error)
result = super(Alone, Alone(1)).__init__()
print(result)

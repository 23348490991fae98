class Dog:
    kind = "canine"
    count = 0

    def __init__(self, name, age=1):
        self.name = name
        self.age = age
        Dog.count += 1

    def speak(self, sound="woof"):
        return f"{self.name} says {sound}"

    def birthday(self):
        self.age += 1
        return self

    def __str__(self):
        return f"{self.name} ({self.age})"

    def __repr__(self):
        return f"Dog({self.name!r}, {self.age})"


rex, fido = Dog("Rex"), Dog("Fido", age=3)
print(rex, repr(fido), [rex, fido], f"{rex} {fido!r} {rex!s:>10}|", str(rex) + "!")
print(rex.speak(), fido.speak("arf"), Dog.speak(rex, "moo"), rex.birthday().birthday().age)
print(Dog.count, rex.count, Dog.kind, rex.kind)
rex.kind = "wolf"
print(rex.kind, fido.kind, Dog.kind)
Dog.kind = "feline"
print(rex.kind, fido.kind)
del rex.kind
print(rex.kind)
rex.tricks = ["sit"]
rex.tricks.append("roll")
print(rex.tricks, hasattr(fido, "tricks"), sorted(vars(rex)), rex.__dict__)
print(isinstance(rex, Dog), type(rex) is Dog, type(rex).__name__, rex.__class__ is Dog, Dog.__name__, isinstance(Dog, type))
print(rex == rex, rex == fido, rex != fido, rex is rex, bool(rex))
getter = rex.speak
rex.name = "King"
print(getter(), getter("bark"))
print(getattr(rex, "name"), getattr(rex, "nope", "default"), hasattr(rex, "age"))
setattr(rex, "name", "Max")
print(rex.name, rex.__dict__["name"])


class Empty:
    pass


e = Empty()
e.x = 1
e.y = e.x + 1
print(e.x, e.y, e.__dict__)
try:
    e.z
except AttributeError as err:
    print(err)
try:
    e()
except TypeError as err:
    print(err)
Empty.describe = lambda self: f"x={self.x}"
print(e.describe(), Empty.describe(e))


class Shared:
    items = []
    limit = 2

    def add(self, x):
        self.items.append(x)
        self.limit += 1


a, b = Shared(), Shared()
a.add(1)
b.add(2)
print(a.items, b.items, Shared.items, a.limit, Shared.limit)

"""super with arguments: the class named, subclasses, class methods, wrong arguments."""
class Base(object):
    count = 0
    def __init__(self, name):
        self.name = name
        Base.count += 1
    def describe(self, mark="."):
        return "base " + self.name + mark
    @classmethod
    def make(cls, name):
        return cls(name)
    @property
    def size(self):
        return len(self.name)
class Left(Base):
    def __init__(self, name, extra):
        super(Left, self).__init__(name)
        self.extra = extra
    def describe(self, mark="!"):
        return "left(" + super(Left, self).describe() + ")" + str(self.extra) + mark
    @classmethod
    def make(cls, name):
        made = super(Left, cls).make
        try:
            made(name)
        except TypeError as error:
            print(error)
        return cls(name, 1)
    @property
    def size(self):
        return super(Left, self).size * 10
class Right(Base):
    def describe(self, mark="?"):
        return "right(" + super(Right, self).describe(mark=mark) + ")"
class Both(Left, Right):
    def __init__(self, name):
        super(Both, self).__init__(name, 2.5)
    def describe(self):
        return "both(" + super(Both, self).describe() + ")"
    def skip(self):
        return super(Left, self).describe(), super(Right, self).describe(), Base.describe(self)
for thing in (Base("a"), Left("b", 1), Right("c"), Both("d")):
    print(thing.describe(), thing.size, thing.name)
print(Both("e").skip(), Left.make("f").describe(), Base.count)
def outside(thing):
    return super(Left, thing).describe()
print(outside(Left("g", 3)), outside(Both("h")))
for wrong in (lambda: super(Left, Base("x")).describe(), lambda: super(3, Base("x")), lambda: super(Left, 3), lambda: super(Both, Left("y", 0)).size):
    try:
        print(wrong())
    except TypeError as error:
        print(type(error).__name__, error)
class Odd(list):
    def append(self, item):
        super(Odd, self).append(item)
        super(Odd, self).append(item * 2)
odd = Odd([1])
odd.append(4)
print(odd, super(Odd, odd).__len__(), super(Odd, odd).__self__ is odd)
def shadow():
    def super(*args):
        return "mine", len(args)
    return super(1, 2)
print(shadow())

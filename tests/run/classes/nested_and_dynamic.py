class Outer:
    scale = 10

    class Inner:
        scale = 2

        def __init__(self, n):
            self.n = n

        def value(self):
            return self.n * self.scale * Outer.scale

    class Error(Exception):
        pass

    def make(self, n):
        if n < 0:
            raise self.Error(n)
        return self.Inner(n)


o = Outer()
print(o.make(3).value(), Outer.Inner(1).value(), Outer.Inner.__qualname__)
try:
    o.make(-1)
except Outer.Error as e:
    print(type(e).__name__, e)


def make_class(base, factor):
    class Local(base):
        def times(self):
            return self.n * factor

    return Local


Double, Triple = make_class(Outer.Inner, 2), make_class(Outer.Inner, 3)
print(Double(5).times(), Triple(5).times(), Double is Triple, isinstance(Double(1), Outer.Inner), Double.__name__)
kinds = {"inner": Outer.Inner, "double": Double, "list": list, "int": int}
print([kinds[k](5).__class__.__name__ for k in ("inner", "double", "int")], kinds["list"]("ab"))


class Meta:
    x = [i for i in range(3)]
    y = sum(x)
    if y > 2:
        z = "big"
    else:
        z = "small"
    for k in range(2):
        last = k
    del k


print(Meta.x, Meta.y, Meta.z, Meta.last, hasattr(Meta, "k"))
x = "global"


class Scoped:
    x = "class"

    def get(self):
        return x

    y = x


print(Scoped().get(), Scoped.y)


def function():
    x = "local"

    class Inside:
        y = x

        def read(self):
            return x

    x = "changed"
    return Inside.y, Inside().read()


print(function())


class Calls:
    count = 0

    def method(self):
        Calls.count += 1
        return self

    alias = method

    def _private(self):
        return "private"

    def __mangled(self):
        return "mangled"

    def use(self):
        return self.__mangled()


c = Calls()
print(c.method().alias().count, c._private(), c.use(), hasattr(c, "__mangled"), c._Calls__mangled())
c.method = lambda: "instance wins"
print(c.method(), Calls.method(c) is c)
print([cls.__name__ for cls in Outer.Inner.__subclasses__()], Calls.__dict__["count"], "use" in dir(c))


class Singleton:
    _only = None

    def __new__(cls, *args):
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only

    def __init__(self, v=None):
        self.v = v


a = Singleton(1)
b = Singleton(2)
print(a is b, a.v)
Singleton._only = None


class Even(int):
    def __new__(cls, n):
        return super().__new__(cls, n - n % 2)


print(Even(7), Even(7) + 1, type(Even(4)).__name__)

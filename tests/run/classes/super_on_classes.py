# What `super()` finds of a class is not bound to it, but for class methods.
class Base:
    made = 0

    def __new__(cls, first, last="?"):
        self = object.__new__(cls)
        self.name = first + last
        return self

    def plain(self, x=1):
        return ("plain", self, x)

    @classmethod
    def of(cls, x):
        return ("of", cls.__name__, x)

    @staticmethod
    def static(x):
        return ("static", x)


class Derived(Base):
    def __new__(cls, first, last=None, extra=0):
        self = super().__new__(cls, first, last or "none")
        self.extra = extra
        return self

    @classmethod
    def reach(cls, x):
        return super().plain(x), super().plain(x, 2), super().of(x), super().static(x), super().plain is Base.plain


class Pair(tuple):
    def __new__(cls, first, last="?"):
        return tuple.__new__(cls, (first, last))


class Named(Pair):
    def __new__(cls, first, last=None, extra=0):
        self = super().__new__(cls, first.title(), last or "none")
        self.extra = extra
        return self


class Deeper(Named):
    def __new__(cls, *args):
        make = super().__new__
        return make(cls, *args)


d = Derived("a")
print(d.name, d.extra, Derived("b", "c", 3).name, Derived.reach(7))
n = Named("ann")
print(n, n.extra, Named("bob", "lee", 5), Deeper("x", "y"), Deeper("z").extra, type(Deeper("q")).__name__)


def outer(suffix):
    class Captured(Base):
        def __new__(cls, first):
            return super().__new__(cls, first, suffix)

    class More(Captured):
        def __new__(cls):
            return super().__new__(cls, "more")

    return More().name, Captured("c").name


print(outer("!"), outer("?"))

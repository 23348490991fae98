"""What the variables of a frame hold lives as long as the traceback that has the frame."""
import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def fail(self, *args):
        own = Noisy(self.name + ".own")
        raise ValueError(self.name)


def two_levels(x):
    first = Noisy("first")
    second = Noisy("second")
    inner(first)
    third = Noisy("never")


def inner(given):
    mine = Noisy("mine")
    unset = None
    if given is None:
        later = 5
    given.fail()


try:
    two_levels(Noisy("argument"))
except ValueError as e:
    print("handling", e)
print("left")

saved = None
try:
    two_levels(Noisy("argument"))
except ValueError as e:
    saved = e
print("saved")
saved = saved.with_traceback(None)
print("traceback gone")
saved = None


def through_finally():
    a = Noisy("a")
    try:
        b = Noisy("b")
        raise KeyError("k")
    finally:
        print("finally")
        a = Noisy("a2")


try:
    through_finally()
except KeyError:
    print("caught")


def through_handler():
    a = Noisy("outer a")
    try:
        inner(a)
    except ValueError as e:
        b = Noisy("in handler")
        raise RuntimeError("second") from e


try:
    through_handler()
except RuntimeError as e:
    print("caught", e, repr(e.__cause__))
print("--")


def through_with():
    class Manager:
        def __init__(self):
            self.n = Noisy("manager")

        def __enter__(self):
            return self.n

        def __exit__(self, *args):
            print("exit", args[0].__name__)

    with Manager() as m:
        n = Noisy("body")
        m.fail()


try:
    through_with()
except ValueError:
    print("caught")
print("--")


def loops():
    for item in [Noisy("i0"), Noisy("i1"), Noisy("i2")]:
        if item.name == "i1":
            item.fail()


try:
    loops()
except ValueError:
    print("caught")
print("--")


def gen(n):
    held = Noisy("held")
    for i in range(n):
        thing = Noisy(f"thing{i}")
        yield i
    raise ValueError("end")


def consume():
    total = 0
    for x in gen(2):
        total += x
    return total


try:
    consume()
except ValueError as e:
    print("caught", e)
print("--")
g = gen(3)
next(g)
try:
    g.throw(KeyError("thrown"))
except KeyError as e:
    print("caught", e)
print("--")
g = gen(3)
next(g)
g.close()
print("closed")


def captured():
    shared = Noisy("shared")

    def inside():
        mine = Noisy("closure local")
        raise ValueError(shared.name)

    inside()


try:
    captured()
except ValueError as e:
    print("caught", e)
print("--")


def recursive(n):
    here = Noisy(f"level{n}")
    if n == 0:
        raise ValueError("bottom")
    recursive(n - 1)


try:
    recursive(3)
except ValueError as e:
    print("caught", e)
print("--")


def rebinds(x, y):
    x = Noisy("new x")
    del y
    print("rebound")
    raise ValueError


try:
    rebinds(Noisy("old x"), Noisy("old y"))
except ValueError:
    print("caught")
print("--")


def default(x=Noisy("default")):
    x = None
    print("default rebound")


default()
default(Noisy("given"))
f = default
f(Noisy("by variable"))
[default][0](Noisy("by list"))
default(*[Noisy("by star")])
default(**{"x": Noisy("by name")})
list(map(default, [Noisy("by map")]))
keep = Noisy("kept by caller")
default(keep)
print("kept", keep.name)
keep = None


class Holder:
    def set(self, value):
        value = None
        print("method rebound")

    def __init__(self, value=None):
        value = None
        print("init rebound")

    def __iadd__(self, other):
        other = None
        print("iadd rebound")
        return self


h = Holder(Noisy("to init"))
h.set(Noisy("to method"))
h += Noisy("to iadd")


def swap(a, b):
    a, b = b, a
    print("swapped", a.name, b.name)
    a = None
    print("one gone")


swap(Noisy("left"), Noisy("right"))


def loop_param(items, item=None):
    for item in items:
        print("at", item.name)
    items = None
    print("items gone")


loop_param([Noisy("x0"), Noisy("x1")])


def aug(text, obj):
    text += "!"
    obj = text
    print(obj)


aug("hello", Noisy("aug"))


def comp():
    return [n.fail() for n in [Noisy("c0"), Noisy("c1")]]


try:
    comp()
except ValueError as e:
    print("caught", e)
print("end")

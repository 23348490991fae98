import objects
from objects import Vector

v = objects.make(1, 2)
print(v, repr(v), str(v), v.x, v.y, v.sum, type(v).__name__, type(v) is Vector, isinstance(v, Vector), Vector.__doc__, Vector.size)
print(Vector(3), Vector(x=3, y=4), v + Vector(1, 1), v * 3, -v, v == Vector(1, 2), v != Vector(1, 2), hash(v) == hash((1, 2)), v < Vector(5, 5))
print(len(v), v[0], v[-1], list(v), 2 in v, 9 in v, bool(v), bool(objects.ORIGIN), v(1, k=2), {v: "key"}[objects.make(1, 2)])
print(5 + v, v.scale(), v.scale(k=10), v, Vector.zero(), Vector.of((7, 8)), sorted([Vector(3), Vector(1)]))
print(objects.ORIGIN is objects.ORIGIN, v.scale == v.scale)
n = objects.Named("bob")
print(n, n.name, n.scale(), n.x, isinstance(n, Vector), issubclass(objects.Named, Vector), type(n).__mro__[1] is Vector)
print(objects.total([v, n, Vector(1, 1)]), objects.names([v, n, 3, "x", [], objects]))
for bad in (lambda: Vector(), lambda: v.missing, lambda: v + 3, lambda: Vector(1, 2, 3), lambda: v["a"]):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
g = objects.evens(4)
print(next(g), g.send("x"), next(g), iter(g) is g, type(g).__name__)
print(list(g), list(objects.evens(2)))
g = objects.evens(3)
next(g)
try:
    g.throw(ValueError("thrown"))
except ValueError as e:
    print("thrown back", e)
g = objects.evens(1)
next(g)
try:
    next(g)
except StopIteration as e:
    print("value", e.value)
g = objects.evens(5)
next(g)
g.close()
print(list(g))
print(list(objects.delegate(objects.evens(2))), list(objects.delegate(iter([5, 6]))))


def python_generator():
    yield 1
    return "python"


print(list(objects.delegate(python_generator())))
print(list(objects.squares([1, 2, 3])), sum(objects.squares(iter([1, 2]))))


class Own:
    def __enter__(self):
        print("own enter")
        return self

    def __exit__(self, *args):
        print("own exit", args[0].__name__)
        return True


objects.use(Own())
m = objects.Manager()
objects.use(m)
with m as inner:
    print(inner is m)
print(m.log)


class Thing:
    value = 5

    def method(self, k):
        return self.value * k


thing = Thing()
print(objects.attributes(thing), thing.label)
print(objects.consume(iter("abc")), objects.consume(objects.evens(3)), list(objects.Countdown(3)))
print(objects.fresh())


try:

    class Derived(Vector):
        pass

    Derived(1).scale()
except TypeError:
    # A compiled class can't be derived from.
    pass
print(Vector.scale(Vector(1, 1), 4), round(objects.Rounded(2.6)), list(reversed(objects.Rounded(3))), objects.Rounded(3) ** 2)
r = s = objects.Rounded(1)
r += 5
print(r is s, r.value, f"{r:>5}")

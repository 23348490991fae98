# Instances that hold instances of their own class, classes made of classes, bound methods of bound methods.
class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

    def __repr__(self):
        return f"N({self.value!r}, {self.next!r})"

def linked(n):
    node = None
    for i in range(n):
        node = Node(i, node)
    return node

def inside(n):
    node = Node(0)
    for i in range(n):
        node = Node(node, (node, i))
    return node

class Box:
    def __init__(self, x):
        self.x = x

    def map(self, f):
        return Box(f(self.x))

    def wrap(self):
        return Box(self)

    def __call__(self, *args):
        return self.x(*args) if callable(self.x) else self.x

    def __getattr__(self, name):
        return Box((self, name))

def boxes(n):
    b = Box(1)
    for i in range(n):
        b = b.map(lambda x: (x, i)).map(lambda x: [x]).wrap()
    return b

class Maker:
    def __init__(self, parts=()):
        self.parts = parts

    def add(self, part):
        return type(self)(self.parts + (part,))

    def __iter__(self):
        return iter(self.parts)

def built(n):
    m = Maker()
    for i in range(n):
        m = m.add(i).add(m)
    return m

def show(m):
    return [show(p) if isinstance(p, Maker) else p for p in m]

class Expr:
    def __init__(self, op, *args):
        self.op, self.args = op, args

    def __add__(self, other):
        return Expr("+", self, other)

    def __mul__(self, other):
        return Expr("*", self, other)

    def key(self):
        return (self.op,) + tuple(a.key() if isinstance(a, Expr) else a for a in self.args)

def make_class(base, n):
    class Derived(base):
        level = n
        def f(self):
            return (super().f() if hasattr(super(), "f") else ()) + (self.level, n)
    return Derived

def classes(n):
    c = object
    for i in range(n):
        c = make_class(c, i)
    return c

def methods(n):
    f = Box(0).map
    for _ in range(n):
        f = Box(f).x
    return f(lambda x: x + 1).x

def bound(n):
    b = Box(lambda: 7)
    for _ in range(n):
        b = Box(b.__call__)
    return b()

print(linked(4))
print(inside(2))
b = boxes(3)
print(type(b.x).__name__, type(b.x.x[0]).__name__, b.foo.bar.x[1])
print(show(built(3)))
print((Expr("x") + Expr("y", 1) * Expr("z", 2.5, "s")).key())
print(classes(1)().f())
print(methods(3), bound(4))

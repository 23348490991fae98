from abc import ABC, abstractmethod


class Shape(ABC):
    def __init__(self, name):
        self.name = name

    @abstractmethod
    def area(self):
        """The area."""

    @property
    @abstractmethod
    def sides(self):
        ...

    def describe(self):
        return f"{self.name}: {self.sides} sides, area {self.area():.2f}"


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side ** 2

    @property
    def sides(self):
        return 4


class Circle(Shape):
    def __init__(self, radius):
        super().__init__("circle")
        self.radius = radius

    def area(self):
        return 3.141592653589793 * self.radius ** 2

    sides = 0


class Partial(Shape):
    def area(self):
        return 0


for shape in (Square(2), Circle(1.5), Square(0.5)):
    print(shape.describe())
for cls in (Shape, Partial):
    try:
        cls("x")
    except TypeError as e:
        print(e)
print(isinstance(Square(1), Shape), issubclass(Circle, Shape), max([Square(3), Circle(1)], key=lambda s: s.area()).name)


class Visitor:
    def visit(self, node):
        method = getattr(self, "visit_" + type(node).__name__.lower(), self.generic)
        return method(node)

    def generic(self, node):
        return f"<{type(node).__name__}>"


class Printer(Visitor):
    def visit_int(self, n):
        return str(n)

    def visit_list(self, items):
        return "[" + " ".join(self.visit(i) for i in items) + "]"

    def visit_square(self, s):
        return f"sq{s.side}"


print(Printer().visit([1, [2, Square(3)], "text", None]))


class Handler:
    def __init__(self, successor=None):
        self.successor = successor

    def handle(self, request):
        if self.accepts(request):
            return f"{type(self).__name__} took {request!r}"
        if self.successor:
            return self.successor.handle(request)
        return f"nobody took {request!r}"


class Ints(Handler):
    def accepts(self, r):
        return type(r) is int


class Strings(Handler):
    def accepts(self, r):
        return isinstance(r, str) and r != ""


chain = Ints(Strings())
for r in (1, "x", "", 2.5, True):
    print(chain.handle(r))


class Observable:
    def __init__(self):
        self.observers = []

    def subscribe(self, fn):
        self.observers.append(fn)
        return lambda: self.observers.remove(fn)

    def emit(self, *args):
        return [fn(*args) for fn in self.observers]


o = Observable()
stop = o.subscribe(lambda x: x + 1)
o.subscribe(str)
print(o.emit(5))
stop()
print(o.emit(6))

# `self.__class__(…)`: the class of the object is called, with all that a call can have.


class Shape:
    def __init__(self, size, color="red"):
        self.size = size
        self.color = color

    def grown(self, by):
        return self.__class__(self.size + by, self.color)

    def painted(self, color):
        return self.__class__(self.size, color=color)

    def spread(self, *args, **names):
        return self.__class__(*args, **names)

    def sibling(self):
        return self.__class__.of_size(self.size * 2)

    @classmethod
    def of_size(cls, size):
        return cls(size)

    def __repr__(self):
        return f"{self.__class__.__name__}({self.size}, {self.color})"


class Square(Shape):
    def __init__(self, size, color="blue"):
        super().__init__(size, color)
        self.corners = 4


for shape in [Shape(1), Square(2)]:
    print(shape.grown(3), shape.painted("green"), shape.spread(7, color="white"), shape.sibling())
print(Square(1).grown(1).corners)


class Run:
    """A sequence that is repeated from either side."""

    def __init__(self, items):
        self.items = list(items)

    def __mul__(self, times):
        return self.__class__(self.items * times)

    __rmul__ = __mul__


class Times:
    def __index__(self):
        return 3


run = Run([1, 2])
print((run * 2).items, (2 * run).items, (run * Times()).items, (Times() * run).items)
items = [0]
same = items
items *= Times()
items.append("last")
print(same, items is same)
print((5).__class__("12"), "a".__class__(3), [1].__class__("xy"))
try:
    Shape(1).__class__()
except TypeError as error:
    print(error)

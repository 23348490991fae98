from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    @abstractmethod
    def sides(self): ...
    def name(self): return "shape"
class Sq(Shape):
    def area(self): return 1
    def sides(self): return 4
try:
    Shape()
except TypeError as e:
    print(e)
class Half(Shape):
    def area(self): return 2
try:
    Half()
except TypeError as e:
    print(e)
print(Sq().area(), Sq().name())
def mk(c): 
    return c()
for c in (Sq, Shape, Half):
    try:
        print(mk(c).sides())
    except TypeError as e:
        print(e)


class Sized(ABC):
    def __init__(self, size):
        self.size = size

    @property
    @abstractmethod
    def label(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...


class Box(Sized):
    label = "box"

    @classmethod
    def make(cls):
        return cls(3)


class Plain:
    @abstractmethod
    def open(self): ...


def attempt(make):
    try:
        print(make())
    except TypeError as error:
        print(error)


attempt(lambda: Sized(1))
attempt(lambda: Sized.make())
attempt(lambda: Box.make().size)
attempt(lambda: Box(5).label)
attempt(lambda: Plain().open())
boxes = [Box(n) for n in range(3)]
print(sum(box.size for box in boxes))

"""Instances, generators and other objects of the module."""


class Vector:
    """A vector of two."""

    size = 2

    def __init__(self, x, y=0.0):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"Vector({self.x!r}, {self.y!r})"

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(self.x + other.x, self.y + other.y)

    def __radd__(self, other):
        return ("radd", other)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    def __eq__(self, other):
        return isinstance(other, Vector) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __lt__(self, other):
        return self.x < other.x

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return (self.x, self.y)[i]

    def __contains__(self, v):
        return v == self.x or v == self.y

    def __bool__(self):
        return self.x != 0

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __call__(self, *args, **kwargs):
        return self.x, args, kwargs

    def scale(self, k=2):
        self.x *= k
        self.y *= k
        return self

    @property
    def sum(self):
        return self.x + self.y

    @staticmethod
    def zero():
        return Vector(0, 0)

    @classmethod
    def of(cls, pair):
        return cls(*pair)


class Named(Vector):
    def __init__(self, name):
        super().__init__(1, 2)
        self.name = name

    def scale(self, k=3):
        super().scale(k)
        return self.name


class Manager:
    def __init__(self):
        self.log = []

    def __enter__(self):
        self.log.append("enter")
        return self

    def __exit__(self, kind, value, tb):
        self.log.append(kind.__name__ if kind else "exit")
        return kind is KeyError


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


ORIGIN = Vector(0, 0)


def make(x, y):
    return Vector(x, y)


def total(vectors):
    result = Vector(0, 0)
    for v in vectors:
        result = result + v
    return result


def names(things):
    return [type(t).__name__ for t in things], [isinstance(t, Vector) for t in things]


def evens(n):
    for i in range(n):
        sent = yield i * 2
        if sent is not None:
            print("sent", sent)
    return "done"


def delegate(inner):
    result = yield from inner
    print("inner gave", result)


def squares(xs):
    return (x * x for x in xs)


def use(manager):
    with manager as m:
        print("inside", type(m).__name__)
        raise KeyError("k")


def attributes(thing):
    thing.label = "set"
    return thing.value, thing.method(2), hasattr(thing, "missing"), getattr(thing, "missing", 0)


def consume(iterator):
    first = next(iterator)
    return first, list(iterator), next(iterator, "end")


def fresh():
    return [Vector(1, 2), {"v": Vector(3, 4)}, (Named("n"),)]


class Rounded:
    def __init__(self, value):
        self.value = value

    def __round__(self, digits=None):
        return int(self.value)

    def __reversed__(self):
        return iter([self.value, "reversed"])

    def __pow__(self, other):
        return self.value**other

    def __iadd__(self, other):
        self.value += other
        return self

    def __format__(self, spec):
        return format(self.value, spec)

class Base:
    def __init__(self, n):
        self.n = n

    def value(self):
        return self.n


Made = type("Made", (Base,), {"extra": 7, "hello": lambda self: f"hello {self.n}"})
m = Made(4)
print(m.hello(), m.extra, m.value(), type(m).__name__, isinstance(m, Base), Made.__bases__[0] is Base)
Empty = type("Empty", (), {})
e = Empty()
e.x = 1
print(e.x, Empty.__name__, type(e) is Empty)


def make(fields):
    def init(self, *values):
        for f, v in zip(fields, values):
            setattr(self, f, v)

    def show(self):
        return ", ".join(f"{f}={getattr(self, f)!r}" for f in fields)

    return type("Record", (), {"__init__": init, "__repr__": show, "fields": fields})


Point, User = make(["x", "y"]), make(["name"])
print(Point(1, 2), User("ann"), Point.fields, Point is User)

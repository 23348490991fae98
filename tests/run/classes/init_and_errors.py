class Strict:
    made = 0

    def __init__(self, n):
        self.partial = "set"
        if n < 0:
            raise ValueError(f"bad {n}")
        self.n = n
        Strict.made += 1

    def __del__(self):
        print("del", self.partial, getattr(self, "n", "no n"))


for n in (1, -1, 2):
    try:
        s = Strict(n)
        print("made", s.n)
    except ValueError as e:
        print("error", e)
del s
print(Strict.made)


class Base:
    def __init__(self):
        print("base init")
        self.setup()

    def setup(self):
        self.ready = "base"


class Child(Base):
    def __init__(self, x):
        self.x = x
        super().__init__()
        print("child init", self.ready)

    def setup(self):
        self.ready = f"child {self.x}"


class Forgot(Base):
    def __init__(self):
        pass


class NoInit(Child):
    pass


Child(5)
NoInit(6)
try:
    Forgot().ready
except AttributeError as e:
    print(e)
for f in (lambda: Child(), lambda: Child(1, 2), lambda: Base(1), lambda: Child(y=1), lambda: object(1)):
    try:
        f()
    except TypeError as e:
        print(e)


class Returns:
    def __init__(self):
        return 5


try:
    Returns()
except TypeError as e:
    print(e)


class Resource:
    live = []

    def __init__(self, name, fail=False):
        self.name = name
        Resource.live.append(name)
        try:
            if fail:
                raise OSError("can't open " + name)
        except OSError:
            Resource.live.remove(name)
            raise

    def close(self):
        Resource.live.remove(self.name)


a = Resource("a")
try:
    b = Resource("b", fail=True)
except OSError as e:
    print(e, Resource.live)
a.close()
print(Resource.live)


class Property:
    @property
    def risky(self):
        raise KeyError("inside property")

    def __getitem__(self, k):
        raise ZeroDivisionError("inside getitem")

    def __iter__(self):
        raise TypeError("inside iter")

    def __str__(self):
        raise ValueError("inside str")

    def __len__(self):
        return "three"

    def __eq__(self, other):
        raise RuntimeError("inside eq")


p = Property()
for f in (lambda: p.risky, lambda: p[1], lambda: list(p), lambda: str(p), lambda: f"{p}", lambda: len(p), lambda: p == 1, lambda: p in [1], lambda: print(p)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)

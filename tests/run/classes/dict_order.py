class Base:
    def __init__(self, name):
        self.name = name
        self.tags = []


class Child(Base):
    def __init__(self, name, size):
        self.size = size
        super().__init__(name)
        self.late = 1


class Cond:
    def __init__(self, flag):
        if flag:
            self.a = 1
        self.b = 2
        if not flag:
            self.a = 3


class Lazy:
    def __init__(self):
        self.x = 1

    def first(self):
        self.p = 1

    def second(self):
        self.q = 2


class One(Lazy):
    def second(self):
        pass


class Helper:
    def __init__(self):
        self.setup()
        self.z = 1
        self.register(all_helpers)

    def setup(self):
        self.y = 0
        self.a = self.y + 1

    def register(self, where):
        where.append(self)
        self.after = True


all_helpers = []


class Branch:
    def __init__(self, kind):
        if kind == "x":
            self.c = 1
        else:
            self.b = 2
        self.a = 3


print(Child("n", 3).__dict__)
print(vars(Cond(True)), vars(Cond(False)))
l = Lazy()
l.second()
l.first()
print(l.__dict__)
l = Lazy()
l.first()
l.second()
print(l.__dict__)
o = One()
o.first()
print(o.__dict__, sorted(vars(o)))
print(Helper().__dict__)
for k, v in vars(Branch("x")).items():
    print(k, v)
print(list(Branch("y").__dict__))


class Live:
    def __init__(self):
        self.v = 1

    def change(self):
        self.v += 1
        return self.v


x = Live()
d = x.__dict__
x.change()
print(d, x.__dict__ is d)


class Live2:
    def __init__(self):
        self.v = 1

    def change(self):
        self.v += 1
        return self.v

    def __repr__(self):
        return f"Live2({self.change()})"


def show(obj):
    d = vars(obj)
    for key in sorted(d):
        print(key, d[key])


y = Live2()
print(y.__dict__, y, y.__dict__)
show(y)
show(Helper())


class Outside:
    def __init__(self):
        self.a = 1


q = Outside()
q.extra = 2
q.more = 3
print(q.__dict__)
r = Outside()
r.more = 1
r.extra = 2
print(r.__dict__)


class Deleted:
    def __init__(self):
        self.a = 1
        self.b = 2


s = Deleted()
del s.a
s.a = 5
print(s.__dict__)


class WithGetattr:
    def __init__(self):
        self.data = {}
        self.n = 1

    def __getattr__(self, name):
        try:
            return self.data[name]
        except KeyError:
            raise AttributeError(name) from None


w = WithGetattr()
w.data["k"] = 1
print(w.k, vars(w))


class Registers:
    live = []

    def __init__(self, n):
        Registers.live.append(self)
        self.n = n
        self.m = n + 1


print(Registers(3).__dict__)


def poke(obj):
    obj.flag = True


class Poked:
    def __init__(self):
        self.a = 1
        poke(self)
        self.b = 2


print(Poked().__dict__)


class Loop:
    def __init__(self, n):
        for i in range(n):
            self.last = i
        self.done = True


print(Loop(0).__dict__, Loop(2).__dict__)


class MyError(Exception):
    def __init__(self, code):
        self.code = code
        super().__init__(f"code {code}")
        self.extra = None


print(MyError(3).__dict__)


class Point:
    __slots__ = ("x", "y", "__dict__")

    def __init__(self):
        self.z = 1
        self.x = 2
        self.w = 3


print(Point().__dict__)

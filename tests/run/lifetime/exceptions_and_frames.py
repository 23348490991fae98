class Noisy:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, *args):
        print("exit", self.name)

    def __del__(self):
        print("del", self.name)


def raises():
    local = Noisy("local")
    raise ValueError("from " + local.name)


try:
    raises()
except ValueError as e:
    print("handling", e)
print("handler left")


def returns_through_finally():
    a = Noisy("a")
    try:
        return a.name
    finally:
        print("finally")


print(returns_through_finally())


def gen():
    g = Noisy("in generator")
    try:
        yield 1
        yield 2
    finally:
        print("generator finally", g.name)


for v in gen():
    print(v)
    break
print("loop left")
it = gen()
next(it)
del it
print("generator dropped")
with Noisy("managed") as m:
    print("body")
del m
print("with over")


def closure():
    captured = Noisy("captured")

    def read():
        return captured.name

    return read


read = closure()
print(read())
del read
print("closure gone")


def early(flag):
    first = Noisy("first")
    if flag:
        return "early"
    second = Noisy("second")
    return "late"


print(early(True), early(False))
print([Noisy("comp").name for _ in range(2)])
print(len([Noisy("one"), Noisy("two")]))
a = b = Noisy("shared")
a = None
print("one left")
b = None


class Chain:
    def __init__(self, n):
        self.n = n
        self.next = Chain(n - 1) if n else None

    def __del__(self):
        print("chain", self.n, end=" ")


c = Chain(3)
del c
print()
t = (Noisy("t0"), Noisy("t1"))
t0, _ = t
del t
print("tuple gone")
del _
print("second gone")
del t0
print("end")

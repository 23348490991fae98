class Noisy:
    def __init__(self, name):
        self.name = name
        print("make", name)

    def __del__(self):
        print("del", self.name)


def scope():
    a = Noisy("a")
    b = Noisy("b")
    print("in scope", a.name, b.name)


scope()
print("after scope")
x = Noisy("x1")
x = Noisy("x2")
print("rebound")
del x
print("deleted")
Noisy("temporary")
print("statement over")
y = Noisy("y")
z = y
del y
print("still one name")
z = None
print("none left")
items = [Noisy("i0"), Noisy("i1"), Noisy("i2")]
items[1] = None
print("replaced")
items.pop()
print("popped")
del items
print("list gone")
d = {"k": Noisy("value")}
d["k"] = 5
print("overwritten")
d["n"] = Noisy("n")
d.clear()
print("cleared")


def passes_through(v):
    return v


kept = passes_through(Noisy("kept"))
passes_through(Noisy("dropped"))
print("calls over")


def argument(v):
    v = None
    print("parameter rebound")


argument(Noisy("arg"))
for n in [Noisy("l0"), Noisy("l1")]:
    print("loop", n.name)
print("loop variable stays", n.name)
n = None


class Owner:
    def __init__(self):
        self.part = Noisy("part")

    def __del__(self):
        print("owner goes first")


Owner()
print(kept.name)
del kept
print("end")

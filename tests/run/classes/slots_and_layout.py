class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y=0):
        self.x = x
        self.y = y


class Named(Point):
    __slots__ = ("name",)


class Open(Point):
    pass


p = Point(1, 2)
p.x += 5
print(p.x, p.y, Point.__slots__, hasattr(p, "__dict__"))
try:
    p.z = 1
except AttributeError as e:
    print(e)
del p.y
try:
    p.y
except AttributeError as e:
    print(e)
p.y = "back"
n = Named(3)
n.name = "n"
print(p.y, n.x, n.y, n.name, hasattr(n, "__dict__"))
o = Open(1)
o.extra = [1]
print(o.x, o.extra, o.__dict__)


class Grows:
    def start(self):
        self.a = 1

    def more(self, v):
        self.b = v
        return self


g = Grows()
for f in (lambda: g.a, lambda: g.b):
    try:
        f()
    except AttributeError as e:
        print(e)
g.start()
print(g.more("text").b, g.more(5).b, g.more(None).b, g.more([g.a]).b)
h = Grows().more(1.5)
print(h.__dict__, g.__dict__, list(vars(g.more(0))))
del g.a
print(hasattr(g, "a"), g.__dict__)


class Node:
    def __init__(self, value):
        self.value = value
        self.next = None


head = None
for v in ("c", 2, 1.5):
    node = Node(v)
    node.next = head
    head = node
walk = head
while walk:
    print(walk.value, end=" ")
    walk = walk.next
print()


class Sub(Grows):
    def __init__(self):
        self.own = "sub"
        self.start()
        self.b = self.a + 1


s = Sub()
print(s.own, s.a, s.b, s.__dict__)


class Stack:
    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append(x)


ints, texts, mixed = Stack(), Stack(), Stack()
for i in range(3):
    ints.push(i)
    texts.push(str(i))
    mixed.push(i)
    mixed.push(str(i))
print(sum(ints.items), "".join(texts.items), mixed.items)

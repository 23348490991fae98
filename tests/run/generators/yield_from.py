def inner():
    received = []
    try:
        for i in range(3):
            received.append((yield i))
    finally:
        print("inner done")
    return received


def outer():
    result = yield from inner()
    print("result", result)
    more = yield from [10, 20]
    print("more", more)
    yield from "ab"
    return "outer value"


g = outer()
print(next(g), g.send("x"), g.send("y"), g.send("z"))
print(list(g))


def chain(*iterables):
    for it in iterables:
        yield from it


print(list(chain([1, 2], "ab", (x for x in range(2)), {}, {"k": 1}, range(2))))


def walk(tree):
    if isinstance(tree, list):
        for branch in tree:
            yield from walk(branch)
    else:
        yield tree


print(list(walk([1, [2, [3, [4]], "x"], [], None])))


class Node:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


print(list(Node(4, Node(2, Node(1), Node(3)), Node(6, None, Node(9)))))


def catcher():
    while True:
        try:
            yield "waiting"
        except ValueError as e:
            yield f"caught {e}"


def delegate():
    yield from catcher()


d = delegate()
print(next(d), d.throw(ValueError("thrown")), next(d))
d.close()


def closing():
    try:
        yield 1
    finally:
        print("closed inner")


def outer_closing():
    try:
        yield from closing()
    finally:
        print("closed outer")


c = outer_closing()
next(c)
c.close()


def failing():
    yield 1
    raise ValueError("inner failure")


def guard():
    try:
        yield from failing()
    except ValueError as e:
        yield f"guarded {e}"


print(list(guard()))


def accumulate():
    total = 0
    while (x := (yield)) is not None:
        total += x
    return total


def gather(results):
    while True:
        results.append((yield from accumulate()))


results = []
g = gather(results)
next(g)
for x in (1, 2, None, 10, 20, None):
    g.send(x)
print(results)
try:
    list(x for x in (yield_from for yield_from in 5))
except TypeError as e:
    print(e)

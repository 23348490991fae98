"""Chains of `yield from`: what goes through them, who is executing meanwhile, and what is left when one of them ends."""


def attempt(f, *args):
    try:
        return f(*args)
    except BaseException as error:
        names = []
        frame = error.__traceback__.tb_next
        while frame:
            names.append(frame.tb_frame.f_code.co_name)
            frame = frame.tb_next
        return type(error).__name__, str(error), names


class Tree:
    def __init__(self, left, value, right):
        self.left, self.value, self.right = left, value, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


def build(low, high):
    if low == high:
        return None
    middle = (low + high) // 2
    return Tree(build(low, middle), middle, build(middle + 1, high))


tree = build(0, 100)
print(list(tree) == list(range(100)), sum(tree), [x for x in tree if x % 10 == 0], max(tree))
first, second = iter(tree), iter(tree)
print([next(first) for _ in range(7)], [next(second) for _ in range(3)], list(zip(first, second))[:3])


# Values sent, results, exceptions thrown, at every depth.
def echo(depth, log):
    if depth == 0:
        received = []
        while True:
            try:
                x = yield len(received)
            except KeyError as error:
                log.append(("caught", error.args))
                continue
            if x is None:
                return received
            received.append(x)
    try:
        result = yield from echo(depth - 1, log)
        log.append((depth, result))
        return result + [depth]
    finally:
        log.append(("finally", depth))


for depth in range(4):
    log = []
    g = echo(depth, log)
    print(next(g), g.send("a"), g.throw(KeyError(depth)), g.send("b"))
    try:
        g.send(None)
    except StopIteration as stop:
        print(stop.value, log)
    log.clear()
    g = echo(depth, log)
    next(g)
    g.send(1)
    print(attempt(g.throw, ValueError("thrown")), log, attempt(next, g))
    log.clear()
    g = echo(depth, log)
    next(g)
    g.close()
    print(log, list(g))
    log.clear()
    g = echo(depth, log)
    print(attempt(g.send, 1), next(g))
    del g
    print(log)


# An exception that comes up through the chain, and one that a generator in the middle handles.
def fails(n):
    yield n
    raise ZeroDivisionError(n)


def middle(n):
    try:
        yield from fails(n)
    except ZeroDivisionError as error:
        yield "handled", str(error)
        raise RuntimeError("again")


def outer(n):
    yield from middle(n)
    yield "never"


g = outer(5)
print(next(g), next(g), attempt(next, g), attempt(next, g))


def stops(it):
    yield from it
    yield next(it)


def around(it):
    yield from stops(it)


print(attempt(list, around(iter([1, 2]))))


# Yield from inside an except block: the handled exception is there again.
def handles(n):
    try:
        raise ValueError(n)
    except ValueError:
        if n:
            yield from handles(n - 1)
        else:
            yield "inside"
            yield "still"
        try:
            raise
        except ValueError as error:
            yield str(error), error.__context__ and str(error.__context__)


try:
    raise KeyError("outside")
except KeyError:
    print(list(handles(3)))


# Who is executing.
def reenters(box):
    yield 1
    yield attempt(next, box[0])
    yield attempt(box[0].send, None)
    yield attempt(box[0].throw, KeyError)
    yield attempt(box[0].close)
    yield box[0].gi_running, box[1].gi_running, box[2].gi_running
    yield attempt(next, box[1]), attempt(next, box[2]), attempt(box[1].close), attempt(box[1].throw, KeyError)


def holds(g):
    return (yield from g)


box = []
inner = reenters(box)
mid = holds(inner)
top = holds(mid)
box.extend([top, mid, inner])
for item in top:
    print(item)
print(top.gi_running, mid.gi_running, inner.gi_running, attempt(next, top))


# Two that hand on to the same one, and one that is stepped behind the other's back.
def numbers():
    yield from range(6)
    return "done"


def shares(g, name):
    result = yield from g
    yield name, result


shared = numbers()
a, b = shares(shared, "a"), shares(shared, "b")
print(next(a), next(b), next(a), next(shared), next(b), next(a), next(b), next(a), attempt(next, b), attempt(next, shared))


def mutual(other, log):
    yield "start"
    log.append("step")
    yield from other[0]
    yield "end"


log, one, two = [], [], []
x, y = mutual(one, log), mutual(two, log)
one.append(y)
two.append(x)
print(next(x), next(y), attempt(next, x), attempt(next, y), attempt(next, x), log)


def crossed(box, name):
    yield name
    yield from box[0]


third = [None]


def steps_first():
    yield "s"
    yield attempt(next, third[0])


inner = steps_first()
over = holds(inner)
third[0] = over
print(next(over), next(inner), attempt(next, over), attempt(next, inner))


# A chain through objects of other kinds.
class Steps:
    def __init__(self, g):
        self.g = g

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.g)

    def send(self, x):
        return self.g.send(x)


def mixed(depth):
    if depth == 0:
        x = yield "bottom"
        while x:
            x = yield x
        return "over"
    if depth % 2:
        return (yield from Steps(mixed(depth - 1)))
    return (yield from mixed(depth - 1))


g = mixed(5)
print(next(g), g.send(1), g.send(2), attempt(g.send, 0))


# Deep chains, and one that is left alone.
def deep(n):
    if n:
        yield from deep(n - 1)
    yield n


print(sum(deep(400)), next(deep(300)))


def forever(n):
    yield from forever(n + 1)


print(attempt(next, forever(0))[:1])


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def keeps(n):
    noisy = Noisy(n)
    if n:
        yield from keeps(n - 1)
    yield n


g = keeps(3)
print(next(g), next(g))
del g
print("gone")
g = keeps(2)
for item in g:
    print(item)

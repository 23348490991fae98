class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Fresh:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return iter(self.items)


class OldStyle:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * i


class Gen:
    def __iter__(self):
        yield "a"
        yield "b"


class Broken:
    def __iter__(self):
        return 5


class NotIterable:
    pass


print(list(Countdown(3)), sum(Countdown(4)), [x for x in Countdown(2)], tuple(Countdown(0)), max(Countdown(5)))
c = Countdown(3)
print(next(c), list(c), list(c), next(c, "done"))
f = Fresh([1, 2])
print(list(f), list(f), 2 in f, list(zip(f, f)), sorted(f, reverse=True))
print(list(OldStyle()), 4 in OldStyle(), 5 in OldStyle(), list(enumerate(OldStyle(), 1)))
print(list(Gen()), "b" in Gen(), "".join(Gen()), dict.fromkeys(Gen()), {*Gen()} == {"a", "b"})
for bad in (Broken(), NotIterable(), 5, None):
    try:
        iter(bad)
    except TypeError as e:
        print(e)
for bad in (5, [1], "a"):
    try:
        next(bad)
    except TypeError as e:
        print(e)
a, b = Gen()
print(a, b)
it = iter(Countdown(5))
for x in it:
    for y in it:
        print(x, y)
        break
lines = iter(["one", "two", "STOP", "three"])
print(list(iter(lambda: next(lines), "STOP")), list(lines))
r = iter(range(3))
print(next(r), list(r), r.__length_hint__(), iter(r) is r)


class Linked:
    class Cell:
        def __init__(self, value, after):
            self.value, self.after = value, after

    def __init__(self, *values):
        self.head = None
        self.size = 0
        for v in reversed(values):
            self.head = Linked.Cell(v, self.head)
            self.size += 1

    def __iter__(self):
        cell = self.head
        while cell is not None:
            yield cell.value
            cell = cell.after

    def __len__(self):
        return self.size

    def __reversed__(self):
        return iter(list(self)[::-1])

    def __bool__(self):
        return self.size > 0


l = Linked(1, "two", 3.0)
print(list(l), len(l), list(reversed(l)), bool(Linked()), "two" in l, [*l, *l], list(map(str, l)))
x, *y = l
print(x, y, list(Linked()))

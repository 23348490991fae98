log = []


class L:
    def __add__(self, other):
        log.append("L.add")
        return NotImplemented

    def __eq__(self, other):
        log.append("L.eq")
        return NotImplemented

    def __lt__(self, other):
        log.append("L.lt")
        return NotImplemented


class R:
    def __radd__(self, other):
        log.append("R.radd")
        return "from R"

    def __eq__(self, other):
        log.append("R.eq")
        return "equal"

    def __gt__(self, other):
        log.append("R.gt")
        return "greater"


class Child(L):
    def __radd__(self, other):
        log.append("Child.radd")
        return "child first"

    def __eq__(self, other):
        log.append("Child.eq")
        return True

    def __gt__(self, other):
        log.append("Child.gt")
        return "child gt"


def show(value):
    print(value, log)
    log.clear()


show(L() + R())
show(L() == R())
show(L() < R())
show(L() + Child())
show(L() == Child())
show(L() < Child())
show(L() != R())
same = L()
show(same == same)
show(L() == L())
for f in (lambda: L() + L(), lambda: L() < L(), lambda: L() + 1, lambda: 1 + L()):
    try:
        show(f())
    except TypeError as e:
        show(str(e))
show(5 + R())
show("x" + R())
show([1] + R())
show(1 == R())
show(R() == 1)
show(None == R())


class Money:
    def __init__(self, n):
        self.n = n

    def __add__(self, o):
        if isinstance(o, Money):
            return Money(self.n + o.n)
        if isinstance(o, int):
            return Money(self.n + o)
        return NotImplemented

    __radd__ = __add__

    def __rsub__(self, o):
        return Money(o - self.n)

    def __repr__(self):
        return f"${self.n}"

    def __lt__(self, o):
        return self.n < (o.n if isinstance(o, Money) else o)

    def __gt__(self, o):
        return self.n > (o.n if isinstance(o, Money) else o)

    def __le__(self, o):
        return not self > o

    def __ge__(self, o):
        return not self < o


print(sum([Money(1), Money(2), Money(3)]), 10 - Money(4), Money(1) + 5, 5 + Money(1), 3 < Money(5), 3 >= Money(5), Money(2) <= Money(2))
print(sorted([Money(3), Money(1), 2]), max(Money(1), 7), min(Money(1), Money(0)), 1 < Money(2) < 3)


class Weird:
    def __eq__(self, o):
        return []

    def __bool__(self):
        raise ValueError("no truth")

    def __contains__(self, x):
        return "yes"


w = Weird()
print(w == 1, w != 1, 5 in w, 5 not in w, w in [w], [w].count(1))
try:
    if w:
        pass
except ValueError as e:
    print(e)


class BadBool:
    def __bool__(self):
        return 2


class BadLen:
    def __len__(self):
        return -1


for bad in (BadBool(), BadLen()):
    try:
        print(bool(bad))
    except (TypeError, ValueError) as e:
        print(e)

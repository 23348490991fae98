"""Classes with __next__ in loops and in next(): how they end, what they raise, what is seen of it."""


def frames(error):
    names = []
    at = error.__traceback__
    while at:
        names.append((at.tb_frame.f_code.co_name, at.tb_lineno))
        at = at.tb_next
    return names


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Halves(Countdown):
    def __next__(self):
        return super().__next__() / 2


class Inherits(Countdown):
    pass


class Words:
    def __init__(self, text):
        self.words = iter(text.split())

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.words)


class Truths(Countdown):
    def __next__(self):
        return Countdown.__next__(self) % 2 == 0


class Nothing(Countdown):
    def __next__(self):
        Countdown.__next__(self)


class Stopped(StopIteration):
    pass


class Fails:
    def __init__(self, error):
        self.error, self.left = error, 2

    def __iter__(self):
        return self

    def __next__(self):
        self.left -= 1
        if self.left < 0:
            raise self.error
        return self.left


class WithDefault(Countdown):
    def __next__(self, step=2):
        if self.n < step:
            raise StopIteration("value")
        self.n -= step
        return self.n


total = 0
for kind in (Countdown, Halves, Inherits, Truths, WithDefault):
    for x in kind(6):
        total += x
    print(kind.__name__, total, list(kind(5)))
for x in Countdown(3):
    print(x)
else:
    print("ended")
for x in Halves(3):
    print(x)
for x in Inherits(2):
    print(x)
for x in Words("so it goes"):
    print(x)
for x in Truths(3):
    print(x)
for x in Nothing(2):
    print(x)
for x in Fails(Stopped("derived")):
    print(x)
for x in WithDefault(5):
    print(x)


def loop_over(make):
    seen = []
    try:
        for x in make():
            seen.append(x)
            for y in Countdown(2):
                seen.append(y)
    except Exception as error:
        seen.append((type(error).__name__, str(error), frames(error)))
    finally:
        seen.append("finally")
    return seen


print(loop_over(lambda: Fails(ValueError("in next"))))
print(loop_over(lambda: Fails(StopIteration())))
print(loop_over(lambda: Countdown("no number")))


def uncaught():
    for x in Fails(KeyError("lost")):
        pass


try:
    uncaught()
except KeyError as error:
    print(frames(error))


# next() lets through what __next__ raises, as it is.
def by_next(it):
    got = []
    while True:
        try:
            got.append(next(it))
        except StopIteration as stop:
            got.append((type(stop).__name__, stop.value, stop.args, frames(stop)))
            break
    return got


print(by_next(Countdown(2)), by_next(Fails(Stopped(1, 2))), by_next(WithDefault(2)), by_next(iter([1])))
stop = StopIteration("the same")
try:
    next(iter(Fails(stop))), next(Fails(stop))
    f = Fails(stop)
    next(f), next(f), next(f)
except StopIteration as error:
    print(error is stop)
print(next(Countdown(0), "default"), next(Countdown(1), "default"), next(Fails(Stopped()), None))


def yields(n):
    for x in Countdown(n):
        yield x
    return n


g = yields(1)
print(next(g), by_next(g), by_next(yields(0)), by_next(g))


def generator_fails():
    yield 1
    raise StopIteration("inside")


g = generator_fails()
next(g)
try:
    next(g)
except RuntimeError as error:
    print(error, repr(error.__cause__))


# A StopIteration in the body of the loop is not the loop's end.
def body():
    for x in Countdown(2):
        next(iter(()))
    print("not reached")


try:
    body()
except StopIteration as error:
    print("out of the body", [name for name, _ in frames(error)])


class Changes(Countdown):
    pass


def collect(it):
    return [x for x in it]


print(collect(Changes(3)))
Changes.__next__ = lambda self: Countdown.__next__(self) * 10
print(collect(Changes(3)))
c = Changes(2)
c.__next__ = lambda: 1 / 0
print(collect(c))

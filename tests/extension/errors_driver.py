import sys
import traceback

import errors


def show(function, *args, **kwargs):
    try:
        print("result", function(*args, **kwargs))
    except BaseException as e:
        print(type(e).__name__, type(e).__module__ if type(e).__module__ != "builtins" else "", e, e.args)
        traceback.print_exc(file=sys.stdout)
        return e


for n in range(14):
    show(errors.outer, n)
for n in (0, 5, 6):
    for f in (errors.chained, errors.replaced, errors.hidden):
        e = show(f, n)
        print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__)
show(errors.key, {}, "k")
show(errors.key, [1], 4)
show(errors.key, 5, 4)

e = show(errors.inner, 5)
print(e.shape, e.hint, isinstance(e, errors.ShapeError), errors.ShapeError.__doc__, errors.ShapeError.__mro__[1:])
print(issubclass(errors.Deep, ValueError), errors.Deep.__name__, errors.Deep.__bases__[0] is errors.ShapeError)
e = show(errors.inner, 10)
print(e.errno, e.strerror, e.filename, type(e))
e = show(errors.inner, 11)
print(e.start, e.reason, e.object)
e = show(errors.inner, 12)
print(e.value)


class Mine(KeyError):
    def __init__(self, extra):
        super().__init__("mine")
        self.extra = extra


class Other(Exception):
    extra = 7


def raiser(e):
    def raising(*args):
        raise e

    return raising


for exception in [KeyError("a"), ZeroDivisionError("z"), Mine(3), IndexError(1), errors.ShapeError(4), errors.ShapeError(4, hint=5), Other("o")]:
    print(show(errors.call, raiser(exception)) is exception)
print(errors.calls)
for kind in [Other, Mine, KeyError, Exception, (ValueError, Other), errors.ShapeError]:
    show(errors.match, raiser(Other("it")), kind)
    show(errors.match, raiser(Mine("it")), kind)
print(show(errors.noted, raiser(Other("n"))).__notes__)
e = Other("again")
print(show(errors.reraise, e) is e)
print(show(errors.wrap, e).__cause__ is e)
show(errors.reraise, Other)
show(errors.reraise, 5)
show(errors.through, lambda: errors.through(lambda: errors.inner(1)))
show(errors.through, lambda: errors.call(raiser(Other("o"))))
show(lambda: list(errors.numbers(5)))
show(errors.context, raiser(Other("second")))
for args, kwargs in [((1,), {}), ((1, 2, 3, 4), {}), ((), {}), ((1,), {"z": 2}), ((1,), {"n": 2})]:
    show(errors.positive, *args, **kwargs)


def deep(n):
    return errors.through(lambda: deep(n + 1))


try:
    deep(0)
except RecursionError as e:
    print("RecursionError")

def low():
    return int("bad")


def middle():
    try:
        low()
    except ValueError as e:
        raise RuntimeError("middle failed") from e


def implicit():
    try:
        {}["k"]
    except KeyError:
        raise TypeError("while handling")


def suppressed():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("clean") from None


def describe(e, depth=0):
    print("  " * depth + repr(e), "cause" if e.__cause__ else "", "context" if e.__context__ else "", e.__suppress_context__)
    if e.__cause__:
        describe(e.__cause__, depth + 1)
    elif e.__context__ and not e.__suppress_context__:
        describe(e.__context__, depth + 1)


for f in (middle, implicit, suppressed):
    try:
        f()
    except Exception as e:
        describe(e)


def in_finally():
    try:
        raise KeyError("first")
    finally:
        raise ValueError("second")


try:
    in_finally()
except ValueError as e:
    describe(e)


def reraise():
    try:
        low()
    except ValueError:
        print("noted")
        raise


try:
    reraise()
except ValueError as e:
    describe(e)
try:
    raise
except RuntimeError as e:
    print(e)
try:
    try:
        raise ValueError("a")
    except ValueError as e:
        saved = e
        try:
            raise KeyError("b")
        except KeyError:
            raise saved
except ValueError as e:
    describe(e)
try:
    raise ValueError("x") from KeyError("as cause")
except ValueError as e:
    describe(e)
try:
    raise ValueError("x") from KeyError
except ValueError as e:
    describe(e)
try:
    raise ValueError("x") from "text"
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError(1)
    except ValueError as e:
        raise e
except ValueError as e:
    print(e.__context__, e is e)
e = ValueError("reused")
for i in range(2):
    try:
        raise e
    except ValueError as got:
        print(got is e, got.__context__)
e.add_note("a note")
e.add_note("another")
print(e.__notes__)
saved = e = None


class Wrapped(Exception):
    def __init__(self, inner):
        super().__init__("wrapped " + repr(inner))
        self.inner = inner


try:
    try:
        [].pop()
    except IndexError as err:
        raise Wrapped(err)
except Wrapped as w:
    print(w, w.inner is w.__context__)

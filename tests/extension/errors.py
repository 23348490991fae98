"""Exceptions in both directions."""


class ShapeError(Exception):
    """A bad shape."""

    def __init__(self, shape, *, hint=None):
        super().__init__(f"bad shape {shape}")
        self.shape = shape
        self.hint = hint


class Deep(ShapeError, ValueError):
    def __str__(self):
        return "deep: " + super().__str__()


def key(d, k):
    return d[k]


def outer(n):
    return inner(n) + 1


def inner(n):
    if n == 0:
        raise ValueError("zero", n)
    if n == 1:
        return 1 // (n - 1)
    if n == 2:
        return [].pop()
    if n == 3:
        return None + 1
    if n == 4:
        assert n == 5, "not five"
    if n == 5:
        raise ShapeError((1, 2), hint="transpose")
    if n == 6:
        raise Deep("x")
    if n == 7:
        raise SystemExit(3)
    if n == 8:
        return n.missing
    if n == 9:
        raise KeyError
    if n == 10:
        raise OSError(2, "gone", "file")
    if n == 11:
        return b"\xff".decode()
    if n == 12:
        raise StopIteration(5)
    return undefined_name


def chained(n):
    try:
        return inner(n)
    except Exception as e:
        raise RuntimeError("chained") from e


def replaced(n):
    try:
        return inner(n)
    except Exception:
        raise TypeError("instead")


def hidden(n):
    try:
        return inner(n)
    except Exception:
        raise TypeError("hidden") from None


def call(f, *args):
    try:
        return f(*args)
    except KeyError as e:
        return "key", e.args, str(e)
    except (ZeroDivisionError, OverflowError) as e:
        return "arithmetic", type(e).__name__, isinstance(e, ArithmeticError)
    except ShapeError as e:
        return "shape", e.shape, e.hint, str(e)
    except LookupError as e:
        return "lookup", repr(e)
    finally:
        calls.append(f.__name__)


calls = []


def through(f):
    return f()


def match(f, kind):
    try:
        f()
    except kind as e:
        return "matched", type(e).__name__, str(e), getattr(e, "extra", None)
    return "none"


def noted(f):
    try:
        f()
    except Exception as e:
        e.add_note("seen by the module")
        raise


def reraise(e):
    raise e


def wrap(e):
    raise RuntimeError("wrapped") from e


def numbers(n):
    for i in range(n):
        if i == 2:
            raise ValueError(i)
        yield i


def positive(n: int, x: float = 1.0, s: str = None, *, items: list = (), name: "str | None" = None) -> int:
    return n


def context(f):
    try:
        raise KeyError("first")
    except KeyError:
        f()

"""What can be asked of compiled functions."""
from typing import Callable, List, Optional


def plain(a, b):
    """Two parameters.

    More text.
    """
    return a, b


def defaults(a, b=2, c=(1, "x"), d=None):
    return a, b, c, d


def everything(a, /, b, *rest, c, d=4, **options):
    return a, b, rest, c, d, options


def annotated(n: int, x: float = 1.5, names: List[str] = None, *, f: Optional[Callable] = None) -> "int | None":
    return n, x, names, f


def make(n):
    def inner(k=n):
        """Inside."""
        return n * k

    return inner


square = lambda x: x * x


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


def apply(f, xs):
    return [f(x) for x in xs], list(map(f, xs)), sorted(xs, key=f)


def decorate(f):
    def wrapper(*args, **kwargs):
        return "wrapped", f(*args, **kwargs)

    wrapper.__name__ = f.__name__
    wrapper.__doc__ = f.__doc__
    return wrapper


@decorate
def decorated(x):
    """Has a decorator."""
    return x


def _private():
    pass


decorated.tag = "attribute"
__all__ = ["plain", "square"]

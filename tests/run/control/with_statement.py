class Managed:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind.__name__ if kind else None, value, trace is not None)
        return self.swallow


with Managed("a") as a:
    print("body", a)
with Managed("b"), Managed("c") as c:
    print("body", c)
with (
    Managed("p") as p,
    Managed("q", swallow=True) as q,
):
    print(p, q)
    raise ValueError("swallowed by q")
try:
    with Managed("outer"), Managed("inner"):
        raise KeyError("through both")
except KeyError as e:
    print("caught", e)


def early():
    with Managed("r"):
        return "returned"


def looped():
    for i in range(3):
        with Managed(f"l{i}"):
            if i == 0:
                continue
            if i == 1:
                break
    return i


print(early(), looped())


class BadEnter:
    def __enter__(self):
        raise RuntimeError("no entry")

    def __exit__(self, *args):
        print("never")


class BadExit:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        raise RuntimeError("on the way out")


for make in (BadEnter, BadExit):
    try:
        with make() as m:
            raise ValueError("in body")
    except Exception as e:
        print(type(e).__name__, e, repr(e.__context__))
try:
    with 5:
        pass
except TypeError as e:
    print(e)
try:
    with Managed("first"), 5 as x:
        pass
except TypeError as e:
    print(e)
with Managed("t") as (x, *rest):
    print(x, rest)
from contextlib import contextmanager


@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name
    finally:
        print(f"</{name}>")


with tag("b") as name:
    print(name)
try:
    with tag("i"):
        raise ValueError("inside")
except ValueError as e:
    print("out", e)

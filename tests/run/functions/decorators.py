import functools


def trace(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        print(f"{fn.__name__}{args}")
        return fn(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


def repeat(times):
    def decorator(fn):
        @functools.wraps(fn)
        def wrapper(*args):
            return [fn(*args) for _ in range(times)]

        return wrapper

    return decorator


class CountCalls:
    def __init__(self, fn):
        self.fn = fn
        self.n = 0

    def __call__(self, *args):
        self.n += 1
        return self.fn(*args)


registry = {}


def register(name=None):
    def decorator(fn):
        registry[name or fn.__name__] = fn
        return fn

    return decorator


@trace
def add(a, b):
    """Adds."""
    return a + b


@repeat(3)
@trace
def shout(word):
    return word.upper()


@CountCalls
def square(x):
    return x * x


@register()
def plain(x):
    return x


@register("other")
def named(x):
    return -x


def add_method(cls):
    def greet(self):
        return f"hello from {self.name}"

    cls.greet = greet
    return cls


def singleton(cls):
    instance = cls()
    return lambda: instance


@add_method
class Person:
    def __init__(self, name):
        self.name = name


@singleton
class Config:
    def __init__(self):
        self.values = {}


print(add(1, 2), add("a", "b"), add.calls, add.__name__, add.__doc__, add.__wrapped__(5, 6))
print(shout("hi"), shout.__name__)
print(square(3), square(4), square.n)
print(sorted(registry), registry["plain"](5), registry["other"](5), named(2))
print(Person("Ann").greet())
Config().values["x"] = 1
print(Config().values, Config() is Config())


@lambda f: f(10)
def immediate(x):
    return x + 1


print(immediate)


def validated(*types):
    def decorator(fn):
        def wrapper(*args):
            for a, t in zip(args, types):
                if not isinstance(a, t):
                    raise TypeError(f"{a!r} is not {t.__name__}")
            return fn(*args)

        return wrapper

    return decorator


@validated(int, str)
def pad(n, s):
    return s * n


print(pad(3, "ab"))
try:
    pad("ab", 3)
except TypeError as e:
    print(e)

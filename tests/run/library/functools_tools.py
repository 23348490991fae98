import functools
from functools import cache, cached_property, lru_cache, partial, reduce, singledispatch, wraps

print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 1), reduce(max, [3, 9, 2]), reduce(lambda a, b: b + a, "abc", ""))
try:
    reduce(lambda a, b: a, [])
except TypeError as e:
    print(e)
add = lambda *a, **k: (a, k)
p = partial(add, 1, 2, x=3)
print(p(4, y=5), p(x=9), p.args, p.keywords, partial(p, 7)(8), partial(int, base=2)("1010"), list(map(partial(pow, 2), range(5))))
calls = []


@lru_cache(maxsize=2)
def slow(x):
    calls.append(x)
    return x * x


print([slow(x) for x in (1, 2, 1, 3, 2, 1)], calls, slow.cache_info(), slow.__name__)
slow.cache_clear()
print(slow.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@lru_cache
def paths(r, c):
    return 1 if 0 in (r, c) else paths(r - 1, c) + paths(r, c=c - 1)


print(fib(100), fib.cache_info().hits, paths(5, 5))
try:
    fib([1])
except TypeError as e:
    print(e)


class Data:
    def __init__(self):
        self.loads = 0

    @cached_property
    def rows(self):
        self.loads += 1
        return [1, 2, 3]


d = Data()
print(d.rows, d.rows is d.rows, d.loads, "rows" in d.__dict__)
del d.rows
print(d.rows, d.loads)


@singledispatch
def show(x):
    return f"object {x!r}"


@show.register(int)
def _(x):
    return f"int {x}"


@show.register(list)
def _(x):
    return "list " + ",".join(show(i) for i in x)


@show.register
def _(x: str):
    return f"str {x}"


print(show(5), show([1, "a", 2.5]), show(None), show(True))


def log(fn):
    @wraps(fn)
    def inner(*args):
        """wrapper doc"""
        return fn(*args)

    return inner


@log
def documented(x):
    """original doc"""
    return x


print(documented.__name__, documented.__doc__, documented.__wrapped__(3))


@functools.total_ordering
class Size:
    order = ["S", "M", "L"]

    def __init__(self, s):
        self.s = s

    def __eq__(self, o):
        return self.s == o.s

    def __lt__(self, o):
        return self.order.index(self.s) < self.order.index(o.s)


print(Size("S") <= Size("M"), Size("L") > Size("M"), Size("M") >= Size("M"), max(map(Size, "SLM")).s)
print(sorted(["b10", "a2", "a10"], key=functools.cmp_to_key(lambda a, b: (len(a) - len(b)) or (a > b) - (a < b))))


class Button:
    def __init__(self):
        self.clicks = []

    def click(self, name, times=1):
        self.clicks += [name] * times

    double = functools.partialmethod(click, times=2)


b = Button()
b.click("a")
b.double("b")
print(b.clicks)

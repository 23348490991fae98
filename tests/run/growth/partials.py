# Towers of functools.partial, of decorators, and accumulators of reduce.
import functools
import operator

def add(*args):
    return sum(args)

def tower(n):
    f = add
    for i in range(n):
        f = functools.partial(f, i)
    return f()

def compose(*fs):
    return functools.reduce(lambda f, g: lambda x: f(g(x)), fs)

def composed(n):
    f = lambda x: x + 1
    for _ in range(n):
        f = compose(f, f)
    return f(0)

def decorate(n):
    def deco(f):
        @functools.wraps(f)
        def inner(x):
            return f(x) + 1
        return inner
    f = abs
    for _ in range(n):
        f = deco(f)
    return f(-3)

def cached(n):
    @functools.lru_cache(None)
    def fib(n):
        return n if n < 2 else fib(n - 1) + fib(n - 2)
    f = fib
    for _ in range(3):
        f = functools.lru_cache(None)(f)
    return f(n)

def pipeline(x, *fs):
    return functools.reduce(lambda v, f: f(v), fs, x)

def method(n):
    f = [].append
    for _ in range(n):
        f = functools.partial(f)
    return f(1)

def nested_reduce(n):
    t = functools.reduce(lambda acc, i: (acc, i), range(n), ())
    l = functools.reduce(lambda acc, i: [acc, i], range(n), [])
    d = functools.reduce(lambda acc, i: {i: acc}, range(n), {})
    c = functools.reduce(lambda acc, i: acc + (i,), range(n), ())
    s = functools.reduce(lambda acc, i: acc + (acc[-1:],) if acc else (i,), range(n), ())
    return t, l, d, c, s

print(tower(5), composed(3), decorate(4), cached(20), method(4))
print(pipeline([3, 1, 2], sorted, tuple, lambda t: t + (t,), list, lambda l: [l, l], str))
print(nested_reduce(4))
print(functools.reduce(operator.add, [(1,), ("a", 2.5), (), (None,) * 3], ()))

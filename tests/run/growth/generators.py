# Iterators over iterators over iterators.
def chain(n):
    g = iter(range(10))
    for i in range(n):
        g = (x + 1 for x in g)
    return list(g)

def wrapped(n):
    g = iter([1, 2, 3])
    for i in range(n):
        g = map(lambda x: x + i, g)
    return list(g)

def filters(n):
    g = iter(range(50))
    for i in range(2, n):
        g = filter(lambda x, i=i: x % i or x == i, g)
    return list(g)

def step(g):
    for x in g:
        yield x * 2

def steps(n):
    g = [1, 2]
    for _ in range(n):
        g = step(g)
    return list(g)

def delegated(n):
    if n == 0:
        yield 0
    else:
        yield from delegated(n - 1)
        yield n

def sieve(g):
    p = next(g)
    yield p
    yield from sieve(x for x in g if x % p)

def naturals(n):
    while True:
        yield n
        n += 1

def enumerated(n):
    g = "ab"
    for _ in range(n):
        g = enumerate(g)
    return list(g)

def zipped(n):
    g = iter(range(4))
    for _ in range(n):
        g = zip(g, range(10))
    return list(g)

def nested(n):
    g = iter([n])
    for _ in range(n):
        g = iter([g])
    for _ in range(n):
        g = next(g)
    return next(g)

def yielding(n):
    yield n
    if n:
        yield yielding(n - 1)

def flat(g):
    for x in g:
        if isinstance(x, int):
            yield x
        else:
            yield from flat(x)

def reversals(n):
    x = [1, 2, 3]
    for _ in range(n):
        x = list(reversed(x))
        x = sorted(x, key=lambda v: -v)
        x = tuple(iter(x))
    return x

import itertools

def tools(n):
    g = [1, 2]
    for _ in range(n):
        g = itertools.chain(g, itertools.islice(g, 1))
        g = itertools.takewhile(lambda x: x < 10, list(g))
        a, b = itertools.tee(g)
        g = itertools.chain.from_iterable([a, b])
        g = list(g)
    return g

print(chain(5), wrapped(4), filters(8), steps(5))
print(list(delegated(5)))
s = sieve(naturals(2))
print([next(s) for _ in range(8)])
print(enumerated(3), zipped(3), nested(4))
print(list(flat(yielding(4))))
print(reversals(3))
print(tools(2))

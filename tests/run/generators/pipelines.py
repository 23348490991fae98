"""Iterators, generators, pipelines."""
import itertools as it
from collections.abc import Iterator, Iterable


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Tree:
    def __init__(self, v, *kids):
        self.v, self.kids = v, kids

    def __iter__(self):
        yield self.v
        for k in self.kids:
            yield from k

    def depth_first(self, depth=0):
        yield depth, self.v
        for k in self.kids:
            yield from k.depth_first(depth + 1)


def primes():
    sieve = {}
    n = 2
    while True:
        p = sieve.pop(n, None)
        if p is None:
            yield n
            sieve[n * n] = n
        else:
            k = n + p
            while k in sieve:
                k += p
            sieve[k] = p
        n += 1


def running_average():
    total, n, avg = 0, 0, None
    while True:
        x = yield avg
        if x is None:
            return total
        total += x
        n += 1
        avg = total / n


def chunks(xs, n):
    i = iter(xs)
    while chunk := tuple(it.islice(i, n)):
        yield chunk


def delegating():
    try:
        r = yield from running_average()
        yield ("result", r)
    except ValueError as e:
        yield ("caught", str(e))
    finally:
        print("cleanup")


print(list(Countdown(4)), list(it.islice(primes(), 12)))
t = Tree(1, Tree(2, Tree(3)), Tree(4, Tree(5), Tree(6)))
print(list(t), ["-" * d + str(v) for d, v in t.depth_first()], sum(t), max(t), 5 in t, sorted(t, reverse=True))
g = running_average()
next(g)
print([g.send(x) for x in (10, 20, 60)])
try:
    g.send(None)
except StopIteration as e:
    print("total", e.value)
d = delegating()
print(next(d), d.send(5), d.send(7), d.send(None))
d.close()
d = delegating()
next(d)
print(d.throw(ValueError("boom")))
print(next(d, "done"))
print(list(chunks(range(8), 3)), list(chunks("", 2)))
print(list(it.takewhile(lambda x: x < 40, (x * x for x in it.count(1)))))
print(list(zip(*[iter("abcdef")] * 2)), list(it.zip_longest("abc", [1], fillvalue="-")))
print([(k, len(list(v))) for k, v in it.groupby("aaabccd")], list(it.accumulate([3, 1, 4, 1, 5], max)))
print(list(it.chain.from_iterable([[1], (2, 3), "ab"])), list(it.product("ab", repeat=2))[:3], list(it.combinations(range(4), 2))[-2:], len(list(it.permutations("abcd"))))
a, b = it.tee(i * i for i in range(4))
print(list(a), sum(b), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.compress("abcd", [1, 0, 1, 0])), list(it.dropwhile(str.isdigit, "12ab3")), list(it.filterfalse(None, [0, 1, "", "a"])), list(it.pairwise([1, 2, 3])))
c = it.cycle("xy")
print("".join(next(c) for _ in range(5)), isinstance(c, Iterator), isinstance([], Iterable), isinstance(5, Iterable))
e = enumerate("abc", start=10)
print(next(e), dict(e), list(map(lambda x, y: x + y, [1, 2, 3], [10, 20])), list(filter(None, [0, 3])))
print(next(iter({}.items()), None), [*range(3), *"ab"], {**{"a": 1}, "b": 2}, (*(x for x in "z"),))
first, *mid, last = (x for x in range(6))
print(first, mid, last, any(x > 3 for x in mid), all([]), list(reversed([1, 2])), sum([[1], [2]], []))
lazy = (print("eval", x) or x for x in (1, 2, 3))
print(next(lazy)); print(list(lazy))
i = iter(lambda: next(cnt), 3); cnt = it.count()
print(list(i))
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as e:
    print(e)

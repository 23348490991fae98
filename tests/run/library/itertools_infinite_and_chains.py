import itertools
from itertools import accumulate, chain, count, cycle, islice, repeat, takewhile

print(list(islice(count(5, 3), 4)), list(islice(count(0.5, 0.25), 3)), list(islice(cycle("abc"), 7)), list(repeat("x", 3)), list(zip(count(), "ab")))
print(list(chain([1], "ab", (2,))), list(chain()), list(chain.from_iterable([[1, 2], [3]])), list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], initial=100)), list(accumulate([1, 2, 3], lambda a, b: a * b)))
print(list(islice("abcdefg", 3)), list(islice("abcdefg", 2, 5)), list(islice("abcdefg", 0, None, 2)), list(islice([], 5)))
print(list(takewhile(lambda x: x < 3, [1, 2, 5, 1])), list(itertools.dropwhile(lambda x: x < 3, [1, 2, 5, 1])), list(itertools.filterfalse(lambda x: x % 2, range(6))), list(itertools.compress("abcd", [1, 0, 1, 1])))
print(list(itertools.starmap(pow, [(2, 3), (3, 2)])), list(itertools.pairwise("abcd")), list(itertools.zip_longest([1, 2, 3], "a", fillvalue="-")), list(itertools.zip_longest([1], [2, 3])))
a, b = itertools.tee([1, 2, 3])
print(next(a), list(b), list(a))
a, b, c = itertools.tee(iter("xyz"), 3)
print(list(zip(a, b, c)))
for key, group in itertools.groupby("aaabbca"):
    print(key, list(group))
animals = [("cat", 4), ("dog", 4), ("bird", 2), ("fish", 0)]
for legs, group in itertools.groupby(animals, key=lambda x: x[1]):
    print(legs, [name for name, _ in group])
groups = itertools.groupby([1, 1, 2])
k1, g1 = next(groups)
k2, g2 = next(groups)
print(k1, list(g1), k2, list(g2))
c = count(10)
print(next(c), next(c), c, repeat(5, 2), count(1, 2), list(map(pow, range(4), repeat(2))))
for f in (lambda: list(islice([1], -1)), lambda: list(chain(5)), lambda: list(accumulate(["a", 1])), lambda: count("a"), lambda: repeat()):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
it = iter(range(10))
print(list(islice(it, 3)), next(it), list(islice(it, 1, 3)), list(it))


def chunked(items, n):
    it = iter(items)
    while chunk := list(islice(it, n)):
        yield chunk


def round_robin(*iterables):
    its = cycle(iter(i).__next__ for i in iterables)
    left = len(iterables)
    while left:
        try:
            for step in its:
                yield step()
        except StopIteration:
            left -= 1
            its = cycle(islice(its, left))


print(list(chunked("abcdefg", 3)), list(round_robin("ABC", "D", "EF")))
run_length = [(k, len(list(g))) for k, g in itertools.groupby("wwwbbw")]
print(run_length, "".join(itertools.chain.from_iterable(itertools.repeat(k, n) for k, n in run_length)))

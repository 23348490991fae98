"""Every function of itertools on small inputs of all sizes, and where each stops reading."""

import itertools


class Counted:
    """An iterator that tells how far it was read."""

    def __init__(self, n):
        self.read = 0
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.read == self.n:
            raise StopIteration
        self.read += 1
        return self.read


def outcome(f):
    try:
        return f()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for n in range(6):
    source = Counted(n)
    for start in (None, 0, 1, 3, 7):
        for stop in (None, 0, 1, 2, 5, 9):
            for step in (None, 1, 2, 3):
                source = Counted(n)
                print(n, start, stop, step, list(itertools.islice(source, start, stop, step)), source.read)
for bad in ((-1,), (1, -1), (-1, 1), (0, 1, 0), (0, 1, -1), ("a",), ("a", 1), (1, "a"), (0, 1, "a"), (1.5,), (), (1, 2, 3, 4)):
    print(bad, outcome(lambda: list(itertools.islice([1, 2], *bad))))

for n in range(5):
    items = list(range(n))
    for r in (None, 0, 1, 2, 3, 6):
        print(n, r, list(itertools.permutations(items, r)))
        if r is not None:
            print(list(itertools.combinations(items, r)), list(itertools.combinations_with_replacement(items, r)))
    for repeat in range(3):
        print(list(itertools.product(items, "ab", repeat=repeat)))
    print(list(itertools.pairwise(items)), list(itertools.accumulate(items)), list(itertools.accumulate(items, initial=5)))
    print(list(itertools.zip_longest(items, "ab", fillvalue=0)), list(itertools.zip_longest("ab", items, [1])))
print(list(itertools.zip_longest()), list(itertools.product()), list(itertools.chain()), list(itertools.product(repeat=2)))

for f in (
    lambda: itertools.permutations("ab", -1), lambda: itertools.combinations("ab", -1), lambda: itertools.combinations("ab", "x"),
    lambda: itertools.permutations("ab", "x"), lambda: itertools.product("a", repeat=-1), lambda: itertools.count("x"),
    lambda: itertools.tee([1], -1), lambda: list(itertools.chain(5)), lambda: itertools.cycle(5), lambda: itertools.repeat(1, "x"),
    lambda: itertools.accumulate(5), lambda: list(itertools.starmap(pow, [1])), lambda: itertools.groupby(5),
    lambda: itertools.compress(5, 5), lambda: itertools.combinations_with_replacement("ab", -2),
):
    result = outcome(f)
    print(result if isinstance(result, str) else "made")

for text in ("", "a", "aab", "abba", "aaabbbcca"):
    print([(key, "".join(group)) for key, group in itertools.groupby(text)])
    print([key for key, _ in itertools.groupby(text, str.upper)])
    kept = [group for _, group in itertools.groupby(text)]
    print([list(group) for group in kept])
    groups = itertools.groupby(text)
    for key, group in groups:
        print(key, next(group, None), end=" ")
    print()

for n in range(4):
    a, b = itertools.tee(range(n))
    print(list(a), list(b), list(a))
    parts = itertools.tee(range(200), n)
    print([next(part) for part in parts], [sum(part) for part in parts], len(parts))
print(list(itertools.islice(itertools.cycle([]), 3)), list(itertools.islice(itertools.cycle(iter("ab")), 5)))
c = itertools.count(2.5, 0.5)
print(next(c), next(c), c, itertools.count(), itertools.count(-3), itertools.count(1, 2), itertools.count(0, 0.5))
r = itertools.repeat("x", 3)
print(r, next(r), r, list(r), r, itertools.repeat(None), list(itertools.repeat(1, 0)), list(itertools.repeat(1, -5)))
print(list(itertools.takewhile(bool, [1, 2, 0, 3])), list(itertools.dropwhile(bool, [1, 2, 0, 3])), list(itertools.filterfalse(None, [0, 1, "", "a"])))
print(list(itertools.compress("abc", [1, 0, 1, 1])), list(itertools.chain.from_iterable(["ab", [1]])), list(itertools.starmap(max, [(1, 2), (5, 3)])))
source = Counted(5)
print(list(itertools.compress(source, [1, 0])), source.read)
source = Counted(5)
print(list(itertools.takewhile(lambda x: x < 2, source)), source.read)

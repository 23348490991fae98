"""Generator expressions that the call around them uses up: what they give, in which order things happen, what is raised."""
log = []


def note(x):
    log.append(x)
    return x


def items(n):
    for i in range(n):
        log.append(f"item {i}")
        yield i
    log.append("end")


def show(*values):
    print(*values, log)
    log.clear()


# What they give.
data = [3, 1, 4, 1, 5, 9, 2, 6]
print(sum(x for x in data), sum(x * 0.5 for x in data), sum(1 for x in data if x > 2), sum(x > 2 for x in data))
print(sum((x for x in ()), 7), sum((x for x in data), 0.5), sum((x for x in data), start=100), sum([x] for x in []))
print(sum(([x] for x in data), []), sum(((x, x) for x in data[:2]), ()), sum((-0.0 for _ in range(3)), -0.0))
print(any(x > 8 for x in data), any(x > 9 for x in data), any(x for x in ()), all(x for x in ()))
print(all(x > 0 for x in data), all(x > 1 for x in data), any(x for x in [0, "", [], None]), all(x for x in [1, "a", [0]]))
print(min(x for x in data), max(x for x in data), min((x for x in ()), default="none"), max((x for x in []), default=None))
print(min((x for x in data), key=lambda x: -x), max((str(x) for x in data), key=lambda s: s), max((x for x in "abc"), default=1))
print(min(float(x) for x in data), max((x, str(x)) for x in data), min(x for x in [float("nan"), 1.0, 2.0]), max(x for x in [1, 1.0, True]))
print(next(x for x in data if x > 4), next((x for x in data if x > 10), None), next((x for x in data), 0))
print(list(x for x in data), tuple(x for x in data), sorted(x for x in data), sorted((x for x in data), reverse=True))
print(sorted((x for x in data), key=lambda x: -x), sorted((str(x) for x in data), key=len, reverse=True), sorted(x for x in ()))
print(sorted(set(x for x in data)), sorted(frozenset(x % 3 for x in data)), type(frozenset(x for x in ())), tuple(x for x in ()))
print(dict((x, x * x) for x in data), dict(((x, y), x + y) for x in range(2) for y in range(2)), dict((x for x in [(1, 2)])))
print(", ".join(str(x) for x in data), "".join(c for c in "abc" if c != "b"), "-".join(x for x in []))
print(len(set(data[i] + i for i in range(8))), len(list(y for x in data for y in range(x))), sum(x * y for x in range(3) for y in range(x)))
print(sum(sum(y for y in range(x)) for x in range(5)), any(all(x % y for y in range(2, x)) for x in range(8, 11)))
print(10**30 + sum(10**20 for _ in range(3)), sum(x for x in [1, 2.5, 3]), sum(x for x in [2**62, 2**62, 2**62]), sum(True for _ in range(3)))

# When things happen.
any(note(x) > 1 for x in items(5))
show("any")
all(note(x) < 1 for x in items(5))
show("all")
next(note(x) for x in items(5))
show("next")
sum((x for x in items(2)), [][:0] or 0) if False else None
min((x for x in items(2)), key=lambda x: note(-x), default=note("default"))
show("min")
sorted((note(x) for x in items(2)), key=lambda x: note(-x))
show("sorted")
dict((note(x), note(-x)) for x in items(2))
show("dict")


class Loud:
    def __init__(self, name):
        self.name = name

    def __iter__(self):
        log.append(f"iter {self.name}")
        return iter([1, 2])

    def __add__(self, other):
        log.append(f"{self.name} + {getattr(other, 'name', other)}")
        return Loud(self.name + "'")

    __radd__ = __add__

    def __bool__(self):
        log.append(f"bool {self.name}")
        return False

    def __lt__(self, other):
        log.append(f"{self.name} < {other.name}")
        return self.name < other.name

    def __gt__(self, other):
        log.append(f"{self.name} > {other.name}")
        return []

    def __hash__(self):
        log.append(f"hash {self.name}")
        return 1

    def __eq__(self, other):
        log.append(f"{self.name} == {other.name}")
        return False


next((x for x in Loud("a")), note("default"))
show("iterator first")
sum(Loud(c) for c in "ab")
show("sum")
print(any(Loud(c) for c in "ab"), all(Loud(c) for c in "ab"))
show("truth")
print(min(Loud(c) for c in "bca").name, max(Loud(c) for c in "bca").name)
show("compare")
set(Loud(c) for c in "ab")
show("hash")


# Scopes: the variable is the generator's own, what is around is seen, and may be assigned to.
def scopes(n):
    x = "outer"
    functions = list(lambda: (x, n) for x in range(n))
    total = sum(x for x in range(n))
    print(x, [f() for f in functions], total)
    any((last := y) > 2 for y in range(10))
    print(last)

    def inner():
        nonlocal n
        n += 1
        return sum(n for _ in range(2))

    print(inner(), inner(), max(n * k for k in range(3)))
    return tuple(sorted(f() for f in [lambda: y for y in range(3)]))


print(scopes(3))


class Body:
    values = [1, 2, 3]
    total = sum(x for x in values)
    names = ", ".join(f"{x}" for x in values)
    both = any(x == 2 for x in values), all(x < 3 for x in values)


print(Body.total, Body.names, Body.both)


def unbound(flag):
    if flag:
        y = 1
    try:
        return sum(y for _ in range(1))
    except NameError as error:
        return f"{type(error).__name__}: {error}"


print(unbound(True), unbound(False))


# Exceptions.
def attempt(f, *args):
    try:
        print(f(*args))
    except BaseException as error:
        print(type(error).__name__, error, type(error.__cause__).__name__, type(error.__context__).__name__)
        frame = error.__traceback__
        while frame:
            print("   ", frame.tb_frame.f_code.co_name, frame.tb_lineno)
            frame = frame.tb_next


def exhausted():
    it = iter([1, 2])
    return sum(next(it) for _ in range(5))


def exhausted_in_condition():
    it = iter([1, 2])
    return list(x for x in range(5) if next(it))


def divides(n):
    return any(
        1 // x
        for x in range(n, -2, -1)
        if x != 1
    )


def inner_iterable():
    return list(y for x in [1, 2] for y in x)


def outer_iterable():
    return list(x for x in 5)


def bad_sum():
    return sum(x for x in [1, "a"])


def bad_set():
    return set(x for x in [[]])


def bad_dict():
    return dict((x, 1) for x in [[]])


def bad_join():
    return ", ".join(x for x in ["a", 1])


def empty_min():
    return min(x for x in ())


def empty_max():
    return max((x for x in ()), key=lambda x: x)


def empty_next():
    return next(x for x in ())


def bad_truth():
    class Refuses:
        def __bool__(self):
            raise StopIteration("no truth")

    return any(x for x in [Refuses()])


def stops_in_iterator():
    class Raises:
        def __iter__(self):
            return self

        def __next__(self):
            raise ValueError("in __next__")

    return sum(x for x in Raises())


def nested():
    return sum(max(1 // y for y in range(x)) for x in [1])


for function in [
    exhausted, exhausted_in_condition, inner_iterable, outer_iterable, bad_sum, bad_set, bad_dict, bad_join, empty_min, empty_max,
    empty_next, bad_truth, stops_in_iterator, nested,
]:
    print(function.__name__)
    attempt(function)
attempt(divides, 0)


def caught_around():
    try:
        return any(1 // x for x in [0])
    except ZeroDivisionError:
        return "caught"
    finally:
        print("finally")


print(caught_around())


# In generators, with a yield in the first iterable; and hidden by other names.
def generator():
    total = sum(x for x in (yield 1))
    yield total
    for x in range(3):
        yield list(x + y for y in range(x))


g = generator()
print(next(g), g.send([1, 2, 3]), list(g))


def hidden(sum, any=list):
    return sum(x for x in range(3)), any(x for x in range(3))


print(hidden(tuple))


def sorted_locally():
    def sorted(items, reverse=False):
        return type(items).__name__, reverse

    return sorted((x for x in range(3)), reverse=True)


print(sorted_locally())


# Mutation while it runs.
grows = [1, 2, 3]
print(sum(grows.append(0) or x for x in grows if len(grows) < 6))
print(grows)
try:
    d = {1: 2}
    print(list(d.setdefault(x + 1, 0) for x in d))
except RuntimeError as error:
    print(error)

"""One function, called with everything."""


def identity(x):
    return x


def twice(x):
    return x + x


def size(x):
    try:
        return len(x)
    except TypeError:
        return "no len"


def kind(x):
    return type(x).__name__


def first(x):
    for item in x:
        return item
    return "empty"


def larger(a, b):
    return a if a > b else b


def show(*items):
    print(" ".join(f"{kind(i)}:{i}" for i in items))


values = [0, True, 2.5, "text", b"raw", None, [1], (1, 2), {"k": 1}, {5}, range(3), 10 ** 30, 1j]
for v in values:
    show(identity(v), size(v), kind(v))
    assert identity(v) is v
for v in (1, 1.5, "ab", [1], (1,), b"x", 2 ** 70, True):
    show(twice(v))
for v in (None, {"a": 1}, {1}, range(2)):
    try:
        show(twice(v))
    except TypeError as e:
        print(e)
for v in ("xyz", [9], (8,), {"k": 1}, {3}, range(5, 6), b"a", "", {}):
    show(first(v))
show(larger(1, 2), larger(1.5, 1), larger("a", "b"), larger([1, 2], [1]), larger((1,), (0, 5)), larger(2 ** 64, 1e10), larger(True, 0))
for pair in ((1, "a"), (None, 1), ([], ()), ("a", b"a")):
    try:
        larger(*pair)
    except TypeError as e:
        print(e)
total = 0
for v in (1, 2.5, True, 10 ** 20, 1):
    total = total + v
    show(total)
memo = {}
for key in (1, 1.0, "1", (1,), None, True, b"1"):
    memo[key] = memo.get(key, 0) + 1
print(memo)
x = 5
for change in (lambda v: v * 2, str, list, tuple, len, float, lambda v: [v, v], repr, bool):
    x = change(x)
    show(x)

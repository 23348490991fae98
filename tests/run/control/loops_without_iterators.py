"""Loops over builtin iterables in every shape: nested, taken apart, changed while they run, in generators."""


def numbers(n):
    total = 0
    for i in range(n):
        for j in range(i, 0, -2):
            if j == 3:
                continue
            if i == 7:
                break
            total += i * j
        else:
            total += 1000
    return total


def pairs(words):
    lines = []
    for number, word in enumerate(words):
        lines.append(f"{number}:{word}")
    for number, word in enumerate(words, 10):
        lines.append(f"{number}:{word}")
    for pair in enumerate(words):
        lines.append(str(pair))
    for number, (a, b) in enumerate(zip(words, range(5, 100))):
        lines.append(f"{number}{a}{b}")
    for a, b, c in zip(words, (1.5, 2.5), range(9)):
        lines.append(f"{a}{b}{c}")
    for t in zip(words, words):
        lines.append("".join(t))
    return lines


def tables(d):
    out = []
    for k in d:
        out.append(k)
    for k in d.keys():
        out.append(k)
    for v in d.values():
        out.append(v)
    for k, v in d.items():
        out.append((v, k))
    for item in d.items():
        out.append(item)
    for n, (k, v) in enumerate(d.items()):
        out.append((n, k, v))
    for k in {3, 1, 2} | {k for k in d if isinstance(k, int)}:
        out.append(k)
    return out


def backwards(items, n):
    out = []
    for item in reversed(items):
        out.append(item)
    for i in reversed(range(n)):
        out.append(i)
    for i in reversed(range(2, n)):
        out.append(-i)
    for item in reversed([]):
        out.append(item)
    return out


def growing():
    items = [1, 2, 3]
    for item in items:
        if item < 10:
            items.append(item + 5)
    shrinking = list(range(10))
    seen = []
    for item in shrinking:
        seen.append(item)
        shrinking.remove(item)
    back = [1, 2, 3, 4, 5, 6]
    last = []
    for item in reversed(back):
        last.append(item)
        del back[-2:]
    return items, seen, shrinking, last


def changed():
    d = {1: 2, 3: 4}
    try:
        for k in d:
            d[k + 10] = 1
    except RuntimeError as error:
        print("dict:", error)
    d = {1: 2, 3: 4}
    try:
        for k, v in d.items():
            del d[k]
    except RuntimeError as error:
        print("dict:", error)
    s = {1, 2, 3}
    try:
        for item in s:
            s.add(item + 100)
    except RuntimeError as error:
        print("set:", error)
    d = {1: 2, 3: 4}
    for k, v in d.items():
        d[k] = v * 2
    print(d)


def gen(n, words, d):
    for i in range(n):
        yield i
        for number, word in enumerate(words):
            yield number, word
            if number == 1:
                break
    for k, v in d.items():
        try:
            yield k
            if k == "stop":
                return
        finally:
            yield v
    for a, b in zip(words, gen(1, [], {})):
        yield a + str(b)
    for item in reversed(words):
        yield item
    for t in (1, "two", 3.0):
        yield t


def lines():
    yield "first"
    yield "second"
    raise ValueError("in the iterator")


def failing():
    out = []
    try:
        for n, line in enumerate(lines()):
            out.append((n, line))
    except ValueError as error:
        out.append(str(error))
    try:
        for n, (a, b) in enumerate([(1, 2), (3,)]):
            out.append(a + b)
    except ValueError as error:
        out.append(str(error))
    try:
        for n in range(3):
            try:
                for x in [1, 0]:
                    out.append(n / x)
            except ZeroDivisionError:
                out.append("zero")
                continue
            finally:
                out.append("done")
    except TypeError:
        pass
    return out


def big():
    out = []
    for i in range(2 ** 62, 2 ** 62 + 2):
        out.append(i)
    for i in range(2 ** 64, 2 ** 64 + 2):
        out.append(i)
    for i, x in enumerate("ab", 2 ** 62):
        out.append((i, x))
    for i in range(10 ** 30):
        if i > 2:
            break
        out.append(i)
    return out


def kept(items):
    walker = enumerate(items)
    out = []
    for i, x in walker:
        out.append((i, x))
        if i == 1:
            break
    for i, x in walker:
        out.append((i, x))
    shared = range(3)
    for i in shared:
        for j in shared:
            out.append(i * j)
    return out


def rebound():
    items = [1, 2, 3]
    for x in items:
        items = [x] * 2
        x = "other"
    i = -1
    for i in range(4):
        pass
    for i in range(0):
        pass
    return items, x, i


print(numbers(10))
print(pairs(["a", "b", "c"]))
print(tables({"x": 1, "y": 2, 5: "z"}))
print(backwards([1, "b", None], 5))
print(growing())
changed()
print(list(gen(2, ["p", "q", "r"], {"a": 1, "stop": 2, "b": 3})))
print(list(gen(1, ["p"], {})))
print(failing())
print(big())
print(kept(["a", "b", "c", "d"]))
print(rebound())

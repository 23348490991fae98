def gen(n):
    for i in range(n):
        yield i
    return n * 10


g = gen(2)
print(next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print("value", e.value, e.args)
try:
    next(g)
except StopIteration as e:
    print("value", e.value)


def empty():
    return
    yield


def bad():
    yield 1
    raise StopIteration("inside")


def indirect():
    yield next(iter([]))


print(list(empty()), next(empty(), "none"))
for make in (bad, indirect):
    try:
        print(list(make()))
    except RuntimeError as e:
        print(e, repr(e.__cause__))
try:
    next(iter([]))
except StopIteration as e:
    print(repr(e), e.value)


def early(limit):
    for i in range(100):
        if i >= limit:
            return
        yield i


print(list(early(3)), sum(early(10)), max(early(4)), dict(enumerate(early(2))), sorted(early(3), reverse=True), tuple(early(0)))
a, b, c = early(3)
print(a, b, c, [*early(2)], 5 in early(10), 50 in early(10), list(zip(early(3), early(5))), list(map(lambda x: x * 2, early(3))))
g = early(5)
print(2 in g, list(g))
g = early(3)
print(iter(g) is g, type(g).__name__, g.__name__, hasattr(g, "__next__"))
for x in g:
    if x == 1:
        break
print(list(g))


def reraise():
    try:
        yield 1
        yield 2
    finally:
        print("finally")


for x in reraise():
    print(x)
    break
print("after loop")
r = reraise()
next(r)
del r
print("deleted")


def raises():
    yield 1
    raise KeyError("from generator")


try:
    for x in raises():
        print(x)
except KeyError as e:
    print("caught", e)
r = raises()
print(next(r))
try:
    next(r)
except KeyError:
    print(next(r, "exhausted after error"))

print((lambda: 1)(), (lambda x: x * 2)(4), (lambda x, y=2, *a, k=3, **kw: (x, y, a, k, kw))(1, z=9))
print(list(map(lambda x: x ** 2, range(5))), list(filter(lambda x: x % 2, range(6))), sorted("bca", key=lambda c: -ord(c)))
print(list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(str, [1, 2.5, None])), list(filter(None, [0, 1, "", "a", None])))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(10), fact(30))
curry = lambda a: lambda b: lambda c: (a, b, c)
print(curry(1)("two")(3.0))
ops = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "rep": lambda a, b: a * b}
for name, op in ops.items():
    print(name, op(7, 3), op.__name__)
y_combinator = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(y_combinator(lambda self: lambda n: 0 if n == 0 else n + self(n - 1))(50))


def reduce(fn, items, *start):
    items = iter(items)
    acc = start[0] if start else next(items)
    for x in items:
        acc = fn(acc, x)
    return acc


def take_while(pred, items):
    out = []
    for x in items:
        if not pred(x):
            break
        out.append(x)
    return out


def pipeline(*stages):
    return lambda x: reduce(lambda acc, stage: stage(acc), stages, x)


print(reduce(lambda a, b: a * b, range(1, 8)), reduce(max, [3, 9, 2]), reduce(lambda a, b: a + [b], "abc", []))
print(take_while(lambda x: x < 10, [1, 5, 20, 3]), pipeline(str.strip, str.upper, len)("  abc "), pipeline()(1))
people = [("Ann", 30), ("Bob", 25)]
print(min(people, key=lambda p: p[1]), max(people, key=lambda p: p[0]), sorted(people, key=lambda p: p[1]))
print((lambda *a, **k: (a, k))(*[1], **{"x": 2}), [f(3) for f in (lambda x: x, abs, str, float, bool, lambda x: [x])])
conditional = lambda x: "pos" if x > 0 else "neg" if x < 0 else "zero"
print([conditional(x) for x in (1, -1, 0)], (lambda: (yield_ := 5) + 1)())
print(callable(len), callable(lambda: 0), callable(5), callable(int), callable("f"))
adders = {n: (lambda x, n=n: x + n) for n in (1, 10)}
print(adders[1](1), adders[10](1))
try:
    (lambda x: x / 0)(1)
except ZeroDivisionError as e:
    print(e)

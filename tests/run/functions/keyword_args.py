def f(a, b, c=3, *, d, e=5):
    return a, b, c, d, e


print(f(1, 2, d=4), f(1, b=2, d=4), f(b=1, a=2, d=3), f(1, 2, 9, d=0, e=1), f(d=1, c=2, b=3, a=4))


def pos_only(a, b=2, /, c=3, *, d=4):
    return a, b, c, d


print(pos_only(1), pos_only(1, 5), pos_only(1, 5, 6), pos_only(1, c=0, d=9))


def mixed(a, /, *args, a2=0, **kw):
    return a, args, a2, kw


print(mixed(1, a=2), mixed(1, 2, 3, a2=4, x=5))


def every(*args, **kwargs):
    return args, kwargs


print(every(), every(1, *[2, 3], x=4, **{"y": 5}), every(*"ab", **{}), every(**{"for": 1, "not an identifier": 2}))
number, text, nothing = 5, "text", None
bad_calls = [
    lambda: f(1, 2),
    lambda: f(1, d=4),
    lambda: f(1, 2, 3, 4, d=4),
    lambda: f(1, 2, d=4, z=5),
    lambda: f(1, 2, b=3, d=4),
    lambda: pos_only(a=1),
    lambda: pos_only(),
    lambda: every(*5),
    lambda: every(**5),
    lambda: every(**{1: 2}),
    lambda: every(x=1, **{"x": 2}),
    lambda: (lambda: 0)(1),
    lambda: (lambda x: 0)(),
    lambda: (lambda x, y, z: 0)(1),
    lambda: len(),
    lambda: len([], []),
    lambda: number(),
    lambda: text(),
    lambda: nothing(),
]
for call in bad_calls:
    try:
        print(call())
    except TypeError as e:
        print(e)


class C:
    def method(self, x):
        return x

    def no_self():
        pass


for call in (lambda: C().method(), lambda: C().method(1, 2), lambda: C.method(1), lambda: C().no_self(), lambda: C(5)):
    try:
        print(call())
    except TypeError as e:
        print(e)
options = {"sep": "-", "end": "!\n"}
print(1, 2, **options)
print(every(**dict(a=1), **dict(b=2)), f(*(1, 2), **{"d": 3}), max(*[3, 9], key=lambda v: -v))

"""Calls with `*args` and `**kwargs` whose callee is not known: what is passed on, and what may change meanwhile."""

import functools
import struct


class Text(str):
    pass


class Odd(dict):
    def keys(self):
        return ["b"]

    def __getitem__(self, key):
        return "odd " + key


def show(*args, **kwargs):
    return args, kwargs


def named(a, b=2, *rest, c=3, **more):
    return a, b, rest, c, more


def ordinary(a, b=5):
    return a, b


def star(a, *rest):
    return a, rest


FUNCTIONS = [show, named, ordinary, star, dict, lambda *a, **k: (len(a), sorted(k)), functools.partial(show, 1, z=2)]
for function in FUNCTIONS:
    for args in ((), (1,), (1, 2), (1, 2, 3), [4], range(2)):
        for kwargs in ({}, {"b": 1}, {"c": 1}, {"d": 4, "e": 5}, {Text("b"): 7}, Odd(a=1), {1: 2}, {"a": 1}):
            try:
                print(function(*args, **kwargs))
            except TypeError as error:
                print("TypeError")


def clears(**kwargs):
    shared.clear()
    return kwargs


shared = {"x": [1], "y": [2]}
print(clears(**shared), shared)


class Caller:
    def __call__(self, *args, **kwargs):
        return args, kwargs

    def method(self, *args, **kwargs):
        return args, kwargs


caller = Caller()
for callee in (caller, caller.method, Caller.method, Caller.__call__):
    print(callee(caller, 1, k=2)[1], len(callee(caller, *[1, 2])[0]))


def wrap(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        kwargs.setdefault("b", "set")
        return function(*args, **kwargs)

    return wrapper


print([wrap(function)(1) for function in (show, named, ordinary)])
print(list(map(functools.partial(ordinary, b=1), range(3))), list(map(star, "ab", "cd")))

# More formats than are remembered, and formats that are equal but not the same.
for turn in range(2):
    for count in range(1, 200):
        form = f"<{count}B"
        assert struct.unpack(form, struct.pack(form, *[1] * count)) == (1,) * count
    print(struct.calcsize("<IH"), struct.calcsize(b"<IH"), struct.calcsize(Text("<IH")), struct.calcsize("I" "H"))
    try:
        struct.calcsize("<Z")
    except struct.error as error:
        print(error)

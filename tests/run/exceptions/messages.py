"""The text of the errors that people meet most."""


import math


class Thing:
    x = 1


class Slotted:
    __slots__ = ("a",)


thing = Thing()
one_item = [1]
cases = {
    "index": lambda: [1, 2][5],
    "tuple index": lambda: (1,)[3],
    "str index": lambda: "abc"[7],
    "key str": lambda: {"a": 1}["b"],
    "key int": lambda: {1: 1}[2],
    "key tuple": lambda: {}[(1, "x")],
    "attr": lambda: thing.missing,
    "attr on None": lambda: None.name,
    "attr on int": lambda: (3).name,
    "attr on list": lambda: [].push(1),
    "attr on str": lambda: "a".size,
    "class attr": lambda: Thing.other,
    "slot": lambda: Slotted().a,
    "slot set": lambda: setattr(Slotted(), "b", 1),
    "int set": lambda: setattr(5, "b", 1),
    "add": lambda: 1 + None,
    "add str": lambda: "a" + 1,
    "add list": lambda: [1] + (2,),
    "sub str": lambda: "a" - "b",
    "mul": lambda: "a" * "b",
    "mul float": lambda: [1] * 2.0,
    "neg": lambda: -"a",
    "invert": lambda: ~1.5,
    "not callable": lambda: thing(),
    "not subscriptable": lambda: thing[0],
    "int subscript": lambda: len[0],
    "not iterable": lambda: list(thing),
    "unpack": lambda: [a for a, b in [(1, 2, 3)]],
    "unpack few": lambda: [a for a, b in [(1,)]],
    "compare": lambda: 1 < "a",
    "compare none": lambda: None < None,
    "compare objects": lambda: thing < thing,
    "contains": lambda: 1 in 5,
    "len": lambda: len(5),
    "int": lambda: int("1.5"),
    "int none": lambda: int(None),
    "float": lambda: float("x"),
    "ord": lambda: ord("ab"),
    "chr": lambda: chr("a"),
    "unhashable": lambda: hash([]),
    "zero": lambda: 5 % 0,
    "float zero": lambda: 5.0 / 0,
    "float mod": lambda: 5.0 % 0,
    "sqrt": lambda: math.sqrt(-1),
    "max": lambda: max([]),
    "min": lambda: min(()),
    "range": lambda: range(1, 2, 0),
    "range float": lambda: range(1.5),
    "list index": lambda: [1].index(2),
    "remove": lambda: [1].remove(2),
    "pop": lambda: [].pop(),
    "popitem": lambda: {}.popitem(),
    "set pop": lambda: set().pop(),
    "join": lambda: ",".join([1]),
    "sum": lambda: sum(["a"]),
    "round": lambda: round("a"),
    "abs": lambda: abs("a"),
    "isinstance": lambda: isinstance(1, "int"),
    "next": lambda: next([]),
    "reversed": lambda: reversed({1}),
    "sorted": lambda: sorted([1, "a"]),
    "str args": lambda: "a".upper(1),
    "builtin kw": lambda: len(x=1),
    "int huge": lambda: 2.0 ** 10000,
    "int index": lambda: one_item[1.5],
    "str find": lambda: "a".find(1),
    "bytes": lambda: b"a" + "a",
    "format": lambda: f"{thing:5d}",
    "getattr": lambda: getattr(thing, "nope"),
    "super": lambda: object().x,
    "frozen": lambda: setattr(Thing, "x", 1) or del_item(),
}


def del_item():
    del thing[0]


for label, f in cases.items():
    try:
        print(label, "->", f())
    except Exception as e:
        print(f"{label}: {type(e).__name__}: {e}")

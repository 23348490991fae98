d = {"a": 1, "b": 2, "c": 3}
print(d, len(d), d["a"], d.get("z"), d.get("z", 9), "a" in d, "z" in d, 1 in d)
print(d.pop("b"), d.pop("zz", None), d, d.setdefault("a", 100), d.setdefault("n", []), d)
d["n"].append(1)
d.update({"a": 10, "x": 5})
d.update([("y", 6), ("z", 7)], w=8)
print(d, list(d), list(d.keys()), list(d.values()), list(d.items()))
print(d.popitem(), d.popitem(), d)
del d["a"]
d["a"] = "back at the end"
print(d)
for f in (lambda: d["nope"], lambda: d.pop("nope"), lambda: {}.popitem(), lambda: {[1]: 2}, lambda: d[{}], lambda: dict([1, 2]), lambda: dict([(1, 2, 3)]), lambda: {}.update(5)):
    try:
        f()
    except (KeyError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    del d["nope"]
except KeyError as e:
    print("KeyError", e, e.args)
c = d.copy()
c["extra"] = 1
print(len(c) - len(d), c == d, d == dict(d), {1: 2, 3: 4} == {3: 4, 1: 2}, {1: 2} != {1: 3})
print(dict(), dict(a=1, b=2), dict([("x", 1)]), dict(zip("ab", range(2))), dict({"k": "v"}, j="w"), dict.fromkeys("aba", 0), dict.fromkeys([1, 2]))
print({**{"a": 1, "b": 2}, "b": 3, **{"c": 4}}, {"a": 1} | {"a": 2, "b": 3})
d |= {"merged": True}
print(d)
d.clear()
print(d, bool(d), bool({0: 0}))
print({1: "int", 1.0: "float", True: "bool"}, {0: "a", False: "b", -0.0: "c"}, {"1": 1, 1: 2})
print({None: 1, (1, 2): 2, "s": 3, 4.5: 4, frozenset([1]): 5})
print(sorted({"b": 1, "a": 2}), max({3: "x", 7: "y"}), sum({1: 2, 3: 4}.values()), list(reversed({"p": 1, "q": 2})))
n = {}
n[1] = n
print(n)
n.clear()

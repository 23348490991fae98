d = {"a": 1, "b": 2, "c": 3}
keys, values, items = d.keys(), d.values(), d.items()
print(keys, values, items, len(keys), "a" in keys, 2 in values, ("b", 2) in items, ("b", 3) in items)
d["d"] = 4
del d["a"]
print(keys, values, items, list(keys))
print(sorted(keys & {"b", "z"}), sorted(keys | {"z"}), sorted(keys - {"b"}), sorted(keys ^ {"b", "z"}), keys == {"b", "c", "d"}, keys >= {"b"}, keys.isdisjoint({"q"}))
print(sorted(items & {("b", 2), ("c", 9)}), {1: 2}.items() == {(1, 2)}, {1: 2}.keys() == {1: 3}.keys(), {1: 2}.values() == {1: 2}.values())
for view in (keys, values, items):
    try:
        view[0]
    except TypeError as e:
        print(e)
try:
    for k in d:
        d[k + "x"] = 1
        if len(d) > 20:
            break
except RuntimeError as e:
    print(e)
print(len(d))
try:
    for k, v in d.items():
        del d[k]
except RuntimeError as e:
    print(e)
for k in d:
    d[k] = 0
print(d)
e = {1: 1, 2: 2, 3: 3}
try:
    for k in e:
        e.pop(k)
        e[k + 10] = k
        if len(e) > 50:
            break
except RuntimeError as error:
    print(error)
it = iter({"x": 1, "y": 2}.items())
print(next(it), next(it), next(it, "end"))
total = {}
for name, amount in [("a", 1), ("b", 2), ("a", 5)]:
    total[name] = total.get(name, 0) + amount
for name, amount in sorted(total.items(), key=lambda item: -item[1]):
    print(name, amount)
print(isinstance(keys, type({}.keys())), type(items).__name__, type(values).__name__, type(keys).__name__)

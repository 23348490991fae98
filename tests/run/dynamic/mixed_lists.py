items = [1, "a", 2.5, None, [3], (4, 5), {"k": 6}, True, 10 ** 25, 1j, {7}, b"x", range(2), len, int]
for x in items:
    print(type(x).__name__, x, bool(x), x == 1, x is None, isinstance(x, (int, float)))
numbers = [1, 2.5, True, 10 ** 20, -3]
print(sum(numbers), max(numbers), min(numbers), sorted(numbers), [n * 2 for n in numbers], [n / 2 for n in numbers[:3]])
total = 0
for n in numbers:
    total += n
    print(total, type(total).__name__)
things = [3, "three", [3]]
things[0] = "was int"
things[2] = 4
things.append(things[0] + "!")
things.extend([None, 1.5])
print(things, things.index(None), "three" in things, 4 in things, 4.0 in things, things.count("three"))
print([t * 2 if t is not None else "none" for t in things])
for a in (1, 2.5, "x", [1], (1,), None):
    for b in (2, 0.5, "y", [2], (2,), None):
        try:
            print(a + b, end="; ")
        except TypeError:
            print("-", end="; ")
    print()
lookup = {1: "int", "1": "str", 1.5: "float", None: "none", (1,): "tuple", True: "overwrites 1"}
for key in (1, "1", 1.5, None, (1,), True, 1.0, 2):
    print(key, lookup.get(key, "missing"))
nested = [1, [2, [3, "x", [None, [4.5]]]], {"a": [5, {"b": (6, 7)}]}]
print(nested, nested[1][1][2][1][0], nested[2]["a"][1]["b"][0])
nested[1][1].append("deep")
nested[2]["a"][1]["c"] = nested[1]
print(nested)
pairs = [(1, "one"), ("two", 2), (None, [3])]
for k, v in pairs:
    print(k, v, type(k).__name__ + type(v).__name__)
print([1, 2] == [1.0, 2.0], [1, "a"] == [1, "a"], [1, None] == [1, 0], (1, [2]) == (1, [2]))
swap = [1, "one"]
swap[0], swap[1] = swap[1], swap[0]
print(swap, swap[::-1], swap + [None], swap * 2)

"""OrderedDict: what is moved to either end or taken from it, with the keys that were there first."""

from collections import OrderedDict, Counter


class Key:
    def __init__(self, name, hash_value):
        self.name = name
        self.hash_value = hash_value

    def __hash__(self):
        return self.hash_value

    def __eq__(self, other):
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return f"Key({self.name})"


od = OrderedDict([(1, "one"), (2.0, "two"), ("x", "ex")])
od.move_to_end(True)
print(od)
od.move_to_end(2)
print(od)
od.move_to_end("x", last=False)
od.move_to_end("x", False)
print(od, od.popitem(last=False), od.popitem(), od)
for key in ("missing", [1], 7):
    for last in (True, False):
        try:
            od.move_to_end(key, last)
        except (KeyError, TypeError) as error:
            print(type(error).__name__, error)
print(od.popitem(0))
for last in (True, False):
    try:
        od.popitem(last)
    except KeyError as error:
        print(error)

for size in (1, 2, 3, 5, 8, 9, 20, 100):
    for plan in range(0, 6**4, 7):
        od = OrderedDict((n, -n) for n in range(size))
        model = list(range(size))
        fresh = size
        steps = plan
        for turn in range(10):
            step = steps % 6
            steps = steps // 6 or plan + turn
            if step == 0 and model:
                key = model.pop(len(model) // 2)
                model.insert(0, key)
                od.move_to_end(key, last=False)
            elif step == 1 and model:
                key = model.pop(len(model) // 3)
                model.append(key)
                od.move_to_end(key)
            elif step == 2 and model:
                assert od.popitem(last=False)[0] == model.pop(0)
            elif step == 3:
                od[fresh] = -fresh
                model.append(fresh)
                fresh += 1
            elif step == 4 and model:
                assert od.popitem()[0] == model.pop()
            elif step == 5 and model:
                del od[model.pop(0)]
            assert list(od) == model and list(reversed(od)) == model[::-1], (size, plan)
            assert all(od[key] == -key for key in model)

od = OrderedDict((Key(str(n), n % 3), n) for n in range(30))
for n in range(0, 30, 4):
    od.move_to_end(Key(str(n), n % 3), last=n % 8 == 0)
print(list(od.items()))
for n in range(3000):
    od.move_to_end(Key(str(n % 30), n % 30 % 3), last=False)
print(list(od.values()))


class Loud(Counter):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


class Doubling(Counter):
    def get(self, key, default=None):
        return 2 * super().get(key, default)


print(Loud("abca"), Doubling("abca"), Counter("abca", b=5), Counter([1, True, 1.0, "1"]), Counter())
loud = Loud()
loud.update(["x"])
loud.update({"x": 2})
loud["y"] += 1
print(loud, Counter(x for x in (1, 2, 1)), Counter({1: "a"}))
for items in ([[1]], 5, [("a", "b"), {}]):
    try:
        print(Counter(items))
    except TypeError as error:
        print(error)
counts = Counter()
for word in "the cat the dog".split():
    counts.update([word])
    counts.update(word)
print(counts.most_common(3), counts)
try:
    Counter({"a": "text"}).update("a")
except TypeError as error:
    print(error)

from collections import Counter, OrderedDict, defaultdict

c = Counter("mississippi")
print(c, c["s"], c["z"], c.most_common(2), c.most_common(), sorted(c.elements()), sum(c.values()), c.total())
c.update("miss")
c["new"] += 3
c.subtract({"i": 10, "p": 1})
print(c, len(c), dict(c), +c, -c, "z" in c)
a, b = Counter(a=3, b=1), Counter(a=1, b=2, c=5)
print(a + b, a - b, a & b, a | b, a == Counter("aaab"), Counter([1, 1, 2]) <= Counter([1, 1, 1, 2]), Counter(), Counter({"x": 0}))
del c["new"]
print(c.pop("m"), c.get("m"), c["m"], Counter([1, 2, 2, 3, 3, 3]).most_common(1), Counter("hello world".split()), Counter(x % 3 for x in range(10)))
d = defaultdict(list)
for w in "apple avocado banana blueberry cherry".split():
    d[w[0]].append(w)
print(d, dict(d), d["z"], len(d), d.get("q"), "q" in d)
n = defaultdict(int, {"a": 1})
for ch in "banana":
    n[ch] += 1
print(n, sorted(n.items()), n.default_factory, defaultdict(lambda: "dflt")["x"], defaultdict(set))
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t["a"]))
try:
    defaultdict(None)["x"]
except KeyError as e:
    print("KeyError", e)
try:
    defaultdict(5)
except TypeError as e:
    print(e)
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
o["d"] = 4
o.move_to_end("d", last=False)
print(o, list(o), o.popitem(), o.popitem(last=False), o, o == {"b": 2, "c": 3}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), list(reversed(o)))
print(OrderedDict.fromkeys("ab", 0), o.copy(), isinstance(o, dict), OrderedDict())


class LRU:
    def __init__(self, size):
        self.size, self.data = size, OrderedDict()

    def get(self, k):
        if k not in self.data:
            return None
        self.data.move_to_end(k)
        return self.data[k]

    def put(self, k, v):
        self.data[k] = v
        self.data.move_to_end(k)
        if len(self.data) > self.size:
            self.data.popitem(last=False)


cache = LRU(2)
for k, v in [("a", 1), ("b", 2)]:
    cache.put(k, v)
print(cache.get("a"), cache.put("c", 3), cache.get("b"), cache.data)
from collections import ChainMap

cm = ChainMap({"x": 1}, {"x": 2, "y": 3})
cm["z"] = 9
print(cm["x"], cm["y"], dict(cm), cm.maps, len(cm), "y" in cm)

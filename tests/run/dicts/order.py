d = {}
for word in "one two three four five six".split():
    d[word] = len(word)
print(list(d))
del d["two"]
del d["one"]
d["seven"] = 5
d["one"] = 3
d["three"] = "updated in place"
print(list(d.items()))
for k in list(d):
    if len(k) == 4:
        del d[k]
print(d, next(iter(d)), list(reversed(d.items())), list(reversed(d.values())))
big = {}
for i in range(1000):
    big[i * 37 % 1009] = i
for i in range(0, 1009, 3):
    big.pop(i, None)
for i in range(0, 1009, 6):
    big[i] = -i
keys = list(big)
print(len(big), keys[:8], keys[-8:], sum(keys))
while len(big) > 5:
    big.popitem()
print(big)
mixed = {}
for i, key in enumerate([3, "3", 3.0, (3,), None, True, 1, "x", b"x", 10 ** 30, float("inf"), -1, -2]):
    mixed[key] = i
print(mixed)
print(sorted(d.items(), key=lambda kv: str(kv[1])), dict(sorted({3: "c", 1: "a", 2: "b"}.items())), {v: k for k, v in {"a": 1, "b": 2, "c": 1}.items()})
first = {"x": 1, "y": 2}
second = {"y": 20, "x": 10}
print(first | second, second | first, {**second, **first}, first == {"y": 2, "x": 1})
longest = max(d, key=len)
print(longest, min(first, key=first.get), sorted(first, key=first.get, reverse=True))

words = "apple bob cat alice banana carl anna".split()
print({w: len(w) for w in words})
print({w[0]: w for w in words})
print({i: [w for w in words if len(w) == i] for i in range(3, 7)})
print({k: v for k, v in zip(words, range(10)) if v % 2})
print({(i, j): i * j for i in range(3) for j in range(i)})
print({k.upper(): {c: k.count(c) for c in k} for k in words[:2]})
groups = {}
for w in words:
    groups.setdefault(w[0], []).append(w)
print(groups, {k: len(v) for k, v in groups.items()}, {k: sorted(v, key=len)[-1] for k, v in groups.items()})
inverse = {}
for k, vs in groups.items():
    for v in vs:
        inverse[v] = k
print(inverse)
print({x: y for x, y in [(1, 2), (1, 3)]}, dict((c, i) for i, c in enumerate("abc")), {} == {k: k for k in []})
x = "outer"
table = {x: x * 2 for x in "ab"}
print(x, table)
order = []


def note(tag, value):
    order.append(tag)
    return value


built = {note("k1", 1): note("v1", 2), note("k2", 3): note("v2", 4)}
print(built, order)
order.clear()
built = {note(f"k{i}", i): note(f"v{i}", i) for i in range(2)}
print(built, order)
histogram = {}
for n in [1, 4, 2, 4, 4, 2]:
    histogram[n] = histogram.get(n, 0) + 1
for n in sorted(histogram):
    print(n, "*" * histogram[n])
letters = {}
for i, c in enumerate("mississippi"):
    letters.setdefault(c, []).append(i)
print(letters, max(letters, key=lambda c: len(letters[c])))

d = {"a": 1, "b": 2}
print(d)
d["c"] = 3
d["a"] = 10
print(d["a"], len(d))
for k in d:
    print(k, d[k])
print("b" in d, "z" in d)
print(d.get("z"), d.get("z", 0), d.get("b"))
counts = {}
for c in "mississippi":
    counts[c] = counts.get(c, 0) + 1
print(counts)
for k, v in counts.items():
    print(k, v)
print(list(counts.keys()), list(counts.values()))
squares = {i: i * i for i in range(5)}
print(squares)
del squares[2]
print(squares)
print({})

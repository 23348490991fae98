text = "It was the best of times it was the worst of times"
words = text.lower().split()
print({w: words.count(w) for w in dict.fromkeys(words)})
print([w for i, w in enumerate(words) if w not in words[:i]])
print([(a, b, c) for a in range(1, 20) for b in range(a, 20) for c in range(b, 20) if a * a + b * b == c * c])
print([n for n in range(2, 50) if not [d for d in range(2, n) if n % d == 0]])
print(["fizz" * (n % 3 == 0) + "buzz" * (n % 5 == 0) or n for n in range(1, 16)])
print([bin(n)[2:].zfill(3) for n in range(8)], [chr(c) for c in range(97, 102)])
print(max(len(w) for w in words), sorted({len(w) for w in words}), sum(1 for w in words if w == "was"), min((len(w), w) for w in words))
print(all(w.islower() for w in words), any("z" in w for w in words), ",".join(w[0] for w in words), list(zip((w for w in words), range(3))))
print({k: [v for k2, v in [("a", 1), ("b", 2), ("a", 3)] if k2 == k] for k in "ab"}, dict((w, len(w)) for w in words[:2]))
grid = [[(r * c) % 3 for c in range(5)] for r in range(4)]
print(grid, [sum(row) for row in grid], [sum(col) for col in zip(*grid)], [row.count(0) for row in grid])
print([[1 if i == j else 0 for j in range(3)] for i in range(3)], [x for x in [None, 0, "", "x", [], [0]] if x])
print([f"{a}{b}" for a in "AB" for b in "12"], [i for i in range(10) if i % 2 if i % 3], [(x, y) for x, y in zip("ab", [1, 2])])
pascal = [[1]]
for _ in range(5):
    pascal.append([a + b for a, b in zip([0] + pascal[-1], pascal[-1] + [0])])
print(pascal)
print([*(i for i in range(3)), *[j for j in "xy"]], {**{k: 1 for k in "a"}}, tuple(i * 2 for i in range(3)), list(i for i in range(3) if i))
rows = ["a,1", "b,x", "c,3"]
print({name: int(v) for name, v in (r.split(",") for r in rows) if v.isdigit()})


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1


print([p for p, _ in zip(primes(), range(15))])


class Item:
    def __init__(self, name, price):
        self.name, self.price = name, price


items = [Item("tea", 2.5), Item("cake", 4), Item("pie", 3.25)]
print([i.name for i in items if i.price > 2.6], sum(i.price for i in items), max(items, key=lambda i: i.price).name, {i.name: i.price for i in items})
big = [10 ** n for n in range(17, 21)]
print(big, [b // 7 for b in big], [x / 2 for x in big[:2]])

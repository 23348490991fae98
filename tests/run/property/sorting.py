"""Sorting of runs, reversed runs, equal keys and mixed numbers: always stable, always a permutation."""
state = 555


def rand(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % n


def sample(kind, n):
    if kind == 0:
        return [rand(1000) for _ in range(n)]
    if kind == 1:
        return list(range(n))
    if kind == 2:
        return list(range(n, 0, -1))
    if kind == 3:
        return [rand(4) for _ in range(n)]
    if kind == 4:
        return [i // 10 if i % 20 < 15 else rand(n) for i in range(n)]
    if kind == 5:
        return [rand(2000) / 8 - 100 for _ in range(n)]
    if kind == 6:
        return [rand(9) if rand(2) else rand(18) / 2 for _ in range(n)]
    if kind == 7:
        return [str(rand(300)) for _ in range(n)]
    return [(rand(5), str(rand(5))) for _ in range(n)]


for kind in range(9):
    for n in (0, 1, 2, 3, 7, 31, 32, 33, 64, 65, 100, 257):
        a = sample(kind, n)
        b = sorted(a)
        assert all(not y < x for x, y in zip(b, b[1:]))
        order = sorted(range(n), key=lambda i: a[i])
        assert [a[i] for i in order] == b and sorted(order) == list(range(n))
        assert all(a[i] < a[j] or i < j for i, j in zip(order, order[1:]))
        back = sorted(range(n), key=lambda i: a[i], reverse=True)
        assert all(a[j] < a[i] or i < j for i, j in zip(back, back[1:]))
        c = a[:]
        c.sort(reverse=True)
        assert c == [a[i] for i in back]
        by_text = sorted(a, key=lambda x: str(x)[-1:])
        print(kind, n, b[:4], b[-2:], by_text[:3], min(a, default=None), max(a, default=None))
comparisons = 0


class Item:
    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        global comparisons
        comparisons += 1
        return self.key < other.key


for kind in (0, 1, 2, 3, 4):
    comparisons = 0
    items = sorted(map(Item, sample(kind, 200)))
    print(kind, comparisons, [i.key for i in items[:5]])

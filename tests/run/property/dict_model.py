"""A dict against a list of pairs, through thousands of random operations with several kinds of keys."""
state = 2024


def rand(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % n


class Model:
    def __init__(self):
        self.pairs = []

    def find(self, key):
        for i, (k, _) in enumerate(self.pairs):
            if k == key:
                return i
        return -1

    def set(self, key, value):
        i = self.find(key)
        if i < 0:
            self.pairs.append((key, value))
        else:
            self.pairs[i] = (self.pairs[i][0], value)

    def delete(self, key):
        i = self.find(key)
        if i < 0:
            return False
        del self.pairs[i]
        return True


def key(kind):
    n = rand(24)
    if kind == 0:
        return n * 8
    if kind == 1:
        return "k" + str(n)
    if kind == 2:
        return (n % 5, n // 5)
    if kind == 3:
        return n / 2
    return [n, float(n), str(n), (n,), None, n == 3, 2 ** 70 + n][n % 7]


for kind in range(5):
    d, m = {}, Model()
    for step in range(1500):
        k, action = key(kind), rand(10)
        if action < 5:
            d[k] = step
            m.set(k, step)
        elif action < 7:
            try:
                del d[k]
                found = True
            except KeyError as e:
                assert e.args == (k,)
                found = False
            assert found == m.delete(k)
        elif action == 7:
            i = m.find(k)
            assert d.get(k, "none") == (m.pairs[i][1] if i >= 0 else "none") and (k in d) == (i >= 0)
        elif action == 8:
            if d.pop(k, None) is not None:
                assert m.delete(k)
        elif rand(40) == 0:
            d.clear()
            m.pairs.clear()
        elif d:
            assert d.popitem() == m.pairs.pop()
        if step % 50 == 0:
            assert list(d.items()) == m.pairs and list(d) == [p[0] for p in m.pairs] and len(d) == len(m.pairs)
            assert list(reversed(d)) == [p[0] for p in reversed(m.pairs)] and dict(m.pairs) == d == d.copy()
    print(kind, len(d), list(d.items())[:6])
s, seen = set(), []
for step in range(3000):
    n = rand(60) * (17 if rand(2) else 1)
    if rand(3):
        s.add(n)
        if n not in seen:
            seen.append(n)
    else:
        s.discard(n)
        if n in seen:
            seen.remove(n)
    assert len(s) == len(seen) and (n in s) == (n in seen)
    if step % 300 == 0:
        print(list(s))
assert sorted(s) == sorted(seen)

"""A cache as a dictionary over a doubly linked list, checked against a slow model."""


class Link:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.before = self.after = self


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.links = {}
        self.ring = Link()
        self.hits = self.misses = 0

    def _unlink(self, link):
        link.before.after, link.after.before = link.after, link.before

    def _push(self, link):
        first = self.ring.after
        link.before, link.after = self.ring, first
        first.before = self.ring.after = link

    def get(self, key, default=None):
        link = self.links.get(key)
        if link is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(link)
        self._push(link)
        return link.value

    def put(self, key, value):
        if key in self.links:
            link = self.links[key]
            link.value = value
            self._unlink(link)
        else:
            if len(self.links) >= self.capacity:
                oldest = self.ring.before
                self._unlink(oldest)
                del self.links[oldest.key]
            link = self.links[key] = Link(key, value)
        self._push(link)

    def __iter__(self):
        link = self.ring.after
        while link is not self.ring:
            yield link.key, link.value
            link = link.after

    def __len__(self):
        return len(self.links)

    def __contains__(self, key):
        return key in self.links

    def __repr__(self):
        return f"LRU({', '.join(f'{k}={v}' for k, v in self)})"

    def clear(self):
        self.links.clear()
        for link in list(self.chain()):
            link.before = link.after = None
        self.ring.before = self.ring.after = self.ring

    def chain(self):
        link = self.ring.after
        while link is not self.ring:
            yield link
            link = link.after


class Model:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = []

    def get(self, key, default=None):
        for i, (k, v) in enumerate(self.items):
            if k == key:
                self.items.insert(0, self.items.pop(i))
                return v
        return default

    def put(self, key, value):
        self.items = [(k, v) for k, v in self.items if k != key]
        self.items.insert(0, (key, value))
        del self.items[self.capacity:]


cache = LRUCache(3)
for k, v in [("a", 1), ("b", 2), ("c", 3), ("a", 10), ("d", 4)]:
    cache.put(k, v)
    print(cache, len(cache))
print(cache.get("b"), cache.get("c"), cache.get("zz", "default"), "a" in cache, "b" in cache, cache)
print(cache.hits, cache.misses)
cache.clear()
print(cache, len(cache))
for capacity in (1, 2, 7):
    fast, slow = LRUCache(capacity), Model(capacity)
    seed = capacity
    for step in range(2000):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        key, action = (seed >> 8) % 12, seed % 3
        if action:
            assert fast.get(key) == slow.get(key)
        else:
            fast.put(key, step)
            slow.put(key, step)
        assert list(fast) == slow.items
    print(capacity, fast, fast.hits, fast.misses)
    fast.clear()


def cached(capacity):
    def decorate(fn):
        store = LRUCache(capacity)

        def call(*args):
            marker = store
            value = store.get(args, marker)
            if value is marker:
                value = fn(*args)
                store.put(args, value)
            return value

        call.stats = lambda: (store.hits, store.misses, len(store))
        call.clear = store.clear
        return call

    return decorate


@cached(50)
def binomial(n, k):
    return 1 if k in (0, n) else binomial(n - 1, k - 1) + binomial(n - 1, k)


print(binomial(20, 10), binomial(12, 5), binomial.stats())
binomial.clear()

"""Generators, itertools, functools, collections, heapq, bisect."""
import heapq, bisect, itertools as it, functools as ft, operator as op
from collections import deque, Counter, ChainMap, OrderedDict, defaultdict, UserDict, UserList
def averager():
    total = count = 0; avg = None
    while True:
        x = yield avg
        if x is None: return total, count
        total += x; count += 1; avg = total / count
def runner(out):
    while True:
        r = yield from averager()
        out.append(r)
def tree(t):
    if isinstance(t, (list, tuple)):
        for x in t: yield from tree(x)
    else: yield t
def primes():
    seen = {}
    for n in it.count(2):
        p = seen.pop(n, None)
        if p is None: seen[n * n] = n; yield n
        else:
            m = n + p
            while m in seen: m += p
            seen[m] = p
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1; return self.n + 1
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    def __getitem__(self, ij):
        if isinstance(ij, tuple): i, j = ij; return self.rows[i][j]
        if isinstance(ij, slice): return Matrix(self.rows[ij])
        return self.rows[ij]
    def __setitem__(self, ij, v): self.rows[ij[0]][ij[1]] = v
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __iter__(self): return iter(self.rows)
    def __len__(self): return len(self.rows)
    def __eq__(self, o): return self.rows == o.rows
    def __repr__(self): return "\n".join(" ".join(f"{x:4}" for x in r) for r in self.rows)
    def __pow__(self, n):
        r = Matrix([[int(i == j) for j in range(len(self))] for i in range(len(self))]); b = self
        while n:
            if n & 1: r = r @ b
            b = b @ b; n >>= 1
        return r
def dijkstra(g, s):
    dist = {s: 0}; heap = [(0, s)]; prev = {}
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist.get(u, float("inf")): continue
        for v, w in g.get(u, {}).items():
            nd = d + w
            if nd < dist.get(v, float("inf")): dist[v] = nd; prev[v] = u; heapq.heappush(heap, (nd, v))
    return dist, prev
def main():
    out = []; g = runner(out); next(g)
    print([g.send(x) for x in (1, 2, 6)]); g.send(None); print(g.send(10)); g.close(); print(out)
    print(list(tree([1, [2, (3, [4]), []], "ab"])), list(it.islice(primes(), 10)), list(Countdown(3)), sum(Countdown(4)), max(Countdown(5)), 3 in Countdown(3))
    m = Matrix([[1, 1], [1, 0]]); print(m ** 30, m[0, 1], m[1:], len(m), [r for r in m], sep=" | "); m[0, 0] = 5; print(m[0], m == Matrix([[5, 1], [1, 0]]))
    print(dijkstra({"a": {"b": 7, "c": 3}, "c": {"b": 1, "d": 8}, "b": {"d": 2}}, "a"))
    print(list(it.accumulate([1, 2, 3], op.mul)), list(it.chain([1], "ab")), list(it.groupby("aabbc"))[0][0], [(k, len(list(v))) for k, v in it.groupby("aabbca")], list(it.zip_longest([1], "ab", fillvalue=0)), list(it.product("ab", repeat=2))[:3], list(it.permutations([1, 2, 3], 2))[-1], list(it.combinations("abc", 2)), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.takewhile(lambda x: x < 3, range(9))), list(it.dropwhile(lambda x: x < 3, range(5))), list(it.compress("abc", [1, 0, 1])), list(it.filterfalse(None, [0, 1, ""])), list(it.pairwise("abc")), [list(t) for t in it.tee(range(2))], list(it.islice(it.cycle("ab"), 5)), list(it.repeat(1, 2)))
    d = deque([1, 2, 3], maxlen=3); d.append(4); d.appendleft(0); d.rotate(1); print(d, d[0], list(reversed(d)), d.pop(), d.popleft(), len(d), d.maxlen)
    c = Counter("mississippi"); print(c.most_common(2), c["z"], c + Counter("ms"), c - Counter("iiii"), sorted(c.elements())[:3], c.total(), Counter(a=1) | Counter(a=3), dict(c & Counter("sp")))
    cm = ChainMap({"a": 1}, {"a": 2, "b": 3}); print(cm["a"], cm["b"], len(cm), dict(cm), cm.new_child({"z": 0})["z"])
    od = OrderedDict(a=1, b=2, c=3); od.move_to_end("a"); print(od, od.popitem(last=False), list(od)); dd = defaultdict(lambda: defaultdict(int)); dd["x"]["y"] += 1; print(dd["x"]["y"], {k: dict(v) for k, v in dd.items()})
    h = [5, 1, 4]; heapq.heapify(h); heapq.heappush(h, 0); print(h, heapq.nsmallest(2, h), heapq.nlargest(2, h), heapq.heappushpop(h, 9), [heapq.heappop(h) for _ in range(len(h))], list(heapq.merge([1, 4], [2, 3])))
    l = [1, 3, 3, 5]; print(bisect.bisect(l, 3), bisect.bisect_left(l, 3), bisect.insort(l, 4), l)
    @ft.lru_cache(maxsize=None)
    def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
    print(fib(90), fib.cache_info().hits, ft.reduce(op.add, [1, 2, 3], 10), ft.partial(int, base=2)("101"), sorted(["b", "A", "c"], key=str.lower), sorted(range(5), key=lambda x: -x), sorted([(1, "b"), (1, "a")], key=op.itemgetter(1)), sorted("bca", reverse=True), ft.cmp_to_key(lambda a, b: b - a)(1) < ft.cmp_to_key(lambda a, b: b - a)(0))
    try: g.send(1)
    except StopIteration as e: print("stop", e.value)
    def gen():
        try:
            yield 1
            yield 2
        except ValueError as e:
            yield f"caught {e}"
        finally: print("fin")
    x = gen(); print(next(x), x.throw(ValueError("v")), next(x, "end")); y = gen(); next(y); y.close()
    class Lower(UserDict):
        def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    u = Lower(A=1); u["B"] = 2; print(u, "a" in u, len(u), dict(u))
main()

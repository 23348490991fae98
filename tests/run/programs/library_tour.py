import heapq, itertools, functools, collections, random, string, math, operator
from contextlib import contextmanager, suppress, ExitStack
from functools import lru_cache, reduce, partial, wraps, total_ordering
from collections import defaultdict, Counter, deque, namedtuple, OrderedDict

def dijkstra(graph, start):
    dist = {start: 0}
    heap = [(0, start)]
    prev = {}
    while heap:
        d, u = heapq.heappop(heap)
        if d > dist.get(u, float("inf")):
            continue
        for v, w in graph[u].items():
            nd = d + w
            if nd < dist.get(v, float("inf")):
                dist[v] = nd
                prev[v] = u
                heapq.heappush(heap, (nd, v))
    return dist, prev
g = {"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}
print(dijkstra(g, "a"))

@lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info())

def timed(label):
    def deco(fn):
        @wraps(fn)
        def inner(*a, **k):
            inner.calls += 1
            return (label, fn(*a, **k))
        inner.calls = 0
        return inner
    return deco
@timed("add")
def add(a, b=2, *, c=3):
    "adds"
    return a + b + c
print(add(1), add(1, c=0), add.__name__, add.__doc__, add.calls)

@contextmanager
def section(name, log):
    log.append(f"enter {name}")
    try:
        yield name.upper()
    except ValueError as e:
        log.append(f"caught {e}")
    finally:
        log.append(f"exit {name}")
log = []
with section("one", log) as s, section("two", log) as t:
    log.append(s + t)
    raise ValueError("boom")
with suppress(KeyError):
    {}["x"]
with ExitStack() as st:
    for i in range(3):
        st.callback(log.append, i)
print(log)

@total_ordering
class Version:
    def __init__(self, s): self.parts = tuple(int(p) for p in s.split("."))
    def __eq__(self, o): return self.parts == o.parts
    def __lt__(self, o): return self.parts < o.parts
    def __repr__(self): return "v" + ".".join(map(str, self.parts))
vs = sorted(map(Version, "1.10 1.2 1.2.3 0.9".split()))
print(vs, vs[0] <= vs[1], max(vs))

Point = namedtuple("Point", "x y z", defaults=[0])
p = Point(1, 2)
print(p, p._replace(x=9), p._asdict(), Point._fields, p == (1, 2, 0))
c = Counter("mississippi")
print(c.most_common(2), c["z"], sorted((c + Counter("miss")).items()), list(c.elements())[:4])
dd = defaultdict(lambda: defaultdict(int))
for w in "the cat the dog a cat".split():
    dd[len(w)][w] += 1
print({k: dict(v) for k, v in dd.items()})
d = deque(range(5), maxlen=3); d.appendleft(9); d.rotate(1); print(d)
od = OrderedDict(a=1, b=2); od.move_to_end("a"); print(od, list(od))
print(list(itertools.permutations("abc", 2))[:3], list(itertools.combinations(range(4), 2)), list(itertools.product([0, 1], repeat=2)))
print([(k, list(v)) for k, v in itertools.groupby("aabbbc")], list(itertools.accumulate([1, 2, 3, 4], operator.mul)), list(itertools.islice(itertools.cycle("ab"), 5)))
print(reduce(lambda a, b: a * b, range(1, 20)), partial(pow, 2)(10), list(itertools.zip_longest("ab", [1], fillvalue="-")))
print(list(itertools.starmap(pow, [(2, 3), (3, 2)])), list(itertools.takewhile(lambda x: x < 3, itertools.count())), list(itertools.chain.from_iterable([[1], [2, 3]])))
random.seed(42)
print(random.random(), random.randint(1, 100), random.choice("abc"), random.sample(range(100), 5), random.shuffle([1]), round(random.gauss(0, 1), 6), random.uniform(1, 2))
print(string.ascii_lowercase, string.capwords("hello world"), string.Template("$a is ${b}").substitute(a=1, b="two"))
print(math.gcd(12, 18), math.isqrt(10 ** 20), math.comb(10, 3), math.hypot(3, 4), math.factorial(20), math.prod([1, 2, 3]), math.log2(8), math.inf, math.floor(-2.5), math.copysign(1, -0.0))
class LRU:
    def __init__(self, n): self.n, self.d = n, OrderedDict()
    def get(self, k):
        if k not in self.d: return -1
        self.d.move_to_end(k); return self.d[k]
    def put(self, k, v):
        self.d[k] = v; self.d.move_to_end(k)
        if len(self.d) > self.n: self.d.popitem(last=False)
l = LRU(2); l.put(1, 1); l.put(2, 2); print(l.get(1)); l.put(3, 3); print(l.get(2), l.get(3), dict(l.d))

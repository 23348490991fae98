"""heapq, bisect, collections and their errors, on many pseudo-random inputs."""

import bisect
import collections
import heapq
import operator

state = 1


def number(limit):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return (state >> 8) % limit


def outcome(f):
    try:
        return f()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for size in range(12):
    items = [number(10) for _ in range(size)]
    heap = items[:]
    heapq.heapify(heap)
    print(items, heap)
    for _ in range(3):
        heapq.heappush(heap, number(10))
        print(heapq.heappushpop(heap, number(10)), heapq.heapreplace(heap, number(10)), heap)
    while heap:
        print(heapq.heappop(heap), heap, end=" ")
    print()
    pairs = [(number(5), n) for n in range(size)]
    for n in range(-1, 4):
        print(heapq.nsmallest(n, pairs), heapq.nlargest(n, pairs), heapq.nsmallest(n, pairs, key=operator.itemgetter(0)),
              heapq.nlargest(n, pairs, key=lambda p: -p[1]))
    ordered = sorted(items)
    for x in range(11):
        print(bisect.bisect_left(ordered, x), bisect.bisect_right(ordered, x), bisect.bisect(ordered, x, size // 2), end=" ")
    print(list(heapq.merge(ordered, [1, 3], [])), list(heapq.merge(ordered[::-1], [9, 1], reverse=True)))
    print(list(heapq.merge(sorted(pairs, key=operator.itemgetter(0)), [(2, "x")], key=operator.itemgetter(0))))
    for x in items:
        bisect.insort(ordered, x)
        bisect.insort_left(ordered, -x, key=lambda v: v)
    print(ordered)
    counter = collections.Counter(items)
    other = collections.Counter([number(10) for _ in range(size)])
    other.subtract({3: 2})
    print(counter, other, counter + other, counter - other, counter & other, counter | other, +other, -other)
    print(counter == other, counter <= other, counter >= other, counter < other, counter.total(), counter.most_common(2))
    counter += other
    print(counter)
    counter -= other
    counter |= other
    counter &= collections.Counter(range(5))
    print(counter, list(counter.elements()), counter.copy(), counter.pop(77, None), counter[77], 77 in counter)
for f in (
    lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: bisect.bisect([1], 1, -1), lambda: collections.Counter(5),
    lambda: collections.Counter.fromkeys("ab"), lambda: collections.namedtuple("P", "x x"), lambda: collections.namedtuple("P", "1x"),
    lambda: collections.namedtuple("P", "_x"), lambda: collections.namedtuple("P", "x y", defaults=[1, 2, 3]),
    lambda: collections.namedtuple("P", "def"), lambda: collections.namedtuple("1P", "x"), lambda: collections.OrderedDict().popitem(),
    lambda: collections.OrderedDict().move_to_end(1), lambda: collections.defaultdict(1), lambda: collections.ChainMap()["x"],
    lambda: collections.ChainMap({"a": 1}, {"b": 2}).pop("b"), lambda: operator.attrgetter(1),
    lambda: operator.index(1.5), lambda: operator.concat(1, 2), lambda: operator.indexOf([1], 2), lambda: heapq.heappush([1], "a"),
):
    print(outcome(f))

P = collections.namedtuple("P", "x y z", defaults=[3])
p = P(1, 2)
print(p, P(1, z=5, y=2), p._replace(x=9), p._asdict(), P._fields, P._field_defaults, P.__doc__, p.__getnewargs__(), P.x.__doc__)
for args, named in (((), {}), ((1,), {}), ((1, 2, 3, 4), {}), ((1, 2), {"q": 1}), ((1,), {"x": 2}), ((1,), {"y": 2}), ((), {"z": 1})):
    print(outcome(lambda: P(*args, **named)))
print(outcome(lambda: P._make([1])), outcome(lambda: p._replace(q=1)), collections.namedtuple("Q", "a, a, class, _b", rename=True)(1, 2, 3, 4))

d = collections.OrderedDict(zip("abcde", range(5)))
d.move_to_end("b")
d.move_to_end("d", last=False)
print(d, d.popitem(False), d.popitem(), list(reversed(d)), d | {"z": 1}, {"z": 1} | d, d == dict(d), d.copy() == d)
d.update(d2=1)
print(d, collections.OrderedDict.fromkeys([1, 2]), d.pop("a"), d.setdefault("n", 4), len(d))
self_ref = collections.OrderedDict()
self_ref["me"] = self_ref
print(self_ref)
self_ref.clear()
dd = collections.defaultdict(list, {1: [1]}, x=[2])
dd[5].append(1)
print(dd, dd.copy(), dd | {9: 9}, dd.default_factory, 7 in dd, dd.get(7))
cm = collections.ChainMap({"a": 1}, {"a": 2, "b": 3})
cm["c"] = 5
print(cm, list(cm), dict(cm), len(cm), cm.parents, cm.new_child({"b": 0})["b"], sorted(cm.items()), cm.get("q", 1), bool(collections.ChainMap()))
del cm["a"]
print(cm["a"], outcome(lambda: cm.__delitem__("b")), cm.popitem(), cm.maps)


class Upper(collections.UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = Upper({"a": 1}, b=2)
u.update([("c", 3)])
print(u, len(u), list(u), "A" in u, u.pop("A"), u.get("zz"), u.setdefault("q", 5), sorted(u.items()))
ul = collections.UserList([3, 1, 2])
ul.append(0)
ul.sort()
print(ul, ul[1:], ul + [5], [5] + ul, ul * 2, ul == [0, 1, 2, 3], ul.index(2), 3 in ul, list(reversed(ul)))
us = collections.UserString("Hello")
print(us, us.upper(), us + "!", us[1], len(us), "ell" in us, us == "Hello", us.find("l"))

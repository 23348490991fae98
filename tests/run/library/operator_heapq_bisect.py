import bisect
import heapq
import operator
from operator import attrgetter, itemgetter, methodcaller

print(operator.add(1, 2), operator.mul("ab", 2), operator.truediv(7, 2), operator.floordiv(-7, 2), operator.mod(7, 3), operator.neg(5), operator.pow(2, 5), operator.lt(1, 2), operator.eq(1, 1.0), operator.not_(0), operator.truth([]), operator.is_(None, None), operator.contains([1], 1), operator.getitem([5], 0), operator.concat([1], [2]), operator.and_(6, 3), operator.index(True), operator.abs(-2), operator.xor(5, 1), operator.countOf([1, 1, 2], 1))
rows = [("b", 2, 1.5), ("a", 3, 0.5), ("c", 1, 2.5)]
print(sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(2, 0)), itemgetter(1)([5, 6]), itemgetter("k", "j")({"k": 1, "j": 2}), itemgetter(slice(1, 3))("abcd"), max(rows, key=itemgetter(0)))


class P:
    def __init__(self, name, pos):
        self.name, self.pos = name, pos

    def scaled(self, k, off=0):
        return self.pos * k + off


ps = [P("x", 3), P("y", 1)]
print([p.name for p in sorted(ps, key=attrgetter("pos"))], attrgetter("name", "pos")(ps[0]), attrgetter("name.__len__")(ps[0])(), methodcaller("scaled", 2, off=1)(ps[0]), methodcaller("upper")("a"))
l = [1]
l = operator.iadd(l, [2])
operator.setitem(l, 0, 9)
operator.delitem(l, 1)
print(l)
h = [5, 3, 8, 1, 9, 2]
heapq.heapify(h)
print(h[0], heapq.heappop(h), heapq.heappop(h), h)
heapq.heappush(h, 0)
print(heapq.heappushpop(h, 7), heapq.heapreplace(h, 4), h, heapq.nlargest(2, [5, 1, 9]), heapq.nsmallest(2, "hello"), heapq.nlargest(1, rows, key=itemgetter(2)), list(heapq.merge([1, 4], [2, 3], [0])), [heapq.heappop(h) for _ in range(len(h))])
tasks = []
for priority, name in [(3, "low"), (1, "high"), (2, "mid"), (1, "again")]:
    heapq.heappush(tasks, (priority, name))
print([heapq.heappop(tasks)[1] for _ in range(4)])
try:
    heapq.heappop([])
except IndexError as e:
    print(e)


def dijkstra(graph, start):
    best, queue = {}, [(0, start)]
    while queue:
        d, node = heapq.heappop(queue)
        if node in best:
            continue
        best[node] = d
        for other, w in graph[node].items():
            heapq.heappush(queue, (d + w, other))
    return best


print(dijkstra({"a": {"b": 7, "c": 3}, "b": {"d": 2}, "c": {"b": 1, "d": 8}, "d": {}}, "a"))
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect_left(a, 0), bisect.bisect(a, 9), bisect.bisect_left(a, 4, 1, 3), bisect.bisect(["a", "c"], "b"))
bisect.insort(a, 4)
bisect.insort_left(a, 3)
print(a, bisect.bisect_left([(1, "a"), (2, "b")], 2, key=itemgetter(0)))


def grade(score, breakpoints=(60, 70, 80, 90), grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])


def longest_increasing(seq):
    tails = []
    for x in seq:
        i = bisect.bisect_left(tails, x)
        tails[i:i + 1] = [x]
    return len(tails)


print(longest_increasing([10, 9, 2, 5, 3, 7, 101, 18]))

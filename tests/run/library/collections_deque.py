from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
print(d, len(d), d[0], d[-1], d[2], 3 in d, d.pop(), d.popleft(), d)
d.extend([10, 11])
d.extendleft([20, 21])
print(d, list(d), list(reversed(d)), d.count(10), d.index(11))
d.rotate(2)
print(d)
d.rotate(-3)
print(d)
d[0] = "first"
d.insert(2, "mid")
d.remove(10)
d.reverse()
del d[1]
print(d, d.copy() == d, d == deque(list(d)), d != deque(), deque("ab") + deque("c"), deque([1]) * 3, deque([1, 2]) < deque([1, 3]))
last = deque(maxlen=3)
for i in range(6):
    last.append(i)
    print(last, last.maxlen)
last.appendleft("x")
last.extend("yz")
print(last, deque(range(5), 2), deque(), bool(deque()))
for f in (lambda: deque().pop(), lambda: deque().popleft(), lambda: d[100], lambda: d.remove("none"), lambda: d.index("none"), lambda: hash(d), lambda: last.insert(0, 1), lambda: deque(5), lambda: deque([], -1)):
    try:
        print(f())
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    for x in d:
        d.append(x)
except RuntimeError as e:
    print(e)
d.clear()
print(d)


def bfs(graph, start, goal):
    queue, seen = deque([(start, [start])]), {start}
    while queue:
        node, path = queue.popleft()
        if node == goal:
            return path
        for other in graph[node]:
            if other not in seen:
                seen.add(other)
                queue.append((other, path + [other]))
    return None


print(bfs({"a": "bc", "b": "d", "c": "de", "d": "f", "e": "f", "f": ""}, "a", "f"))


def josephus(n, k):
    ring = deque(range(1, n + 1))
    order = []
    while ring:
        ring.rotate(-(k - 1))
        order.append(ring.popleft())
    return order


print(josephus(10, 3))
window, total = deque(), 0
for x in [5, 3, 8, 1, 9, 2]:
    window.append(x)
    total += x
    if len(window) > 3:
        total -= window.popleft()
    print(total / len(window), end=" ")
print()
big = deque(range(1000))
for _ in range(500):
    big.append(big.popleft() + big.pop())
print(len(big), sum(big), big[len(big) // 2])

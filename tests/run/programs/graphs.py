"""Graph algorithms on adjacency dictionaries."""
import heapq
from collections import deque

ROADS = [("a", "b", 4), ("a", "c", 2), ("b", "c", 1), ("b", "d", 5), ("c", "d", 8), ("c", "e", 10), ("d", "e", 2), ("d", "f", 6), ("e", "f", 3), ("g", "h", 1)]


def undirected(edges):
    graph = {}
    for a, b, w in edges:
        graph.setdefault(a, {})[b] = w
        graph.setdefault(b, {})[a] = w
    return graph


def shortest(graph, source, target):
    best, before, queue = {source: 0}, {}, [(0, source)]
    while queue:
        d, node = heapq.heappop(queue)
        if node == target:
            path = [node]
            while node in before:
                node = before[node]
                path.append(node)
            return d, path[::-1]
        if d > best[node]:
            continue
        for other, w in graph[node].items():
            if d + w < best.get(other, float("inf")):
                best[other] = d + w
                before[other] = node
                heapq.heappush(queue, (d + w, other))
    return None


def components(graph):
    seen, out = set(), []
    for start in graph:
        if start in seen:
            continue
        group, queue = [], deque([start])
        seen.add(start)
        while queue:
            node = queue.popleft()
            group.append(node)
            for other in graph[node]:
                if other not in seen:
                    seen.add(other)
                    queue.append(other)
        out.append(sorted(group))
    return out


class DisjointSet:
    def __init__(self, items):
        self.parent = {x: x for x in items}
        self.size = {x: 1 for x in self.parent}

    def find(self, x):
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def join(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        return True


def spanning_tree(graph, edges):
    sets = DisjointSet(graph)
    return [(a, b, w) for a, b, w in sorted(edges, key=lambda e: (e[2], e)) if sets.join(a, b)]


def topological(needs):
    state, order = {}, []

    def visit(node, path):
        if state.get(node) == "done":
            return
        if state.get(node) == "open":
            raise ValueError("cycle: " + " -> ".join(path[path.index(node):] + [node]))
        state[node] = "open"
        for n in needs.get(node, ()):
            visit(n, path + [node])
        state[node] = "done"
        order.append(node)

    for node in needs:
        visit(node, [])
    return order


def strong_components(graph):
    index, low, stack, on, out = {}, {}, [], set(), []

    def connect(v):
        index[v] = low[v] = len(index)
        stack.append(v)
        on.add(v)
        for w in graph.get(v, ()):
            if w not in index:
                connect(w)
                low[v] = min(low[v], low[w])
            elif w in on:
                low[v] = min(low[v], index[w])
        if low[v] == index[v]:
            group = []
            while True:
                w = stack.pop()
                on.discard(w)
                group.append(w)
                if w == v:
                    break
            out.append(sorted(group))

    for v in graph:
        if v not in index:
            connect(v)
    return out


def floyd(graph):
    names = sorted(graph)
    d = {(a, b): 0 if a == b else graph[a].get(b, float("inf")) for a in names for b in names}
    for k in names:
        for i in names:
            for j in names:
                if d[i, k] + d[k, j] < d[i, j]:
                    d[i, j] = d[i, k] + d[k, j]
    return names, d


def maze_path(maze):
    cells = {(r, c): ch for r, row in enumerate(maze) for c, ch in enumerate(row)}
    start = next(p for p, ch in cells.items() if ch == "S")
    queue, before = deque([start]), {start: None}
    while queue:
        at = queue.popleft()
        if cells[at] == "E":
            path = []
            while at is not None:
                path.append(at)
                at = before[at]
            return path[::-1]
        r, c = at
        for step in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
            if cells.get(step, "#") != "#" and step not in before:
                before[step] = at
                queue.append(step)
    return []


graph = undirected(ROADS)
print(shortest(graph, "a", "f"), shortest(graph, "a", "a"), shortest(graph, "a", "h"))
print(components(graph), spanning_tree(graph, ROADS))
needs = {"app": ["lib", "ui"], "ui": ["lib", "draw"], "draw": ["math"], "lib": ["math"], "test": ["app"]}
print(topological(needs))
try:
    topological({**needs, "math": ["app"]})
except ValueError as e:
    print(e)
print(strong_components({1: [2], 2: [3], 3: [1, 4], 4: [5], 5: [6], 6: [4], 7: [6, 7]}))
names, d = floyd(graph)
for a in names:
    print(a, " ".join(f"{d[a, b]:>4}" for b in names))
maze = ["S.#.....", ".##.###.", "....#.E.", ".##...#."]
path = maze_path(maze)
print(len(path), path)
for r, row in enumerate(maze):
    print("".join("*" if (r, c) in path and ch == "." else ch for c, ch in enumerate(row)))

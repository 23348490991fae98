def unique(items):
    seen = set()
    out = []
    for x in items:
        if x not in seen:
            seen.add(x)
            out.append(x)
    return out


def reachable(graph, start):
    seen = {start}
    frontier = [start]
    while frontier:
        node = frontier.pop()
        for other in graph.get(node, ()):
            if other not in seen:
                seen.add(other)
                frontier.append(other)
    return seen


def sudoku_ok(rows):
    for r in rows:
        if len(set(r)) != len(r):
            return False
    return all(len(set(col)) == len(col) for col in zip(*rows))


def happy(n):
    seen = set()
    while n != 1 and n not in seen:
        seen.add(n)
        n = sum(int(d) ** 2 for d in str(n))
    return n == 1


print(unique([3, 1, 3, 2, 1]), unique("mississippi"), unique([(1, 2), (2, 1), (1, 2)]))
graph = {1: [2, 3], 2: [4], 3: [4, 5], 5: [1], 6: [7]}
print(sorted(reachable(graph, 1)), sorted(reachable(graph, 6)), sorted(set(graph) - reachable(graph, 1)))
print(sudoku_ok([[1, 2], [2, 1]]), sudoku_ok([[1, 2], [1, 2]]), [n for n in range(1, 50) if happy(n)])
vowels = frozenset("aeiou")
print(sum(c in vowels for c in "educational"), sorted(set("educational") - vowels), len(set("educational") & vowels))
live = {(1, 0), (1, 1), (1, 2)}
for generation in range(3):
    counts = {}
    for x, y in live:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    counts[x + dx, y + dy] = counts.get((x + dx, y + dy), 0) + 1
    live = {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in live}
    print(sorted(live))
pairs = {frozenset((a, b)) for a in range(3) for b in range(3) if a != b}
print(len(pairs), frozenset((2, 1)) in pairs, {frozenset(): 1})


class Tag:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return len(self.name)

    def __eq__(self, other):
        return self.name == other.name


tags = {Tag("a"), Tag("b"), Tag("a"), Tag("cc")}
print(len(tags), Tag("b") in tags, Tag("zz") in tags, sorted(t.name for t in tags))

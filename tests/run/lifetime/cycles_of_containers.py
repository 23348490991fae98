"""Cycles of lists and dicts alone are collected while the program runs: memory stays small."""


def lists(n):
    for i in range(n):
        items = [0] * 20
        items.append(items)


def dicts(n):
    for i in range(n):
        table = {i: None}
        table["self"] = table


def pairs(n):
    for i in range(n):
        left, right = [i], {"left": None}
        right["left"] = left
        left.append((right, "text"))


def tree(depth):
    """A live structure, among which the collector looks for garbage."""
    return [] if depth == 0 else [tree(depth - 1), {depth: tree(depth - 1)}, depth]


def size(node):
    if isinstance(node, list):
        return 1 + sum(size(child) for child in node)
    if isinstance(node, dict):
        return 1 + sum(size(child) for child in node.values())
    return 0


def peak():
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmHWM"):
                return int(line.split()[1])


kept = tree(10)
before = size(kept)
for make in (lists, dicts, pairs):
    make(1000)
    start = peak()
    make(200000)
    print(make.__name__, peak() - start < 30000, size(kept) == before)

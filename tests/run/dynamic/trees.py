def show(tree, depth=0):
    pad = "  " * depth
    if isinstance(tree, dict):
        for k, v in tree.items():
            if isinstance(v, (dict, list)):
                print(f"{pad}{k}:")
                show(v, depth + 1)
            else:
                print(f"{pad}{k}: {v!r}")
    elif isinstance(tree, list):
        for v in tree:
            if isinstance(v, (dict, list)):
                print(f"{pad}-")
                show(v, depth + 1)
            else:
                print(f"{pad}- {v!r}")


def transform(tree, f):
    if isinstance(tree, dict):
        return {k: transform(v, f) for k, v in tree.items()}
    if isinstance(tree, list):
        return [transform(v, f) for v in tree]
    return f(tree)


def count(tree):
    totals = {}

    def visit(t):
        name = type(t).__name__
        totals[name] = totals.get(name, 0) + 1
        if isinstance(t, dict):
            for v in t.values():
                visit(v)
        elif isinstance(t, list):
            for v in t:
                visit(v)

    visit(tree)
    return totals


def paths(tree, prefix=()):
    if isinstance(tree, dict):
        for k, v in tree.items():
            yield from paths(v, prefix + (k,))
    elif isinstance(tree, list):
        for i, v in enumerate(tree):
            yield from paths(v, prefix + (i,))
    else:
        yield prefix, tree


def get(tree, path):
    for p in path:
        tree = tree[p]
    return tree


def put(tree, path, value):
    for p in path[:-1]:
        tree = tree[p]
    tree[path[-1]] = value


data = {
    "name": "garden",
    "size": 2.5,
    "beds": [{"plant": "rose", "count": 3}, {"plant": None, "count": 0, "notes": ["empty", {"since": 2020}]}],
    "open": True,
    "tags": [],
    "owner": {"name": "Ann", "phones": [123, "456"]},
}
show(data)
print(transform(data, lambda v: v * 2 if isinstance(v, (int, float, str)) and not isinstance(v, bool) else v))
print(count(data))
for path, value in paths(data):
    print("/".join(map(str, path)), value)
put(data, ("beds", 0, "count"), "many")
put(data, ("owner", "phones", 1), {"home": 1})
print(get(data, ("beds", 0, "count")), get(data, ["owner", "phones", 1, "home"]), data["owner"])
for bad in (("beds", 9), ("nope",), ("size", "x"), ("name", "x")):
    try:
        print(get(data, bad))
    except (KeyError, IndexError, TypeError) as e:
        print(bad, type(e).__name__, e)


def equal(a, b):
    if type(a) != type(b):
        return False
    if isinstance(a, dict):
        return a.keys() == b.keys() and all(equal(a[k], b[k]) for k in a)
    if isinstance(a, list):
        return len(a) == len(b) and all(map(equal, a, b))
    return a == b


print(equal(data, transform(data, lambda v: v)), equal([1, [2.0]], [1, [2]]), data == transform(data, lambda v: v))

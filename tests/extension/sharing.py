"""Containers that both sides see."""

registry = []
table = {}
seen = set()
buffer = bytearray()
nested = {"list": [1, 2]}


def register(item):
    registry.append(item)
    table[item] = len(table)
    seen.add(item)
    return registry


def show():
    return sum(len(str(x)) for x in registry), list(table.items()), sorted(seen, key=str), bytes(buffer), nested


def fill(values, mapping):
    """Changes what it gets."""
    values.append("new")
    values[0] = values[0] + 1
    values += [7]
    mapping["k"] = values
    del mapping["old"]
    mapping.setdefault("d", []).append(len(values))
    return values is mapping["k"]


def keep(value):
    table["kept"] = value


def kept():
    return table["kept"]


def total(values: list) -> int:
    s = 0
    for v in values:
        s += v
    return s


def with_callback(function):
    local = [1, 2]
    function(local)
    local.append("mine")
    function(local)
    return local


def remember(x, log=[]):
    log.append(x)
    return log


def reversed_items(values):
    return list(reversed(values)), values[::-1], values[1:], sorted(values, key=lambda v: -v), 3 in values, len(values)


def sort_in_place(values):
    values.sort()
    values.insert(0, values.pop())
    return [v for v in values]


def pairs(mapping):
    out = []
    for key, value in mapping.items():
        out.append((key, value))
    for key in mapping:
        out.append(key)
    return out, list(mapping), "a" in mapping, mapping.get("zz", 5)


def cyclic():
    a = [1]
    a.append(a)
    return a


def grow(values, n: int):
    for i in range(n):
        values.append(i)

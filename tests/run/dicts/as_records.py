people = [
    {"name": "Ann", "age": 31, "tags": ["admin", "dev"]},
    {"name": "Ben", "age": 25, "tags": []},
    {"name": "Cy", "age": 31, "tags": ["dev"], "email": "cy@example.org"},
]
for p in people:
    print(p["name"], p["age"], p.get("email", "-"), ", ".join(p["tags"]) or "none")
by_age = {}
for p in people:
    by_age.setdefault(p["age"], []).append(p["name"])
print(by_age)
tag_index = {}
for p in people:
    for tag in p["tags"]:
        tag_index[tag] = tag_index.get(tag, []) + [p["name"]]
print(tag_index)
people[1]["age"] += 1
people[1]["tags"].append("new")
people[0]["address"] = {"city": "Oslo", "zip": "0150"}
print(people[1], people[0]["address"]["city"])
print([p["name"] for p in people if "dev" in p["tags"]], max(people, key=lambda p: p["age"])["name"], sum(p["age"] for p in people) / len(people))
inventory = {"apple": {"qty": 3, "price": 0.5}, "pear": {"qty": 0, "price": 0.75}}
for name, item in inventory.items():
    item["total"] = item["qty"] * item["price"]
    print(name, item)
print({k: v["qty"] for k, v in inventory.items() if v["qty"]}, sum(v["total"] for v in inventory.values()))


def deep_get(tree, path, default=None):
    for key in path.split("."):
        if isinstance(tree, dict) and key in tree:
            tree = tree[key]
        elif isinstance(tree, list) and key.isdigit() and int(key) < len(tree):
            tree = tree[int(key)]
        else:
            return default
    return tree


config = {"server": {"ports": [80, 443], "tls": {"on": True}}, "name": "prod"}
for path in ("name", "server.ports.1", "server.tls.on", "server.tls.key", "server.ports.7", "x"):
    print(path, deep_get(config, path, "?"))


def merge(a, b):
    out = dict(a)
    for k, v in b.items():
        out[k] = merge(out[k], v) if isinstance(v, dict) and isinstance(out.get(k), dict) else v
    return out


print(merge(config, {"server": {"tls": {"key": "k.pem"}, "host": "h"}, "name": None}), config["server"]["tls"])
dispatch = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b}
print([dispatch[op](6, 3) for op in "+-*"])

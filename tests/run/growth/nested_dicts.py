# Dicts inside of dicts of their own kind.
def wrap(n):
    d = {}
    for i in range(n):
        d = {"a": d, "n": i}
    return d

def keys(n):
    d = {}
    for i in range(n):
        d = {i: d, (i,): [d]}
    return d

def trie(words):
    root = {}
    for word in words:
        at = root
        for c in word:
            at = at.setdefault(c, {})
        at["end"] = True
    return root

def paths(d, prefix=()):
    for k, v in d.items():
        if isinstance(v, dict):
            yield from paths(v, prefix + (k,))
        else:
            yield prefix + (k, v)

def merge(a, b):
    out = dict(a)
    for k, v in b.items():
        out[k] = merge(out[k], v) if k in out and isinstance(v, dict) else v
    return out

def nested_default(n):
    from collections import defaultdict
    tree = lambda: defaultdict(tree)
    t = tree()
    at = t
    for i in range(n):
        at = at[i]
    return t

def dictview(n):
    d = {"x": 1}
    for _ in range(n):
        d = dict(items=list(d.items()), old=d)
    return d

print(wrap(4))
print(keys(3))
t = trie(["to", "tea", "ten", "a"])
print(t)
print(list(paths(t)))
print(merge(t, trie(["toe", "b"])))
d = nested_default(3)
print(list(d), list(d[0]), list(d[0][1]))
print(dictview(3))

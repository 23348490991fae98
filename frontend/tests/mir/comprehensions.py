def f(rows):
    pairs = [(a, b) for a in rows for b in a if b]
    names = {k: v for k, v in pairs}
    if any((last := x) > 3 for x in rows):
        return {x for x in names}, last
    return [lambda: x for x in rows]
def g(rows):
    later = (x for x in rows)
    return later, sum(x for x in rows), sorted(x for x in rows)

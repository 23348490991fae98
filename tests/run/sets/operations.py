a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b)
print(a.union(b, [9]), a.intersection([3, 4, 4]), a.difference(b, (1,)), a.symmetric_difference(b))
print(a < b, {3} < b, {3} <= b, b >= {3, 4}, a == {4, 3, 2, 1}, a != b, {1}.issubset(a), a.issuperset([1, 2]), a.isdisjoint({7}))
print(len(a), 3 in a, 9 in a, set(), {*a, *b}, bool(set()), frozenset([1, 2]) == {1, 2})
s = set()
for x in [5, 1, 5, 3]:
    s.add(x)
s.discard(99)
s.remove(1)
print(s, len(s))
for f in (lambda: s.remove(42), lambda: set().pop(), lambda: {[1]}, lambda: s | [1], lambda: s[0], lambda: {1} < [1], lambda: {{1}}):
    try:
        f()
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
s.update([7, 8], (9,))
s |= {10}
s &= {3, 5, 7, 10, 11}
s -= {5}
s ^= {3, 20}
print(s, s.copy() == s, s.copy() is s)
s.intersection_update({7, 10})
s.difference_update([10])
s.symmetric_difference_update({1, 7})
print(s, s.pop(), s)
s.clear()
print(s)
f = frozenset({1, 2})
print(f, f | {3}, {3} | f, type(f | {3}).__name__, type({3} | f).__name__, hash(f) == hash(frozenset([2, 1])), {f: "key"}[frozenset((1, 2))])
try:
    f.add(3)
except AttributeError as e:
    print(e)
print(sorted({"b", "a", "c"}), {1, 1.0, True}, {0, False, ""} == {0, ""}, max({3, 9, 4}), sum({1, 2, 3}), sorted({(1, 2), (0, 5)}))
print({x % 4 for x in range(20)}, {c for c in "aaa"}, set("a"), set({1: 2}), sorted(set("hello")))
try:
    for x in a:
        a.add(x + 100)
except RuntimeError as e:
    print(e)

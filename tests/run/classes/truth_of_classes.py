import enum
class Empty: pass
class E(enum.Enum): pass
def first(kind, other):
    return kind.__name__ if kind else other
print(first(Empty, 1), first(None, 1), first(E, 2), bool(E), bool(int), [k.__name__ for k in (None, Empty, E, str) if k])
for x in (Empty, int, None, 0, E):
    print("yes" if x else "no", not x)

"""Subclasses of builtins."""
class Stack(list):
    def push(self, x): self.append(x); return self
    def peek(self): return self[-1]
    def __repr__(self): return f"Stack({list.__repr__(self)})"
    def __getitem__(self, i):
        r = super().__getitem__(i)
        return Stack(r) if isinstance(i, slice) else r
    def __add__(self, o): return Stack(list.__add__(self, o))
s = Stack([1, 2]).push(3)
print(s, s[1:], s + [4], len(s), s.peek(), isinstance(s, list), s == [1, 2, 3], sorted(s, reverse=True), s * 2, [*s], s.copy(), type(s.copy()).__name__, s.index(2), list(reversed(s)))
s[0] = 9; del s[1]; s.extend("ab"); s.insert(0, "z"); print(s, s.count("a"), s.pop(), "z" in s)
class CI(dict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __getitem__(self, k): return super().__getitem__(k.lower())
    def __contains__(self, k): return super().__contains__(k.lower())
    def __missing__(self, k): return f"<{k}>"
d = CI(A=1); d["B"] = 2
print(d, d["b"], "b" in d, d.get("B"), d["nope"], list(d.items()), d == {"A": 1, "b": 2}, {**d}, len(d), dict(d))
try: d["zz".upper()]
except KeyError as e: print("KeyError", e)
class Money(int):
    def __new__(cls, dollars, cents=0): return super().__new__(cls, dollars * 100 + cents)
    def __str__(self): return f"${int(self) // 100}.{int(self) % 100:02d}"
    def __add__(self, o): return Money(0, int(self) + int(o))
    def __repr__(self): return f"Money({int(self)})"
m = Money(3, 50)
print(m, repr(m), m + Money(1, 75), m * 2, type(m * 2).__name__, m > 300, {m: 1}[350], f"{m}", f"{m:d}", "%d %s" % (m, m), sum([m, m], Money(0)), int(m), m.bit_length(), [0]*3 if m else None, hash(m) == hash(350), m == 350)
class Name(str):
    def __new__(cls, v): return super().__new__(cls, v.strip().title())
    def initials(self): return "".join(w[0] for w in self.split())
    def __eq__(self, o): return str(self).lower() == str(o).lower()
    def __hash__(self): return hash(str(self).lower())
n = Name("  ada lovelace ")
print(n, n.initials(), n == "ADA LOVELACE", n.upper(), type(n.upper()).__name__, {n: 1}[Name("ADA lovelace")], len(n), n + "!", n[0], "love" in n.lower(), n.split()[1], f"{n:>15}")
class P(tuple):
    __slots__ = ()
    def __new__(cls, x, y): return tuple.__new__(cls, (x, y))
    x = property(lambda self: self[0]); y = property(lambda self: self[1])
    def __add__(self, o): return P(self.x + o[0], self.y + o[1])
p = P(1, 2)
print(p, p + (3, 4), p.x, p == (1, 2), hash(p) == hash((1, 2)), [*p], p[::-1], type(p[:1]).__name__, max(p), p < (1, 3))
class Uniq(set):
    def add(self, x):
        if x in self: raise ValueError(f"dup {x}")
        super().add(x)
u = Uniq([1, 2]); u.add(3)
try: u.add(1)
except ValueError as e: print(e)
print(u == {1, 2, 3}, u | {9}, type(u | {9}).__name__, len(u), sorted(u))
class F(float):
    def __eq__(self, o): return abs(self - o) < 1e-6
    __hash__ = float.__hash__
    def __repr__(self): return f"F({float.__repr__(self)})"
print(F(0.1) + 0.2 == 0.3, F(0.3) == 0.1 + 0.2, F(2).is_integer(), [F(1.5)], round(F(2.567), 1), F("1e3"), -F(1), F(7) // 2)
class E(Exception):
    def __init__(self, a, b=None): self.a, self.b = a, b
print(repr(E(1, b=2)), E(1, 2).args, str(E("x")), E(1).b)
class Default(dict):
    def __init__(self, factory): super().__init__(); self.factory = factory
    def __missing__(self, k): v = self[k] = self.factory(k); return v
sq = Default(lambda k: k * k)
print(sq[4], sq[3], sq, sq.get(9), 9 in sq, sq.setdefault(2, "x"), sq.pop(4), sorted(sq))
class B(bytes):
    def hex2(self): return self.hex(":")
print(B(b"ab").hex2(), B(b"ab") + b"c", B([1, 2])[0], type(B(b"x").upper()).__name__)
class Singleton:
    _inst = None
    def __new__(cls, *a):
        if cls._inst is None: cls._inst = super().__new__(cls); cls._inst.n = 0
        return cls._inst
    def __init__(self, *a): self.n += 1
print(Singleton(1) is Singleton(), Singleton().n)
class Shape:
    kinds = {}
    def __new__(cls, kind, *a):
        return object.__new__(cls.kinds.get(kind, cls))
    def __init_subclass__(cls, kind, **k): super().__init_subclass__(**k); cls.kinds[kind] = cls; cls.kind = kind
    def __init__(self, kind, size): self.size = size
    def area(self): return None
class Sq(Shape, kind="sq"):
    def area(self): return self.size ** 2
class Ci(Shape, kind="ci"):
    def area(self): return round(3.14159 * self.size ** 2, 2)
print([(type(x).__name__, x.area(), getattr(x, "kind", "-")) for x in (Shape("sq", 3), Shape("ci", 2), Shape("zz", 1))])
class L2(list):
    def __len__(self): return 42
    def __bool__(self): return False
    def __iter__(self): return iter("xyz")
l2 = L2([1])
print(len(l2), bool(l2), list(l2), [*l2], l2 == [1], l2, tuple(l2), ",".join(l2), sorted(l2), "y" in l2, list.__len__(l2), not l2, max(l2), dict(zip(l2, range(3))))
class L(list): pass
try: print({L([1]): 1} and "hashed")
except TypeError as e: print(e)
try: print(hash(L([1])) and "hashed")
except TypeError as e: print(e)
class M(list):
    def __hash__(self): return 5
print(hash(M()), {M(): 1})
class A:
    def __eq__(self, o): return True
class Bq(A): pass
try: hash(Bq())
except TypeError as e: print(e)
class Cq(A):
    __hash__ = object.__hash__
print(hash(Cq()) != 0)
print(abs(F(-2.5)), round(F(2.5)), round(Money(1, 5), -1), type(round(F(1))).__name__)
print({**d}, dict(d), d["absent"])

class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    @classmethod
    def identity(cls, n): return cls([[1 if i == j else 0 for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0])
    def __matmul__(self, o):
        if self.shape[1] != o.shape[0]: raise ValueError(f"bad shapes {self.shape} {o.shape}")
        return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __add__(self, o): return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])
    def __mul__(self, k): return Matrix([[a * k for a in r] for r in self.rows])
    __rmul__ = __mul__
    def __pow__(self, n):
        result, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1: result = result @ base
            base = base @ base
            n >>= 1
        return result
    def __getitem__(self, ij):
        if isinstance(ij, tuple):
            i, j = ij
            return self.rows[i][j]
        return self.rows[ij]
    def __iter__(self): return iter(self.rows)
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __repr__(self): return "Matrix(" + repr(self.rows) + ")"
    def transpose(self): return Matrix(zip(*self.rows))
f = Matrix([[1, 1], [1, 0]])
print(f ** 200, (f ** 10)[0, 1], 3 * f, f + f, f.transpose() == f, [sum(r) for r in f])
try: f @ Matrix([[1, 2, 3]])
except ValueError as e: print(e)
class Stack:
    def __init__(self, *items): self._items = list(items)
    def push(self, x): self._items.append(x); return self
    def pop(self):
        if not self._items: raise IndexError("pop from empty stack")
        return self._items.pop()
    def __len__(self): return len(self._items)
    def __bool__(self): return bool(self._items)
    def __contains__(self, x): return x in self._items
    def __iter__(self):
        while self: yield self.pop()
s = Stack(1, 2).push("x").push(None)
print(len(s), "x" in s, 5 in s, list(s), bool(s))
try: s.pop()
except IndexError as e: print(repr(e))
def primes():
    D, q = {}, 2
    while True:
        if q not in D:
            yield q
            D[q * q] = [q]
        else:
            for p in D[q]: D.setdefault(p + q, []).append(p)
            del D[q]
        q += 1
from itertools import islice
print(list(islice(primes(), 20)))
def collatz(n):
    yield n
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        yield n
print(max(range(1, 1000), key=lambda n: sum(1 for _ in collatz(n))))
text = """It was the best of times, it was the worst of times"""
freq = {}
for w in text.lower().replace(",", "").split(): freq[w] = freq.get(w, 0) + 1
for w, n in sorted(freq.items(), key=lambda kv: (-kv[1], kv[0]))[:4]: print(f"{w:<8}|{n:>3}|{n/len(freq):.2%}|{'*' * n:^7}|")
def flatten(x):
    for i in x:
        if isinstance(i, (list, tuple)): yield from flatten(i)
        else: yield i
print(list(flatten([1, [2, (3, [4, "ab"])], [[]], 5.5])))
print({**{"a": 1}, "b": 2}, [*range(3), *"ab"], (lambda *a, **k: (a, k))(*[1, 2], **{"z": 3}))
a, *b, c = "hello"; print(a, b, c)
x = 5
print("big" if x > 10 else "small", [y := 3, y ** 2], f"{x=} {x!r:>5} {3.14159:.{2}f} {1234567:,} {255:#x} {0.1+0.2}")
match [1, 2, {"k": "v"}]:
    case [a, b, {"k": val}] if a < b: print("matched", a, b, val)
    case _: print("no")
import sys
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(900))
try: deep(10 ** 6)
except RecursionError as e: print("RecursionError", e)
class Meta: pass
print(type(Meta()).__name__, Meta.__mro__, isinstance(True, int), issubclass(bool, int), int.__name__, [].__class__)
print(sorted([3, 1, 2], reverse=True), sorted("bca"), list(reversed([1, 2])), any([0, 1]), all([]), sum([0.1] * 10), divmod(-7, 2), -7 // 2, -7 % 3, 7 % -3, 2 ** -1, round(2.5), round(-1.5), round(1.005, 2))
print("a-b-c".split("-", 1), "x".join(["1", "2"]), "Hello".swapcase(), "abc".center(9, "*"), "  x ".strip(), "a\tb".expandtabs(4), "ß".upper(), "%5.1f|%-5s|%05d" % (3.14159, "ab", 42), "{:>10}|{:<5}|{!r}".format("hi", 3, "q"))
print(bytes([1, 2]).hex(), b"abc"[1], bytearray(b"xy") + b"z", "é".encode(), b"\xc3\xa9".decode(), int("ff", 16), hex(255), bin(5), oct(8), ord("a"), chr(8364), int(3.9), float("1e3"), complex(1, 2) * 1j)

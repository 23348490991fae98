# `!=` of classes that derive from builtin ones does not ask their `__eq__`; methods called by name refuse other types.
class I(int):
    def __eq__(self, o): print("I.eq"); return True
    __hash__ = int.__hash__
class F(float):
    def __eq__(self, o): print("F.eq"); return True
class S(str):
    def __eq__(self, o): print("S.eq"); return True
class L(list):
    def __eq__(self, o): print("L.eq"); return True
class D(dict):
    def __eq__(self, o): print("D.eq"); return True
class T(tuple):
    def __eq__(self, o): print("T.eq"); return True
class St(set):
    def __eq__(self, o): print("St.eq"); return True
class E(Exception):
    def __eq__(self, o): print("E.eq"); return True
class O:
    def __eq__(self, o): print("O.eq"); return True
class B(bytes):
    def __eq__(self, o): print("B.eq"); return True
def ne(a, b): return a != b
for x, y in ((I(1), 2), (F(1), 2.0), (S("a"), "b"), (L(), [1]), (D(), {1: 2}), (T(), (1,)), (St(), {1}), (E(), E(1)), (O(), 1), (B(), b"x")):
    print(type(x).__name__, x == y, x != y, y == x, y != x, ne(x, y), ne(y, x), x != x)
print(I(1) != 2, F(1) != 2.0, S("a") != "b", L() != [1], D() != {1: 2}, T() != (1,), St() != {1}, E() != E(1), O() != 1, B() != b"x")
print(2 != I(1), [1] != L(), I(3) != I(4), L() != L(), E() != 3)
print([1].__eq__(3), (1,).__eq__([1]), {1: 2}.__eq__(3), {1}.__eq__(3), "a".__eq__(3), b"a".__eq__(3), (1).__eq__("a"), 1.0.__eq__("a"), range(3).__eq__(3), [1].__ne__(3), [1].__lt__(3), {1}.__lt__([1]), {1: 1}.__lt__({}), frozenset().__eq__(1), slice(1).__eq__(1), (1).__ne__(2), (1j).__eq__("a"), (1j).__lt__(2), None.__ne__(1), bytearray().__eq__(3), {}.keys().__eq__(3), True.__eq__(1))

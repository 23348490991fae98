# What builtin functions and methods ask of the objects that they are given, with keys of their own making.
class T:
    def __getitem__(self, i):
        if i == 98: return None
        if i == 99: raise LookupError
        return i + 1
print("abcd".translate(T()))
class K(dict):
    def __missing__(self, k): return "<" + k.upper() + ">"
print("{a} {b} {b!r:>8}".format_map(K(a=1)))
class K2(dict):
    def __missing__(self, k): return "<" + k.upper() + ">"
print("%(a)s %(b)s" % K2(a=1))
class K3:
    def __getitem__(self, k): return "<" + k.upper() + ">"
print("%(a)s %(b)s" % K3(), "{a}{b}".format_map(K3()))
class Seq:
    def __len__(self): return 3
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
print(list(reversed(Seq())), [*Seq()], sorted(Seq(), reverse=True))
class Mp:
    def keys(self): return ["a", "b"]
    def __getitem__(self, k): return k * 2
print(dict(Mp()), {**Mp()})
d = {}; d.update(Mp()); print(d)
def f(**k): return k
print(f(**Mp()))
class Mp2:
    def keys(self): return iter("xy")
    def __getitem__(self, k): return k * 2
d.update(Mp2()); d |= [("q", 1)]; print(d)
class Buf:
    def __bytes__(self): return b"abc"
print(bytes(Buf()))
class Idx:
    def __index__(self): return 2
print("a,b,c,d".split(",", Idx()), "abc".replace("b", "x", Idx()), "abcabc".find("c", Idx()), "x".center(Idx() and 5), [1,2,3].pop(Idx()), [5,6,7].index(7, Idx()), (1,2,3)[Idx()], "%d" % Idx(), "%x" % Idx(), b"abc"[Idx()], range(10)[Idx()], "{:d}".format(5), chr(Idx()) == "\x02", divmod(7, 2), pow(2, 3), round(2.345, Idx()), bytearray(Idx()), int(Idx()), float(Idx()), [0]*Idx(), "abc".zfill(Idx()))

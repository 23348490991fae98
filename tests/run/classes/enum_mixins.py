from enum import Enum, IntEnum, StrEnum, auto, Flag, IntFlag
class G(str, Enum):
    A = "a"
    B = "b"
class H(int, Enum):
    X = 1
    Y = 2
    def __str__(self): return "custom"
class P(float, Enum):
    PI = 3.14
class T(tuple, Enum):
    O = (0, 0)
class I(IntEnum):
    ONE = 1
class S(StrEnum):
    RED = auto()
class Base(str, Enum):
    def shout(self): return self.value.upper()
class D(Base):
    K = "k"
for e in (G.A, H.X, P.PI, T.O, I.ONE, S.RED, D.K):
    print(str(e), repr(e), f"{e}", format(e), "{}".format(e), e.value, e.name, type(e).__name__, isinstance(e, Enum), [e], {e: 1})
print(G.A == "a", "a" == G.A, G("b"), G["A"], H.X + 1, H.X < H.Y, sorted([H.Y, H.X]), G.A.upper(), D.K.shout(), D.K + "z", len(G), list(G), G.A in G, hash(G.A) == hash("a"), {"a": 5}[G.A], P.PI * 2, T.O[0], "".join([G.A, G.B]), G.A is G("a"), H(2), max(H))
print(f"{G.A:>6}|{H.X:>8}|{I.ONE:03d}|{S.RED:>5}|{P.PI.value:.1f}")
class Mode(IntFlag):
    R = 4
    W = 2
    X = 1
    RW = R | W
print(Mode.R, repr(Mode.R), Mode.R | Mode.W, repr(Mode.R | Mode.X), Mode.R | 8, repr(Mode.R | 8), Mode(7), repr(Mode(7)), ~Mode.R, Mode.RW & Mode.W, Mode.W in Mode.RW, Mode.X in Mode.RW, Mode.R + 1, Mode.R == 4, list(Mode), repr(Mode(0)), bool(Mode(0)), {Mode.R: 1}[4], f"{Mode.RW:03b}", isinstance(Mode.R, int), 1 | Mode.R, Mode.RW ^ Mode.W, max(Mode), repr(Mode(16)))
print([m for m in Mode.RW], Mode["X"], Mode.RW.name, (Mode.R | Mode.X).name, len(Mode), Mode.R.value, int(Mode.RW), hash(Mode.R) == hash(4))

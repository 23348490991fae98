# Flag, IntFlag and their boundaries.
from enum import *


def t(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e, repr(e.__context__), repr(e.__cause__))


class Color(Flag):
    R = auto()
    G = auto()
    B = auto()
    W = R | G | B
t(lambda: list(Color))
t(lambda: list(Color.W))
t(lambda: Color.R | Color.G)
t(lambda: ~Color.R)
t(lambda: Color(8))
t(lambda: Color(0))
t(lambda: len(Color.W))
t(lambda: Color.R in Color.W)
t(lambda: 1 in Color.W)
t(lambda: Color.R | 2)
t(lambda: str(Color.R | Color.G))
t(lambda: Color.W)
t(lambda: len(Color))
class P(IntFlag):
    R = 4
    W = 2
    X = 1
t(lambda: P.R | P.W)
t(lambda: P.R | 8)
t(lambda: P(8))
t(lambda: P(0))
t(lambda: ~P.R)
t(lambda: str(P.R))
t(lambda: list(P(6)))
t(lambda: P.R + 1)
t(lambda: isinstance(P.R|P.W, P))
class Perm(Flag, boundary=CONFORM):
    R = 1
    W = 2
t(lambda: Perm(7))
class Perm2(Flag, boundary=KEEP):
    R = 1
    W = 2
t(lambda: Perm2(7))
class Perm3(Flag, boundary=EJECT):
    R = 1
    W = 2
t(lambda: Perm3(7))
class Perm4(Flag, boundary=STRICT):
    R = 1
    W = 2
t(lambda: Perm4(7))
class Perm5(IntFlag, boundary=STRICT):
    R = 1
    W = 2
t(lambda: Perm5(7))
class Big(Flag):
    A = 1 << 70
    B = 1 << 71
    C = A | B
t(lambda: (Big.A | Big.B, Big(1 << 70), ~Big.A, Big(3 << 70) is Big.C, Big.A & Big.B, bool(Big(0)), len(Big.C)))
t(Big, 1)
class Perm(IntFlag):
    R = 4
    W = 2
    X = 1
    RWX = 7
t(lambda: (Perm.RWX, Perm(12), repr(Perm(12)), Perm(-1), repr(Perm(-8)), Perm.R | 8, 8 | Perm.R, Perm.R ^ Perm.RWX, list(Perm.RWX), ~Perm.R, ~Perm.RWX))
t(lambda: [repr(Perm(i)) for i in range(9)])
class Holes(Flag):
    A = 1
    B = 4
    AC = 9
t(lambda: [(repr(Holes(i))) for i in (0, 1, 4, 5, 9, 13)])
t(Holes, 8)
t(Holes, 2)
t(Holes, -2)
t(Holes, 'x')

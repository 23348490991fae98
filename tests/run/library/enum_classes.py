# What EnumType gives users: setting, deleting, looking up, iterating, checks.
from enum import *


def t(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e, repr(e.__context__), repr(e.__cause__))


class State(Enum):
    IDLE = 1
    RUN = 2
    ALIAS = 1
def set1():
    State.IDLE = 3
def set2():
    State.NEW = 3
    return State.NEW
def del1():
    del State.IDLE
def set3():
    State.IDLE.value = 5
def set4():
    State.IDLE.name = 'x'
def del2():
    del State.NEW
t(set1); t(set2); t(del1); t(set3); t(set4); t(del2)
t(lambda: State['IDLE'])
t(lambda: State['IDL'])
t(lambda: len(State))
t(lambda: list(State))
t(lambda: State.IDLE in State)
t(lambda: State(3))
t(lambda: State(2))
t(lambda: State.__members__)
t(lambda: list(State.__members__.items()))
t(lambda: list(reversed(State)))
t(lambda: bool(State))
t(lambda: State)
t(lambda: State.FOO)
t(lambda: State.IDLE.RUN)
t(lambda: State.IDLE < State.RUN)
t(lambda: State.IDLE == 1)
t(lambda: {State.IDLE: 1})
class N(IntEnum):
    A = 1
    B = 2
t(lambda: N.A + N.B)
t(lambda: N.A < N.B)
t(lambda: f"{N.A} {N.A!r} {N.A:>5}")
t(lambda: sorted([N.B, N.A]))
class S(StrEnum):
    FOO = auto()
    BAR = 'bar'
t(lambda: S.FOO + S.BAR)
t(lambda: S('foo'))
t(lambda: S.FOO == 'foo')
t(lambda: S.FOO.upper())
def mk():
    class S2(StrEnum):
        A = 1
t(mk)
def dup():
    class D(Enum):
        A = 1
        A = 2
t(dup)
def ext():
    class D(State):
        Z = 3
t(ext)
def uniq():
    @unique
    class D(Enum):
        A = 1
        B = 1
t(uniq)
class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH   = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def g(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)
t(lambda: Planet.EARTH.g)
t(lambda: Planet.EARTH)
class Miss(Enum):
    A = 'a'
    B = 'b'
    @classmethod
    def _missing_(cls, value):
        for m in cls:
            if m.value == value.lower():
                return m
t(lambda: Miss('A'))
t(lambda: Miss('Q'))
class Auto(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)
    A = auto()
    B = auto()
t(lambda: list(Auto))
Animal = Enum('Animal', 'ANT BEE CAT')
t(lambda: list(Animal))
t(lambda: isinstance(State, EnumType))
t(lambda: State.__doc__)
def ver():
    @verify(UNIQUE)
    class D(Enum):
        A = 1
        B = 1
t(ver)
def ver2():
    @verify(CONTINUOUS)
    class D(Enum):
        A = 1
        B = 4
t(ver2)
def ver3():
    @verify(NAMED_FLAGS)
    class D(Flag):
        A = 1
        B = 6
t(ver3)
t(lambda: State.IDLE.__class__)
t(lambda: hash(State.IDLE) == hash('IDLE'))
t(lambda: State.ALIAS is State.IDLE)

# Members of many kinds: own __new__, mixed in types, methods, the functional form.
import copy
from dataclasses import dataclass
from functools import total_ordering
from enum import *


def t(f, *a):
    try:
        print(f(*a))
    except Exception as e:
        print(type(e).__name__, e, repr(e.__context__), repr(e.__cause__))


class Coord(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj
    PX = (0, 'P.X', 'km')
    PY = (1, 'P.Y', 'km')
    VX = (2, 'V.X', 'km/s')
t(lambda: (Coord.PY, Coord.PY.label, Coord(2), Coord.VX.unit, len(Coord.PX), bytes(Coord.PY)))
@dataclass
class CreatureData:
    size: str
    legs: int
    tail: bool = True
class Creature(CreatureData, Enum):
    BEETLE = 'small', 6
    DOG = ('medium', 4)
t(lambda: (Creature.DOG, Creature.DOG.size, Creature.BEETLE.value))
class AutoNumber(Enum):
    def __new__(cls, *args):
        value = len(cls.__members__) + 1
        obj = object.__new__(cls)
        obj._value_ = value
        return obj
class Pantone(AutoNumber):
    def __init__(self, pantone='unknown'):
        self.pantone = pantone
    AQUAMARINE = '1304'
    SEAGREEN = '1246'
    NONE = ()
t(lambda: [(m, m.pantone, m.value) for m in Pantone])
@total_ordering
class Grade(Enum):
    A = 5
    B = 4
    C = 3
    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented
t(lambda: (Grade.A > Grade.B, Grade.C <= Grade.B, sorted(Grade), max(Grade)))
t(lambda: Grade.A < 3)
class Op(Enum):
    ADD = '+'
    SUB = '-'
    def __call__(self, a, b):
        if self is Op.ADD:
            return a + b
        elif self is Op.SUB:
            return a - b
    @classmethod
    def parse(cls, text):
        for op in cls:
            if op.value == text:
                return op
        raise KeyError(text)
    @staticmethod
    def count():
        return len(Op)
    @property
    def pretty(self):
        return f"<{self.name.lower()} {self.value}>"
    def describe(self):
        return self.name, self.value, str(self), repr(self), f"{self:>10}", hash(self) == hash(self.name)
t(lambda: (Op.ADD(2, 3), Op('-')(5, 1), Op.parse('+'), Op.count(), Op.SUB.pretty, Op.ADD.describe()))
t(Op.parse, '*')
t(Op, '*')
class Base(Enum):
    def hello(self):
        return f"hello {self.name}"
    @classmethod
    def names(cls):
        return [m.name for m in cls]
    @classmethod
    def _missing_(cls, value):
        if value == 'boom':
            raise RuntimeError('no')
        if value == 'bad':
            return 5
        return cls.FIRST
class Derived(Base):
    FIRST = 1
    SECOND = 2
t(lambda: (Derived.FIRST.hello(), Derived.names(), Derived(77), issubclass(Derived, Base), isinstance(Derived.FIRST, Base)))
t(Derived, 'boom')
t(Derived, 'bad')
t(Base, 3)
def match_it(x):
    match x:
        case Derived.FIRST: return 'first'
        case Derived.SECOND: return 'second'
        case Grade(): return 'grade'
        case _: return 'other'
t(lambda: [match_it(x) for x in (Derived.FIRST, Derived.SECOND, Grade.A, 1)])
class Weird(Enum):
    name = 1
    value = 2
    other = 3
t(lambda: (Weird.name, Weird.value, Weird.other, Weird.name.value, Weird.value.name, list(Weird)))
class Ign(Enum):
    _ignore_ = 'tmp i'
    tmp = 3
    i = 4
    for i in range(3):
        pass
    X = 1
t(lambda: list(Ign))
def order():
    class O(Enum):
        _order_ = 'A B'
        B = 1
        A = 2
t(order)
def sunder():
    class O(Enum):
        _foo_ = 1
t(sunder)
class NM(Enum):
    A = 1
    B = nonmember(2)
    @member
    def C(self):
        return 3
    D = lambda x: 4
t(lambda: (len(NM), NM.A, NM.C.value(1), NM.B, NM.D(1)))
class Fl(float, Enum):
    PI = 3.14
    E = 2.71
t(lambda: (Fl.PI, Fl.PI * 2, f"{Fl.PI}", f"{Fl.PI:.1f}", Fl(2.71), str(Fl.E)))
class Kind(str, Enum):
    A = 'a'
    B = 'b'
    def shout(self):
        return self.upper() + str(self) + f"{self}" + repr(self) + self.value
t(lambda: (Kind.A, str(Kind.A), f"{Kind.A}", Kind.A == 'a', {'a': 1}[Kind.A], Kind.B.shout(), 'x' + Kind.A, Kind('b'), "%s" % Kind.A, "{}".format(Kind.A), ','.join(Kind)))
class Num(IntEnum):
    ONE = 1
    TWO = 2
    def twice(self):
        return self * 2
t(lambda: (Num.ONE.twice(), Num.TWO + 1, Num(1), [10, 20, 30][Num.ONE], Num.ONE == 1, Num.ONE < Num.TWO, "%d %s" % (Num.ONE, Num.TWO), Num.TWO.bit_length(), int(Num.TWO), range(Num.TWO)))
class T(tuple, Enum):
    A = (1, 2)
    B = (3, 4)
t(lambda: (T.A, T.A[1], T.A.value, T((3, 4)), len(T.B)))
class U(Enum):
    L = [1]
    M = [2]
    N = [1]
t(lambda: (list(U), U([2]), U.N is U.L))
class Au(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()
    E = (auto(), 'x')
t(lambda: [(m.name, m.value) for m in Au])
class AuF(Flag):
    A = auto()
    B = auto()
    C = 32
    D = auto()
    E = A | C
t(lambda: [(n, m.value) for n, m in AuF.__members__.items()])
t(lambda: list(Enum('An', ['x', 'y'])))
t(lambda: list(Enum('An', {'x': 5, 'y': 6})))
t(lambda: list(Enum('An', [('x', 5), ('y', 6)], start=3)))
t(lambda: list(IntEnum('An', 'x,y z', start=0)))
t(lambda: list(Flag('An', 'x y z')))
t(lambda: (copy.copy(Grade.A) is Grade.A, copy.deepcopy([Grade.A])[0] is Grade.A))
t(lambda: (Grade.__name__, Grade.__members__.keys(), 'A' in Grade.__members__, len(Grade.__members__), Grade.__members__['A']))
def g2():
    Grade.__members__['Z'] = 1
t(g2)
class Plain:
    pass
def mix():
    class M(Plain, Enum):
        A = 1
    return M.A, M('x')
t(mix)
def bad():
    class M(Enum, Plain):
        A = 1
t(bad)
class Shape(Enum):
    SQUARE = 2, 'sq'
    CIRCLE = 3, 'ci'
    def __init__(self, n, short):
        self.n = n
        self.short = short
        self.area = n * n
    def __str__(self):
        return f"{self.short}:{self.area}"
t(lambda: ([str(s) for s in Shape], Shape((2, 'sq')), Shape.CIRCLE.value, f"{Shape.CIRCLE:>8}|"))
class Sub:
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        print('init_subclass', cls, list(cls))
class WithHook(Sub, Enum):
    A = 1
t(lambda: WithHook.A.__class__)
d = {Grade.A: 'a', Grade.B: 'b'}
t(lambda: (d[Grade.A], Grade.A in d, Grade.C in d, d))
t(lambda: (Grade.A != Grade.B, Grade.A == 'x', not Grade.A, Grade.A and 1))
t(lambda: Color.RED)
t(lambda: [x for x in reversed(Grade)])
t(lambda: zip(Grade, 'abc').__next__())
t(lambda: list(map(lambda g: g.value, Grade)))
t(lambda: (Grade.A in Grade, Num.ONE in Grade, Grade._member_names_, Grade._value2member_map_, 5 in Grade._value2member_map_))

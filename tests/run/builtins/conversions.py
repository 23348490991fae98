print(int("42"), int(3.7), int("-0b11", 2), int("ff", 16), float("1.5"), float(3), str(1.5), str([1, "a"]), bool("False"), complex(1, 2))
print(list("ab"), list({"x": 1}), tuple([1, 2]), set([1, 1]), frozenset("a"), dict([(1, 2)]), bytes([65]), bytearray(b"x"))
print(ord("A"), ord("é"), ord("😀"), chr(65), chr(233), chr(0x1F600), hex(255), hex(-1), oct(8), bin(5), bin(-5), hex(2 ** 70), bin(0))
print(ascii("é\n"), repr("é\n"), ascii([1, "ü"]), repr(None), repr([]), format(3.14159, ".2f"), format(42, "b"), format("x", ">3"), format(None), format(True, "d"))
print(hash(0), hash(1), hash(-1), hash(2 ** 61 - 1), hash(1.0), hash(0.5), hash((1, 2)), hash(()), hash(True), hash(10 ** 20), hash(3.7), hash((1, (2.5, 3))), hash(-2), hash(2 ** 64))
for f in (lambda: hash([]), lambda: hash({}), lambda: hash({1}), lambda: hash((1, [2])), lambda: hash(slice(1))):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(type(5), type("s"), type(None), type([]), type(5) == int, type(type(5)), type(range(1)), type(print), type(lambda: 0), type(iter([])).__name__, type(x for x in []).__name__)
print(isinstance(5, int), isinstance(5, (str, int)), isinstance(True, int), issubclass(bool, int), issubclass(int, object), isinstance([], list), issubclass(ValueError, Exception))


class P:
    a = 1

    def __init__(self):
        self.b = 2

    def m(self):
        return "m"


p = P()
print(getattr(p, "a"), getattr(p, "zz", None), hasattr(p, "b"), hasattr(p, "zz"), getattr(p, "m")(), vars(p), callable(p.m), callable(p))
setattr(p, "c", 3)
delattr(p, "b")
print(vars(p), p.__dict__, "c" in dir(p), "m" in dir(P), sorted(n for n in dir(p) if not n.startswith("_")))
for f in (lambda: getattr(p, "zz"), lambda: delattr(p, "zz"), lambda: isinstance(1, 1), lambda: issubclass(1, int), lambda: vars(5), lambda: getattr(p, 5), lambda: float([]), lambda: int([]), lambda: complex("x"), lambda: bytes("a"), lambda: dict(5), lambda: set(5), lambda: str(b"a", 5), lambda: format(1, 5), lambda: tuple(5), lambda: list(1, 2)):
    try:
        print(f())
    except (TypeError, AttributeError, ValueError) as e:
        print(type(e).__name__, e)
print(slice(3), slice(1, 2, 3), slice(1, 2) == slice(1, 2), [1, 2, 3][slice(1, None)], object() != object(), id(p) == id(p))
print(__name__, __doc__, callable(P), P.__name__, p.m.__name__, P.m.__name__, type(p).__name__, int.__name__, repr(int), str(P)[-4:], bool(P))


class Num:
    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __index__(self):
        return 7

    def __str__(self):
        return "seven"

    def __bytes__(self):
        return b"7"

    def __bool__(self):
        return False


n = Num()
print(int(n), float(n), str(n), bytes(n), bool(n), hex(n), chr(n + 58 if hasattr(n, "__add__") else 65), [0] * n, list(range(n))[-1], "x" * n, "%d %s" % (n, n), round(float(n)))

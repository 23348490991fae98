"""The tower of numbers, for `isinstance`."""


class Number:
    """Any number."""

    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, other):
        return True if cls is Number and issubclass(other, (int, float, complex)) else NotImplemented


class Complex(Number):
    """Complex numbers."""

    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, other):
        return True if cls is Complex and issubclass(other, (int, float, complex)) else NotImplemented


class Real(Complex):
    """Real numbers."""

    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, other):
        return True if cls is Real and issubclass(other, (int, float)) else NotImplemented


class Rational(Real):
    """Fractions."""

    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, other):
        return True if cls is Rational and issubclass(other, int) else NotImplemented


class Integral(Rational):
    """Whole numbers."""

    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, other):
        return True if cls is Integral and issubclass(other, int) else NotImplemented

"""Enumerations: classes whose attributes are their only instances.

What CPython's metaclass does, the runtime does (`_enum`): it makes the members when a class that derives from Enum has
been defined, and answers for the class when it is called, iterated over, asked for its length or set.
"""

import _enum


class auto:
    """Stands for the next value."""

    def __init__(self, value=None):
        self.value = value


class nonmember:
    """Marks an attribute that is not to be a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Marks an attribute that is to be a member."""

    def __init__(self, value):
        self.value = value


class EnumType:
    """What `isinstance` asks of enumerations; the runtime answers."""

    @classmethod
    def __subclasshook__(cls, other):
        return NotImplemented


EnumMeta = EnumType


class Enum:
    """The base of enumerations."""

    _member_map_ = _member_names_ = _value2member_map_ = _member_type_ = None
    _boundary_ = _flag_mask_ = _singles_mask_ = _all_bits_ = None

    def _generate_next_value_(name, start, count, last_values):
        """The value that `auto` stands for."""
        return _enum.next_value(start, last_values)

    _generate_next_value_ = staticmethod(_generate_next_value_)

    @classmethod
    def _missing_(cls, value):
        """The member for a value that none has, or None."""
        return None

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @name.setter
    def name(self, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'name'")

    @property
    def value(self):
        """The value of the member."""
        return self._value_

    @value.setter
    def value(self, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'value'")

    def __repr__(self):
        return _enum.show(self)

    def __str__(self):
        return _enum.text(self)

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__class__, (self._value_,)


_enum.install(Enum)


class ReprEnum(Enum):
    """Members look like members only in `repr`, else like their values."""


class IntEnum(int, ReprEnum):
    """Members are ints."""


class StrEnum(str, ReprEnum):
    """Members are strs."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    _generate_next_value_ = staticmethod(_generate_next_value_)


class FlagBoundary(StrEnum):
    """What becomes of bits that no member of a Flag has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT = FlagBoundary.STRICT
CONFORM = FlagBoundary.CONFORM
EJECT = FlagBoundary.EJECT
KEEP = FlagBoundary.KEEP


class Flag(Enum, boundary=STRICT):
    """Members can be combined with `|`, `&`, `^` and `~`."""

    def _generate_next_value_(name, start, count, last_values):
        return _enum.next_flag(start, count, last_values)

    _generate_next_value_ = staticmethod(_generate_next_value_)

    @classmethod
    def _missing_(cls, value):
        return _enum.missing_flag(cls, value)

    def __or__(self, other):
        return _enum.combine(self, other, 0)

    def __and__(self, other):
        return _enum.combine(self, other, 1)

    def __xor__(self, other):
        return _enum.combine(self, other, 2)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return _enum.invert(self)

    def __contains__(self, other):
        return _enum.has(self, other)

    def __iter__(self):
        return iter(_enum.parts(self))

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Members are ints that can be combined with each other and with ints; bits without a name are kept."""

    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__


class EnumCheck(StrEnum):
    """What `verify` checks."""

    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS = EnumCheck.CONTINUOUS
NAMED_FLAGS = EnumCheck.NAMED_FLAGS
UNIQUE = EnumCheck.UNIQUE


def _aliases(enumeration):
    """The names of members that have another name, as messages spell them."""
    pairs = enumeration.__members__.items()
    return ", ".join([f"{name} -> {made.name}" for name, made in pairs if name != made.name])


def unique(enumeration):
    """Refuses an enumeration in which a value has two names."""
    aliases = _aliases(enumeration)
    if aliases:
        raise ValueError(f"duplicate values found in {enumeration!r}: {aliases}")
    return enumeration


def show_flag_values(value):
    """The bits of a value, the lowest first."""
    rest = value.value if isinstance(value, Enum) else value
    if rest < 0:
        raise ValueError(f"{value!r} is not a positive integer")
    return [1 << at for at in range(rest.bit_length()) if rest >> at & 1]


class verify:
    """A decorator that checks an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if not issubclass(enumeration, Enum):
            raise TypeError("the 'verify' decorator only works with Enum and Flag")
        for check in self.checks:
            if check is UNIQUE:
                aliases = _aliases(enumeration)
                if aliases:
                    raise ValueError(f"aliases found in {enumeration!r}: {aliases}")
            elif check is CONTINUOUS:
                _check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _check_named_flags(enumeration)
        return enumeration


def _check_continuous(enumeration):
    values = {made.value for made in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        kind = "flag"
        between = [2**bit for bit in range(low.bit_length(), high.bit_length() - 1)]
    else:
        kind = "enum"
        between = range(low + 1, high)
    missing = ", ".join([str(value) for value in between if value not in values])
    if missing:
        raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values {missing}"[:256])


def _check_named_flags(enumeration):
    known = [made.value for made in enumeration]
    names = []
    total = 0
    for name, made in enumeration.__members__.items():
        if made.value in known or made.value < 0:
            continue
        missed = [bit for bit in show_flag_values(made.value) if bit not in known]
        if missed:
            names.append(name)
            for bit in missed:
                total |= bit
    if names:
        who = f"alias {names[0]} is" if len(names) == 1 else f"aliases {', '.join(names[:-1])} and {names[-1]} are"
        what = "value" if total & (total - 1) == 0 else "combined values of"
        raise ValueError(
            f"invalid Flag {enumeration.__name__!r}: {who} missing {what} {total:#x}"
            " [use enum.show_flag_values(value) for details]"
        )

"""Enumerations: classes whose attributes are their only instances.

A class of this module makes its members when it has been defined (`__init_subclass__`), as there are no metaclasses;
the runtime hands iteration over such a class, its length and `in` to `_iterate_`.
"""

import operator


class _Later:
    """A value that is worked out when the class has been defined, since `auto` stands in it."""

    def __init__(self, work, *parts):
        self.work = work
        self.parts = parts

    def _resolve(self, following):
        """The value; `following` gives that of an `auto` which has none yet."""
        return self.work(*[part._resolve(following) if isinstance(part, _Later) else part for part in self.parts])

    def __or__(self, other):
        return _Later(operator.or_, self, other)

    def __ror__(self, other):
        return _Later(operator.or_, other, self)

    def __and__(self, other):
        return _Later(operator.and_, self, other)

    def __rand__(self, other):
        return _Later(operator.and_, other, self)

    def __xor__(self, other):
        return _Later(operator.xor, self, other)

    def __rxor__(self, other):
        return _Later(operator.xor, other, self)

    def __add__(self, other):
        return _Later(operator.add, self, other)

    def __radd__(self, other):
        return _Later(operator.add, other, self)

    def __sub__(self, other):
        return _Later(operator.sub, self, other)

    def __rsub__(self, other):
        return _Later(operator.sub, other, self)

    def __mul__(self, other):
        return _Later(operator.mul, self, other)

    def __rmul__(self, other):
        return _Later(operator.mul, other, self)

    def __lshift__(self, other):
        return _Later(operator.lshift, self, other)

    def __rlshift__(self, other):
        return _Later(operator.lshift, other, self)

    def __rshift__(self, other):
        return _Later(operator.rshift, self, other)

    def __rrshift__(self, other):
        return _Later(operator.rshift, other, self)

    def __invert__(self):
        return _Later(operator.invert, self)

    def __neg__(self):
        return _Later(operator.neg, self)


class auto(_Later):
    """Stands for the next value."""

    def __init__(self):
        self.value = None

    def _resolve(self, following):
        if self.value is None:
            self.value = following()
        return self.value


class nonmember:
    """Marks an attribute that is not to be a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Marks an attribute that is to be a member."""

    def __init__(self, value):
        self.value = value


def _leave_alone(self, *args, **keywords):
    pass


def _is_descriptor(value):
    cls = type(value)
    return hasattr(cls, "__get__") or hasattr(cls, "__set__") or hasattr(cls, "__delete__")


class Enum:
    """The base of enumerations."""

    def __init_subclass__(cls, **keywords):
        if cls._is_mixed_in("__repr__"):
            cls.__repr__ = Enum.__repr__
        if cls._is_mixed_in("__str__"):
            cls.__str__ = Enum.__str__
        if cls._is_mixed_in("__format__"):
            cls.__format__ = Enum.__format__
        members = {}
        values = []
        own = list(cls.__dict__.items())
        ignored = cls.__dict__.get("_ignore_", ())
        for name, value in own:
            if name.startswith("__") or (name.startswith("_") and name.endswith("_")) or name in ignored:
                continue
            if isinstance(value, nonmember):
                setattr(cls, name, value.value)
                continue
            if isinstance(value, member):
                value = value.value
            elif _is_descriptor(value):
                continue
            following = lambda: cls._generate_next_value_(name, 1, len(members), list(values))
            if isinstance(value, _Later):
                value = value._resolve(following)
            elif isinstance(value, tuple):
                value = tuple([item._resolve(following) if isinstance(item, _Later) else item for item in value])
            made = cls._make_member(name, value, members)
            values.append(made._value_)
            setattr(cls, name, made)
            members[name] = made
        cls._member_map_ = cls.__members__ = members
        names = []
        for name, made in members.items():
            if made._name_ == name and cls._is_listed(made._value_):
                names.append(name)
        cls._member_names_ = names
        if members:
            # From now on a call looks a member up, which is not to be initialised again.
            cls.__new__ = staticmethod(Enum.__new__)
            cls.__init__ = _leave_alone

    @classmethod
    def _is_mixed_in(cls, name):
        """Whether a class of `str` or the like before Enum decides how members look: `class Kind(str, Enum)`."""
        for base in cls.__mro__:
            if base is Enum:
                return False
            if base in (int, str, float, bytes, tuple):
                return True
            if name in base.__dict__:
                return False
        return False

    @classmethod
    def _is_listed(cls, value):
        return True

    @classmethod
    def _make_member(cls, name, value, members):
        args = value if isinstance(value, tuple) else (value,)
        data_type = cls._data_type()
        if data_type is tuple:
            args = (args,)
        own_new = cls._own_new()
        if own_new is not None:
            made = own_new(cls, *args)
            if not hasattr(made, "_value_"):
                made._value_ = value
        elif data_type is object:
            made = object.__new__(cls)
            made._value_ = value
        else:
            made = data_type.__new__(cls, *args)
            made._value_ = data_type(*args) if not isinstance(value, data_type) else value
        made._name_ = name
        made._sort_order_ = len(members)
        if cls.__init__ is not object.__init__ and cls.__init__ is not data_type.__init__:
            made.__init__(*args)
        for known in members.values():
            if known._value_ == made._value_:
                return known
        return made

    @classmethod
    def _data_type(cls):
        for base in cls.__mro__:
            if base in (int, str, float, bytes, tuple):
                return base
        return object

    @classmethod
    def _own_new(cls):
        for base in cls.__mro__:
            if base is Enum or base is object:
                return None
            if "__new__" in base.__dict__ and base.__module__ != "enum" and base.__module__ != "builtins":
                return base.__dict__["__new__"]
        return None

    def _generate_next_value_(name, start, count, last_values):
        """The value that `auto` stands for."""
        if not last_values:
            return start
        return max(last_values) + 1

    _generate_next_value_ = staticmethod(_generate_next_value_)

    def __new__(cls, value):
        if type(value) is cls:
            return value
        for made in cls._member_map_.values():
            if made._value_ == value:
                return made
        made = cls._missing_(value)
        if made is not None:
            return made
        raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")

    @classmethod
    def _missing_(cls, value):
        """The member for a value that none has, or None."""
        return None

    @classmethod
    def _iterate_(cls):
        """The members, without aliases."""
        return [cls._member_map_[name] for name in cls._member_names_]

    def __class_getitem__(cls, name):
        return cls._member_map_[name]

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_

    def __repr__(self):
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __eq__(self, other):
        return self is other

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__class__, (self._value_,)


class IntEnum(int, Enum):
    """Members are ints."""

    def __repr__(self):
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, spec):
        return int.__format__(self, spec)

    def __hash__(self):
        return hash(int(self))

    def __eq__(self, other):
        return int.__eq__(self, other)


class StrEnum(str, Enum):
    """Members are strs."""

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    _generate_next_value_ = staticmethod(_generate_next_value_)

    def __repr__(self):
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return str.__str__(self)

    def __format__(self, spec):
        return str.__format__(self, spec)

    def __hash__(self):
        return str.__hash__(self)

    def __eq__(self, other):
        return str.__eq__(self, other)


def unique(enumeration):
    """Refuses an enumeration in which a value has two names."""
    aliases = []
    for name, made in enumeration._member_map_.items():
        if name != made._name_:
            aliases.append((name, made._name_))
    if aliases:
        details = ", ".join([f"{alias} -> {name}" for alias, name in aliases])
        raise ValueError(f"duplicate values found in {enumeration!r}: {details}")
    return enumeration


class Flag(Enum):
    """Members can be combined with `|`, `&`, `^` and `~`."""

    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        return 2 ** (max(last_values).bit_length())

    _generate_next_value_ = staticmethod(_generate_next_value_)

    @classmethod
    def _is_listed(cls, value):
        return value > 0 and value & (value - 1) == 0

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        every = 0
        for made in cls._member_map_.values():
            every |= made._value_
        if value < 0:
            value = every & value
        if value & ~every:
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        made = object.__new__(cls)
        made._value_ = value
        names = [name for name in cls._member_names_ if cls._member_map_[name]._value_ & value]
        made._name_ = "|".join(names) if names else None
        made._sort_order_ = -1
        return made

    @classmethod
    def _of(cls, value):
        for made in cls._member_map_.values():
            if made._value_ == value:
                return made
        return cls._missing_(value)

    def __eq__(self, other):
        return self.__class__ is other.__class__ and self._value_ == other._value_

    def __hash__(self):
        return hash(self._value_)

    def __or__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self._of(self._value_ | other._value_)

    def __and__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self._of(self._value_ & other._value_)

    def __xor__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self._of(self._value_ ^ other._value_)

    def __invert__(self):
        return self._of(~self._value_)

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __bool__(self):
        return bool(self._value_)

    def __iter__(self):
        for name in self._member_names_:
            made = self._member_map_[name]
            if made._value_ & self._value_:
                yield made

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        if self._name_ is None:
            return f"<{self.__class__.__name__}: {self._value_!r}>"
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"


class IntFlag(int, Flag):
    """Members are ints that can be combined with each other and with ints; bits without a name are kept."""

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        every = 0
        for made in cls._member_map_.values():
            every |= made._value_
        if value < 0:
            value += max(2 ** every.bit_length(), 2 ** value.bit_length())
            for made in cls._member_map_.values():
                if made._value_ == value:
                    return made
        made = int.__new__(cls, value)
        made._value_ = value
        names = [name for name in cls._member_names_ if cls._member_map_[name]._value_ & value]
        rest = value & ~every
        if names and rest:
            names.append(str(rest))
        made._name_ = "|".join(names) if names else None
        made._sort_order_ = -1
        return made

    def __eq__(self, other):
        return int.__eq__(self, other)

    def __hash__(self):
        return hash(int(self))

    def __or__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self._of(self._value_ | int(other))

    def __and__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self._of(self._value_ & int(other))

    def __xor__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self._of(self._value_ ^ int(other))

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        return self._of(~self._value_)

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        if self._name_ is None:
            return f"<{self.__class__.__name__}: {self._value_!r}>"
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, spec):
        return int.__format__(self, spec)

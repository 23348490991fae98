"""Classes made of their annotated fields."""

import copy as _copy
import types as _types

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple",
    "make_dataclass", "replace", "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    """A field of a frozen instance was to be set."""


class _MissingType:
    def __repr__(self):
        return "<dataclasses._MISSING_TYPE object>"


MISSING = _MissingType()


class _KeywordOnlyType:
    def __repr__(self):
        return "<dataclasses._KW_ONLY_TYPE object>"


KW_ONLY = _KeywordOnlyType()


class _FactoryType:
    def __repr__(self):
        return "<factory>"


# What the compiler writes into classes uses these: see `frontend/src/expand`.
_FACTORY = _FactoryType()
_MISSING = MISSING
_FrozenInstanceError = FrozenInstanceError
_running = set()


class InitVar:
    """Marks a pseudo-field that is only handed on to `__post_init__`."""

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        return f"dataclasses.InitVar[{getattr(self.type, '__name__', repr(self.type))}]"


class Field:
    """What is known of a field."""

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        self._field_type = "field"

    def __repr__(self):
        return (
            f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
            f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},"
            f"compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},_field_type=_FIELD)"
        )

    def _has_default(self):
        return self.default is not MISSING or self.default_factory is not MISSING


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Says more of a field than a plain default can."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _annotation_kind(annotation):
    """field, class, init or kw_only."""
    if annotation is KW_ONLY:
        return "kw_only"
    if isinstance(annotation, InitVar) or annotation is InitVar:
        return "init"
    text = annotation if isinstance(annotation, str) else repr(annotation)
    text = text.strip()
    head = text.split("[")[0].split(".")[-1]
    if head == "ClassVar":
        return "class"
    if head == "InitVar":
        return "init"
    if head == "KW_ONLY":
        return "kw_only"
    return "field"


def _is_unhashable(default):
    if default is MISSING:
        return False
    return isinstance(default, (list, dict, set, bytearray)) or getattr(default.__class__, "__hash__", None) is None


def _check_default(default, name):
    """Refuses a default that instances would share."""
    if _is_unhashable(default):
        raise ValueError(f"mutable default {type(default)} for field {name} is not allowed: use default_factory")


def _describe(base, annotations, rows):
    """The fields of a class and its base, as `__dataclass_fields__` has them."""
    by_name = {} if base is None else dict(base.__dataclass_fields__)
    for name, default, default_factory, init, repr, hash, compare, metadata, kw_only, kind in rows:
        f = Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)
        f.name = name
        f.type = annotations[name]
        f._field_type = kind
        by_name[name] = f
    return by_name


def _own_fields(cls, kw_only):
    """The fields that the class body declares."""
    own = []
    annotations = cls.__dict__.get("__annotations__", {})
    for name in annotations:
        annotation = annotations[name]
        kind = _annotation_kind(annotation)
        if kind == "kw_only":
            kw_only = True
            continue
        default = getattr(cls, name, MISSING)
        if isinstance(default, Field):
            f = default
        else:
            if isinstance(default, (_types.MemberDescriptorType,)):
                default = MISSING
            f = field(default=default)
        f.name = name
        f.type = annotation
        f._field_type = kind
        if kind == "class":
            if f.default_factory is not MISSING:
                raise TypeError(f"field {name} cannot have a default factory")
        if kind == "init" and f.default_factory is not MISSING:
            raise TypeError(f"field {name} cannot have a default factory")
        if f.kw_only is MISSING:
            f.kw_only = kw_only
        if kind == "field":
            _check_default(f.default, name)
        own.append(f)
        if isinstance(default, Field):
            if f.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, f.default)
    for name, value in list(cls.__dict__.items()):
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return own


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Adds `__init__`, `__repr__`, `__eq__` and more to a class, made of its annotated fields."""

    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only)

    if cls is None:
        return wrap
    return wrap(cls)


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only):
    by_name = {}
    any_frozen_base = False
    has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        inherited = base.__dict__.get("__dataclass_fields__", None)
        if inherited is not None:
            has_dataclass_bases = True
            for name, f in inherited.items():
                by_name[name] = f
            if base.__dict__["__dataclass_params__"].frozen:
                any_frozen_base = True
    for f in _own_fields(cls, kw_only):
        by_name[f.name] = f
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen_base and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    cls.__dataclass_fields__ = by_name
    cls.__dataclass_params__ = _Params(init, repr, eq, order, unsafe_hash, frozen)
    every = list(by_name.values())
    real = [f for f in every if f._field_type == "field"]
    own = cls.__dict__
    explicit_hash = not (own.get("__hash__", MISSING) is MISSING or (own["__hash__"] is None and "__eq__" in own))
    if init:
        _check_order(every)
        _set_new(cls, "__init__", _make_init(cls, [f for f in every if f._field_type != "class"], frozen))
    if repr:
        _set_new(cls, "__repr__", _make_repr([f.name for f in real if f.repr]))
    if eq:
        _set_new(cls, "__eq__", _make_eq([f.name for f in real if f.compare]))
    if order:
        for name, function in _make_order([f.name for f in real if f.compare]):
            if name in own:
                raise TypeError(
                    f"Cannot overwrite attribute {name} in class {cls.__name__}. Consider using functools.total_ordering"
                )
            setattr(cls, name, function)
    if frozen:
        names = tuple([f.name for f in real])
        for name, function in _make_frozen(cls, names):
            if name in own:
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
            setattr(cls, name, function)
    if unsafe_hash:
        if explicit_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        cls.__hash__ = _make_hash([f.name for f in real if (f.compare if f.hash is None else f.hash)])
    elif eq and not explicit_hash:
        if frozen:
            cls.__hash__ = _make_hash([f.name for f in real if (f.compare if f.hash is None else f.hash)])
        else:
            cls.__hash__ = None
    if match_args and "__match_args__" not in own:
        cls.__match_args__ = tuple([f.name for f in every if f.init and not f.kw_only and f._field_type != "class"])
    return cls


class _Params:
    """What the decorator was called with."""

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return (
            f"_DataclassParams(init={self.init!r},repr={self.repr!r},eq={self.eq!r},order={self.order!r},"
            f"unsafe_hash={self.unsafe_hash!r},frozen={self.frozen!r})"
        )


def _set_new(cls, name, value):
    if name not in cls.__dict__:
        value.__qualname__ = f"{cls.__qualname__}.{name}"
        setattr(cls, name, value)


def _check_order(every):
    """A positional field without a default can't follow one with a default."""
    seen = False
    for f in every:
        if f._field_type == "class" or not f.init or f.kw_only:
            continue
        if f._has_default():
            seen = True
        elif seen:
            raise TypeError(f"non-default argument {f.name!r} follows default argument")


def _english(names):
    quoted = [repr(name) for name in names]
    if len(quoted) == 1:
        return quoted[0]
    if len(quoted) == 2:
        return f"{quoted[0]} and {quoted[1]}"
    return f"{', '.join(quoted[:-1])}, and {quoted[-1]}"


def _make_init(cls, every, frozen):
    positional = [f for f in every if f.init and not f.kw_only]
    keyword_only = [f for f in every if f.init and f.kw_only]
    names = [f.name for f in positional]
    accepted = set([f.name for f in every if f.init])
    qualname = cls.__qualname__
    has_post_init = hasattr(cls, "__post_init__")

    def too_many(given):
        most = len(positional) + 1
        least = most - len([f for f in positional if f._has_default()])
        takes = str(most) if least == most else f"from {least} to {most}"
        plural = "" if most == 1 else "s"
        raise TypeError(f"{qualname}.__init__() takes {takes} positional argument{plural} but {given + 1} were given")

    def missing_arguments(keywords, given):
        missing = [f.name for f in positional[given:] if f.name not in keywords and not f._has_default()]
        kind = "positional"
        if not missing:
            missing = [f.name for f in keyword_only if f.name not in keywords and not f._has_default()]
            kind = "keyword-only"
        if missing:
            plural = "" if len(missing) == 1 else "s"
            raise TypeError(
                f"{qualname}.__init__() missing {len(missing)} required {kind} argument{plural}: {_english(missing)}"
            )

    def __init__(self, /, *args, **keywords):
        given = len(args)
        if given > len(positional):
            too_many(given)
        for name in keywords:
            if name not in accepted:
                raise TypeError(f"{qualname}.__init__() got an unexpected keyword argument {name!r}")
            if name in names and names.index(name) < given:
                raise TypeError(f"{qualname}.__init__() got multiple values for argument {name!r}")
        missing_arguments(keywords, given)
        place = 0
        extra = []
        for f in every:
            value = MISSING
            if f.init:
                if not f.kw_only and place < given:
                    value = args[place]
                elif f.name in keywords:
                    value = keywords[f.name]
                if not f.kw_only:
                    place += 1
            if value is MISSING:
                if f.default is not MISSING:
                    value = f.default
                    if not f.init and f._field_type == "field":
                        # CPython leaves such a field to the class attribute.
                        continue
                elif f.default_factory is not MISSING:
                    value = f.default_factory()
                else:
                    continue
            if f._field_type == "init":
                extra.append(value)
            else:
                object.__setattr__(self, f.name, value)
        if has_post_init:
            self.__post_init__(*extra)

    __init__.__qualname__ = f"{qualname}.__init__"
    return __init__


def _make_repr(names):
    open_reprs = set()

    def __repr__(self):
        key = id(self)
        if key in open_reprs:
            return "..."
        open_reprs.add(key)
        try:
            parts = [f"{name}={getattr(self, name)!r}" for name in names]
        finally:
            open_reprs.discard(key)
        return f"{self.__class__.__qualname__}({', '.join(parts)})"

    return __repr__


def _values(obj, names):
    return tuple([getattr(obj, name) for name in names])


def _make_eq(names):
    def __eq__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) == _values(other, names)
        return NotImplemented

    return __eq__


def _make_order(names):
    def __lt__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) < _values(other, names)
        return NotImplemented

    def __le__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) <= _values(other, names)
        return NotImplemented

    def __gt__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) > _values(other, names)
        return NotImplemented

    def __ge__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) >= _values(other, names)
        return NotImplemented

    return [("__lt__", __lt__), ("__le__", __le__), ("__gt__", __gt__), ("__ge__", __ge__)]


def _make_frozen(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        object.__delattr__(self, name)

    return [("__setattr__", __setattr__), ("__delattr__", __delattr__)]


def _make_hash(names):
    def __hash__(self):
        return hash(_values(self, names))

    return __hash__


def fields(class_or_instance):
    """The fields of a dataclass, as a tuple of Field objects."""
    by_name = getattr(class_or_instance, "__dataclass_fields__", None)
    if by_name is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple([f for f in by_name.values() if f._field_type == "field"])


def is_dataclass(obj):
    """Whether it is a dataclass or an instance of one."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, "__dataclass_fields__")


def _is_instance(obj):
    return hasattr(type(obj), "__dataclass_fields__")


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, also of the dataclasses within."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _as_dict(obj, dict_factory)


def _as_dict(obj, dict_factory):
    if _is_instance(obj):
        return dict_factory([(f.name, _as_dict(getattr(obj, f.name), dict_factory)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_as_dict(item, dict_factory) for item in obj])
    if isinstance(obj, list):
        return type(obj)([_as_dict(item, dict_factory) for item in obj])
    if isinstance(obj, tuple):
        return type(obj)([_as_dict(item, dict_factory) for item in obj])
    if isinstance(obj, dict):
        pairs = [(_as_dict(key, dict_factory), _as_dict(value, dict_factory)) for key, value in obj.items()]
        if hasattr(type(obj), "default_factory") or hasattr(obj, "default_factory"):
            result = type(obj)(obj.default_factory)
            for key, value in pairs:
                result[key] = value
            return result
        return type(obj)(pairs)
    return _copy.deepcopy(obj)


def astuple(obj, *, tuple_factory=tuple):
    """The fields as a tuple, also of the dataclasses within."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _as_tuple(obj, tuple_factory)


def _as_tuple(obj, tuple_factory):
    if _is_instance(obj):
        return tuple_factory([_as_tuple(getattr(obj, f.name), tuple_factory) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_as_tuple(item, tuple_factory) for item in obj])
    if isinstance(obj, list):
        return type(obj)([_as_tuple(item, tuple_factory) for item in obj])
    if isinstance(obj, tuple):
        return type(obj)([_as_tuple(item, tuple_factory) for item in obj])
    if isinstance(obj, dict):
        return type(obj)([(_as_tuple(key, tuple_factory), _as_tuple(value, tuple_factory)) for key, value in obj.items()])
    return _copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """A dataclass from names, with or without types and defaults."""
    body = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name = item
            annotations[name] = "typing.Any"
        else:
            name = item[0]
            annotations[name] = item[1]
            if len(item) == 3:
                body[name] = item[2]
            elif len(item) != 2:
                raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
    body["__annotations__"] = annotations
    cls = type(cls_name, bases, body)
    return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only)


def replace(obj, /, **changes):
    """A new instance with some fields changed."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in obj.__dataclass_fields__.values():
        if f._field_type == "class":
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(
                    f"field {f.name} is declared with init=False, it cannot be specified with replace()"
                )
            continue
        if f.name not in changes:
            if f._field_type == "init" and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)

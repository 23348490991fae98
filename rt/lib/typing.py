"""Type hints. They say nothing to the compiler that it must believe: here they are just names.

`X[...]` of such a name gives an object that remembers what it was made of, can be called like the class, and prints.
"""

from collections import _bind, _check_count, _check_names, _field, _field_names, namedtuple as _namedtuple

TYPE_CHECKING = False


def _name_of(thing):
    if thing is Ellipsis:
        return "..."
    if thing is None or thing is type(None):
        return "None"
    if isinstance(thing, (list, tuple)):
        return f"[{', '.join([_name_of(item) for item in thing])}]"
    if isinstance(thing, type):
        if thing.__module__ == "builtins":
            return thing.__qualname__
        return f"{thing.__module__}.{thing.__qualname__}"
    return repr(thing)


class _Hint:
    """A name of this module, or one with arguments."""

    def __init__(self, name, origin=None, args=()):
        self._name = name
        self.__origin__ = origin
        self.__args__ = args

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        if self._name == "Optional":
            return _union((args[0], type(None)))
        if self._name == "Union":
            return _union(args)
        return _Hint(self._name, self.__origin__, args)

    def __call__(self, *args, **kwargs):
        if self.__origin__ is None:
            raise TypeError(f"Cannot instantiate {self!r}")
        return self.__origin__(*args, **kwargs)

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __eq__(self, other):
        return isinstance(other, _Hint) and self._name == other._name and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self._name, self.__args__))

    def __repr__(self):
        if not self.__args__:
            return f"typing.{self._name}"
        args = self.__args__
        if self._name == "Union" and len(args) == 2 and args[1] is type(None):
            return f"typing.Optional[{_name_of(args[0])}]"
        if self._name == "Literal":
            return f"typing.Literal[{', '.join([repr(arg) for arg in args])}]"
        return f"typing.{self._name}[{', '.join([_name_of(arg) for arg in args])}]"


def _union(args):
    flat = []
    for arg in args:
        if arg is None:
            arg = type(None)
        parts = arg.__args__ if isinstance(arg, _Hint) and arg._name == "Union" else (arg,)
        for part in parts:
            if part not in flat:
                flat.append(part)
    if len(flat) == 1:
        return flat[0]
    return _Hint("Union", None, tuple(flat))


Any = _Hint("Any")
NoReturn = _Hint("NoReturn")
Never = _Hint("Never")
Self = _Hint("Self")
LiteralString = _Hint("LiteralString")
ClassVar = _Hint("ClassVar")
Final = _Hint("Final")
Union = _Hint("Union")
Optional = _Hint("Optional")
Literal = _Hint("Literal")
TypeAlias = _Hint("TypeAlias")
Concatenate = _Hint("Concatenate")
TypeGuard = _Hint("TypeGuard")
Required = _Hint("Required")
NotRequired = _Hint("NotRequired")
Unpack = _Hint("Unpack")
Annotated = _Hint("Annotated")
Callable = _Hint("Callable")
Tuple = _Hint("Tuple", tuple)
List = _Hint("List", list)
Dict = _Hint("Dict", dict)
DefaultDict = _Hint("DefaultDict")
OrderedDict = _Hint("OrderedDict")
Counter = _Hint("Counter")
ChainMap = _Hint("ChainMap")
Deque = _Hint("Deque")
Set = _Hint("Set", set)
FrozenSet = _Hint("FrozenSet", frozenset)
Type = _Hint("Type", type)
Iterable = _Hint("Iterable")
Iterator = _Hint("Iterator")
Reversible = _Hint("Reversible")
Container = _Hint("Container")
Collection = _Hint("Collection")
Sequence = _Hint("Sequence")
MutableSequence = _Hint("MutableSequence")
AbstractSet = _Hint("AbstractSet")
MutableSet = _Hint("MutableSet")
Mapping = _Hint("Mapping")
MutableMapping = _Hint("MutableMapping")
MappingView = _Hint("MappingView")
KeysView = _Hint("KeysView")
ItemsView = _Hint("ItemsView")
ValuesView = _Hint("ValuesView")
Generator = _Hint("Generator")
Coroutine = _Hint("Coroutine")
Awaitable = _Hint("Awaitable")
AsyncIterable = _Hint("AsyncIterable")
AsyncIterator = _Hint("AsyncIterator")
AsyncGenerator = _Hint("AsyncGenerator")
ContextManager = _Hint("ContextManager")
AsyncContextManager = _Hint("AsyncContextManager")
Hashable = _Hint("Hashable")
Sized = _Hint("Sized")
ByteString = _Hint("ByteString")
Pattern = _Hint("Pattern")
Match = _Hint("Match")
IO = _Hint("IO")
TextIO = _Hint("TextIO")
BinaryIO = _Hint("BinaryIO")
Text = str


class TypeVar:
    """A type that stands for another."""

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __repr__(self):
        prefix = "+" if self.__covariant__ else "-" if self.__contravariant__ else "~"
        return prefix + self.__name__

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))


class ParamSpec:
    """Parameters that stand for others."""

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.args = None
        self.kwargs = None

    def __repr__(self):
        return "~" + self.__name__


class TypeVarTuple:
    """Types that stand for others."""

    def __init__(self, name):
        self.__name__ = name

    def __iter__(self):
        yield self

    def __repr__(self):
        return self.__name__


AnyStr = TypeVar("AnyStr", bytes, str)


class Generic:
    """The base of classes with type parameters."""

    __slots__ = ()

    def __class_getitem__(cls, params):
        return cls


class Protocol:
    """The base of classes that are only descriptions."""

    __slots__ = ()

    def __class_getitem__(cls, params):
        return cls


class SupportsInt(Protocol):
    """Has `__int__`."""


class SupportsFloat(Protocol):
    """Has `__float__`."""


class SupportsIndex(Protocol):
    """Has `__index__`."""


class SupportsAbs(Protocol):
    """Has `__abs__`."""


class SupportsRound(Protocol):
    """Has `__round__`."""


class SupportsBytes(Protocol):
    """Has `__bytes__`."""


_PROHIBITED = (
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make", "_replace",
    "_asdict", "_source",
)


class NamedTuple(tuple):
    """`class Point(NamedTuple)` with annotated fields; or a function, like `namedtuple` with types."""

    _fields = ()
    _field_defaults = {}

    def __init_subclass__(cls):
        if NamedTuple not in cls.__bases__:
            return
        annotations = cls.__dict__.get("__annotations__", {})
        for name in _PROHIBITED:
            if name in cls.__dict__:
                raise AttributeError(f"Cannot overwrite NamedTuple attribute {name}")
        names = _field_names(cls.__name__, list(annotations), False)
        defaults = {}
        for index, name in enumerate(names):
            if name in cls.__dict__:
                defaults[name] = cls.__dict__[name]
            elif defaults:
                plural = "s" if len(defaults) > 1 else ""
                raise TypeError(
                    f"Non-default namedtuple field {name} cannot follow default field{plural} {', '.join(defaults)}"
                )
            setattr(cls, name, _field(index, f"Alias for field number {index}"))
        cls._fields = names
        cls._field_defaults = defaults
        cls.__match_args__ = names
        if cls.__doc__ is None:
            cls.__doc__ = f"{cls.__name__}({', '.join(names)})"

    def __new__(cls, /, *args, **keywords):
        if cls is NamedTuple:
            return _named_tuple(args[0], args[1] if len(args) > 1 else list(keywords.items()))
        return tuple.__new__(cls, _bind(cls.__name__, cls._fields, cls._field_defaults, args, keywords))

    @classmethod
    def _make(cls, iterable):
        values = tuple(iterable)
        _check_count(len(cls._fields), len(values))
        return tuple.__new__(cls, values)

    def _replace(self, /, **keywords):
        values = [keywords.pop(name) if name in keywords else value for name, value in zip(self._fields, self)]
        _check_names(keywords)
        return self._make(values)

    def __repr__(self):
        parts = [f"{name}={value!r}" for name, value in zip(self._fields, self)]
        return f"{self.__class__.__name__}({', '.join(parts)})"

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __getnewargs__(self):
        return tuple(self)


def _named_tuple(typename, fields):
    result = _namedtuple(typename, [name for name, _ in fields])
    result.__annotations__ = dict(fields)
    return result


class TypedDict:
    """`class Movie(TypedDict)`: calling it makes a plain dict."""

    def __new__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __init_subclass__(cls, total=True):
        pass


class NewType:
    """A name for a type of its own; calling it gives the argument back."""

    def __init__(self, name, tp):
        self.__name__ = name
        self.__supertype__ = tp

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__name__}"

    def __or__(self, other):
        return _union((self, other))


def cast(typ, val):
    """`val` as it is."""
    return val


def overload(func):
    """Marks a signature without code."""
    return func


def final(f):
    """Marks what shall not be overridden."""
    return f


def no_type_check(arg):
    """Marks what a type checker shall not look at."""
    return arg


def runtime_checkable(cls):
    """Marks a protocol that `isinstance` may be asked about."""
    return cls


def dataclass_transform(**kwargs):
    """Marks a decorator that acts like `dataclass`."""
    return lambda cls: cls


def override(f):
    """Marks a method that overrides another."""
    return f


def assert_type(val, typ, /):
    """`val` as it is."""
    return val


def assert_never(arg, /):
    """For code that can't be reached."""
    value = repr(arg)
    if len(value) > 100:
        value = value[:100] + "..."
    raise AssertionError(f"Expected code to be unreachable, but got: {value}")


def reveal_type(obj, /):
    """`obj` as it is; CPython prints its type."""
    import sys

    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def get_origin(tp):
    """The class without its arguments."""
    return getattr(tp, "__origin__", None)


def get_args(tp):
    """The arguments."""
    return getattr(tp, "__args__", ())


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations, which are not evaluated."""
    return dict(getattr(obj, "__annotations__", {}))

"""Abstract base classes of containers: what `isinstance` asks by the methods a class has, and mixins to derive from."""

from _abc import has_method as _has_method


_dict_keys = type({}.keys())
_dict_values = type({}.values())
_dict_items = type({}.items())


def _has_methods(cls, names):
    """Whether a class has all of these methods, or NotImplemented."""
    for name in names:
        if not _has_method(cls, name):
            return NotImplemented
    return True


class Hashable:
    """Has `__hash__`."""

    __slots__ = ()

    def __hash__(self):
        return 0

    @classmethod
    def __subclasshook__(cls, other):
        return _has_methods(other, ("__hash__",)) if cls is Hashable else NotImplemented


class Iterable:
    """Has `__iter__`."""

    __slots__ = ()

    def __class_getitem__(cls, params):
        return cls

    def __iter__(self):
        return
        yield

    @classmethod
    def __subclasshook__(cls, other):
        return _has_methods(other, ("__iter__",)) if cls is Iterable else NotImplemented


class Iterator(Iterable):
    """Has `__next__` and `__iter__`."""

    __slots__ = ()

    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return self

    @classmethod
    def __subclasshook__(cls, other):
        return _has_methods(other, ("__iter__", "__next__")) if cls is Iterator else NotImplemented


class Generator(Iterator):
    """Has `send`, `throw` and `close` besides."""

    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, other):
        names = ("__iter__", "__next__", "send", "throw", "close")
        return _has_methods(other, names) if cls is Generator else NotImplemented


class Reversible(Iterable):
    """Has `__reversed__` and `__iter__`."""

    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, other):
        if cls is not Reversible:
            return NotImplemented
        # These are sequences and views, though they have no `__reversed__` of their own.
        if issubclass(other, (tuple, str, bytes, bytearray, _dict_keys, _dict_values, _dict_items)):
            return True
        return _has_methods(other, ("__reversed__", "__iter__"))


class Sized:
    """Has `__len__`."""

    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, other):
        return _has_methods(other, ("__len__",)) if cls is Sized else NotImplemented


class Container:
    """Has `__contains__`."""

    __slots__ = ()

    def __class_getitem__(cls, params):
        return cls

    @classmethod
    def __subclasshook__(cls, other):
        if cls is not Container:
            return NotImplemented
        return True if issubclass(other, _dict_values) else _has_methods(other, ("__contains__",))


class Collection(Sized, Iterable, Container):
    """Has all three."""

    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, other):
        if cls is not Collection:
            return NotImplemented
        return True if issubclass(other, _dict_values) else _has_methods(other, ("__len__", "__iter__", "__contains__"))


class Callable:
    """Has `__call__`."""

    __slots__ = ()

    def __class_getitem__(cls, params):
        return cls

    @classmethod
    def __subclasshook__(cls, other):
        return _has_methods(other, ("__call__",)) if cls is Callable else NotImplemented


class Sequence(Reversible, Collection):
    """Items by place: `__getitem__` and `__len__` give the rest."""

    __slots__ = ()

    def __iter__(self):
        place = 0
        try:
            while True:
                yield self[place]
                place += 1
        except IndexError:
            return

    def __contains__(self, value):
        for item in self:
            if item is value or item == value:
                return True
        return False

    def __reversed__(self):
        for place in reversed(range(len(self))):
            yield self[place]

    def index(self, value, start=0, stop=None):
        """The first place of a value."""
        if start < 0:
            start = max(len(self) + start, 0)
        if stop is not None and stop < 0:
            stop += len(self)
        place = start
        while stop is None or place < stop:
            try:
                item = self[place]
            except IndexError:
                break
            if item is value or item == value:
                return place
            place += 1
        raise ValueError

    def count(self, value):
        """How often a value occurs."""
        return sum([1 for item in self if item is value or item == value])

    @classmethod
    def __subclasshook__(cls, other):
        if cls is Sequence and issubclass(other, (list, tuple, str, bytes, bytearray, range)):
            return True
        return NotImplemented


class MutableSequence(Sequence):
    """A sequence with `__setitem__`, `__delitem__` and `insert`."""

    __slots__ = ()

    def append(self, value):
        """Adds an item at the end."""
        self.insert(len(self), value)

    def clear(self):
        """Takes all out."""
        try:
            while True:
                self.pop()
        except IndexError:
            pass

    def reverse(self):
        """Reverses in place."""
        n = len(self)
        for place in range(n // 2):
            self[place], self[n - place - 1] = self[n - place - 1], self[place]

    def extend(self, values):
        """Adds all items at the end."""
        if values is self:
            values = list(values)
        for value in values:
            self.append(value)

    def pop(self, index=-1):
        """Takes an item out."""
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        """Takes out the first equal item."""
        del self[self.index(value)]

    def __iadd__(self, values):
        self.extend(values)
        return self

    @classmethod
    def __subclasshook__(cls, other):
        if cls is MutableSequence and issubclass(other, (list, bytearray)):
            return True
        return NotImplemented


class Set(Collection):
    """Items without order: `__contains__`, `__iter__` and `__len__` give the rest."""

    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def __le__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) <= len(other) and all([item in other for item in self])

    def __lt__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) < len(other) and all([item in other for item in self])

    def __ge__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) >= len(other) and all([item in self for item in other])

    def __gt__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) > len(other) and all([item in self for item in other])

    def __eq__(self, other):
        if not isinstance(other, Set):
            return NotImplemented
        return len(self) == len(other) and all([item in other for item in self])

    def __and__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable([item for item in other if item in self])

    __rand__ = __and__

    def isdisjoint(self, other):
        """Whether no item is in both."""
        for item in other:
            if item in self:
                return False
        return True

    def __or__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable([item for part in (self, other) for item in part])

    __ror__ = __or__

    def __sub__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        if not isinstance(other, Set):
            other = self._from_iterable(other)
        return self._from_iterable([item for item in self if item not in other])

    def __rsub__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        return self._from_iterable([item for item in other if item not in self])

    def __xor__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented
        if not isinstance(other, Set):
            other = self._from_iterable(other)
        return (self - other) | (other - self)

    __rxor__ = __xor__

    @classmethod
    def __subclasshook__(cls, other):
        if cls is Set and issubclass(other, (set, frozenset, _dict_keys, _dict_items)):
            return True
        return NotImplemented


class MutableSet(Set):
    """A set with `add` and `discard`."""

    __slots__ = ()

    def remove(self, value):
        """Takes an item out that must be in."""
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    def pop(self):
        """Takes any item out."""
        for value in self:
            self.discard(value)
            return value
        raise KeyError

    def clear(self):
        """Takes all out."""
        try:
            while True:
                self.pop()
        except KeyError:
            pass

    def __ior__(self, it):
        for value in it:
            self.add(value)
        return self

    def __iand__(self, it):
        for value in self - it:
            self.discard(value)
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()
        else:
            if not isinstance(it, Set):
                it = self._from_iterable(it)
            for value in it:
                if value in self:
                    self.discard(value)
                else:
                    self.add(value)
        return self

    def __isub__(self, it):
        if it is self:
            self.clear()
        else:
            for value in it:
                self.discard(value)
        return self

    @classmethod
    def __subclasshook__(cls, other):
        return True if cls is MutableSet and issubclass(other, set) else NotImplemented


class MappingView(Sized):
    """What `keys`, `values` and `items` of a Mapping give."""

    __slots__ = ("_mapping",)

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._mapping!r})"


class KeysView(MappingView, Set):
    """The keys of a Mapping."""

    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        yield from self._mapping


class ItemsView(MappingView, Set):
    """The pairs of a Mapping."""

    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, item):
        key, value = item
        try:
            found = self._mapping[key]
        except KeyError:
            return False
        return found is value or found == value

    def __iter__(self):
        for key in self._mapping:
            yield (key, self._mapping[key])


class ValuesView(MappingView, Collection):
    """The values of a Mapping."""

    __slots__ = ()

    def __contains__(self, value):
        for key in self._mapping:
            found = self._mapping[key]
            if found is value or found == value:
                return True
        return False

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]


class Mapping(Collection):
    """Values by key: `__getitem__`, `__iter__` and `__len__` give the rest."""

    __slots__ = ()

    def get(self, key, default=None):
        """The value of a key, or `default`."""
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        """The keys."""
        return KeysView(self)

    def items(self):
        """The pairs."""
        return ItemsView(self)

    def values(self):
        """The values."""
        return ValuesView(self)

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    @classmethod
    def __subclasshook__(cls, other):
        return True if cls is Mapping and issubclass(other, dict) else NotImplemented


class MutableMapping(Mapping):
    """A mapping with `__setitem__` and `__delitem__`."""

    __slots__ = ()

    def pop(self, key, *default):
        """Takes a key out."""
        try:
            value = self[key]
        except KeyError:
            if not default:
                raise
            return default[0]
        del self[key]
        return value

    def popitem(self):
        """Takes the first pair out."""
        for key in self:
            value = self[key]
            del self[key]
            return (key, value)
        raise KeyError

    def clear(self):
        """Takes all out."""
        try:
            while True:
                self.popitem()
        except KeyError:
            pass

    def update(self, other=(), /, **kwds):
        """Sets keys."""
        if isinstance(other, Mapping) or hasattr(other, "keys"):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def setdefault(self, key, default=None):
        """The value of a key, which is set to `default` when it is missing."""
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default

    @classmethod
    def __subclasshook__(cls, other):
        return True if cls is MutableMapping and issubclass(other, dict) else NotImplemented


class Awaitable:
    """Has `__await__`."""

    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, other):
        return _has_methods(other, ("__await__",)) if cls is Awaitable else NotImplemented


class ByteString(Sequence):
    """bytes and bytearray."""

    __slots__ = ()

    @classmethod
    def __subclasshook__(cls, other):
        return True if cls is ByteString and issubclass(other, (bytes, bytearray)) else NotImplemented

"""Containers beyond the builtin ones."""

from _collections import _count_elements, _move_to_end, _pop_first, deque
from operator import itemgetter as _itemgetter
import keyword as _keyword
import sys as _sys

__all__ = [
    "ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple",
]


class defaultdict(dict):
    """A dict that makes a value for a missing key by calling `default_factory`."""

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        dict.__init__(self, *args, **kwargs)

    def __missing__(self, key, /):
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        value = factory()
        self[key] = value
        return value

    def copy(self):
        """A shallow copy."""
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        args = () if self.default_factory is None else (self.default_factory,)
        return type(self), args, None, None, iter(self.items())

    def __repr__(self):
        factory = self.default_factory
        # A factory may be a method of this very dict.
        return f"{type(self).__name__}({'...' if factory is self else repr(factory)}, {dict.__repr__(self)})"

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self.default_factory, other)
        result.update(self)
        return result


class OrderedDict(dict):
    """A dict whose order can be changed and counts in comparisons."""

    def move_to_end(self, key, last=True):
        """Moves a key to the end, or to the start."""
        _move_to_end(self, key, bool(last))

    def popitem(self, last=True):
        """Takes out the last or the first pair."""
        if not self:
            raise KeyError("dictionary is empty")
        return dict.popitem(self) if last else _pop_first(self)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        key = id(self)
        if key in _open_reprs:
            return "..."
        _open_reprs.add(key)
        try:
            return f"{type(self).__name__}({list(self.items())!r})"
        finally:
            _open_reprs.discard(key)

    def copy(self):
        """A shallow copy."""
        return type(self)(self)

    __copy__ = copy

    def __reduce__(self):
        return type(self), (), self.__dict__ or None, None, iter(self.items())

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """A dict with these keys, all with one value."""
        result = cls()
        for key in iterable:
            result[key] = value
        return result

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(other)
        result.update(self)
        return result


# The OrderedDicts whose repr is being made: one may hold itself.
_open_reprs = set()


class Counter(dict):
    """How often each item occurs."""

    def __init__(self, iterable=None, /, **kwds):
        dict.__init__(self)
        if kwds:
            self.update(iterable, **kwds)
        else:
            # Without keywords the call is direct, for the type of what is counted.
            self.update(iterable)

    def __missing__(self, key):
        return 0

    def total(self):
        """The sum of the counts."""
        return sum(self.values())

    def most_common(self, n=None):
        """The items with their counts, the most frequent first."""
        pairs = sorted(self.items(), key=_itemgetter(1), reverse=True)
        return pairs if n is None else pairs[:max(n, 0)]

    def elements(self):
        """Each item as often as it occurs."""
        for item, count in self.items():
            for _ in range(count):
                yield item

    @classmethod
    def fromkeys(cls, iterable, v=None):
        """Not defined, as no one value would be right."""
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        """Adds counts instead of replacing them."""
        if iterable is not None:
            if isinstance(iterable, dict):
                if self:
                    for item, count in iterable.items():
                        self[item] = count + self.get(item, 0)
                else:
                    dict.update(self, iterable)
            elif not _count_elements(self, iterable):
                for item in iterable:
                    self[item] = self.get(item, 0) + 1
        if kwds:
            for name, count in kwds.items():
                self[name] = count + self.get(name, 0)

    def subtract(self, iterable=None, /, **kwds):
        """Takes counts away; they may become negative."""
        if iterable is not None:
            if isinstance(iterable, dict):
                for item, count in iterable.items():
                    self[item] = self.get(item, 0) - count
            else:
                for item in iterable:
                    self[item] = self.get(item, 0) - 1
        if kwds:
            for name, count in kwds.items():
                self[name] = self.get(name, 0) - count

    def copy(self):
        """A shallow copy."""
        return type(self)(self)

    __copy__ = copy

    def __reduce__(self):
        return type(self), (dict(self),)

    def __delitem__(self, item):
        if item in self:
            dict.__delitem__(self, item)

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[item] == other[item] for counter in (self, other) for item in counter])

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[item] <= other[item] for counter in (self, other) for item in counter])

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __ge__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[item] >= other[item] for counter in (self, other) for item in counter])

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        try:
            pairs = self.most_common()
        except TypeError:
            pairs = list(self.items())
        return f"{type(self).__name__}({dict(pairs)!r})"

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item, count in self.items():
            total = count + other[item]
            if total > 0:
                result[item] = total
        for item, count in other.items():
            if item not in self and count > 0:
                result[item] = count
        return result

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item, count in self.items():
            rest = count - other[item]
            if rest > 0:
                result[item] = rest
        for item, count in other.items():
            if item not in self and count < 0:
                result[item] = 0 - count
        return result

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item, count in self.items():
            larger = max(count, other[item])
            if larger > 0:
                result[item] = larger
        for item, count in other.items():
            if item not in self and count > 0:
                result[item] = count
        return result

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for item, count in self.items():
            smaller = min(count, other[item])
            if smaller > 0:
                result[item] = smaller
        return result

    def __pos__(self):
        result = Counter()
        for item, count in self.items():
            if count > 0:
                result[item] = count
        return result

    def __neg__(self):
        result = Counter()
        for item, count in self.items():
            if count < 0:
                result[item] = 0 - count
        return result

    def _positive(self):
        """Drops what is not above 0, in place."""
        for item in [item for item, count in self.items() if not count > 0]:
            del self[item]
        return self

    def __iadd__(self, other):
        for item, count in other.items():
            self[item] += count
        return self._positive()

    def __isub__(self, other):
        for item, count in other.items():
            self[item] -= count
        return self._positive()

    def __ior__(self, other):
        for item, count in other.items():
            if count > self[item]:
                self[item] = count
        return self._positive()

    def __iand__(self, other):
        for item in list(self):
            if other[item] < self[item]:
                self[item] = other[item]
        return self._positive()


class ChainMap:
    """Several mappings as one: the first that has a key counts, and is written to."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        return self.__missing__(key)

    def get(self, key, default=None):
        """The value of a key, or `default`."""
        return self[key] if key in self else default

    def __len__(self):
        return len(self._merged())

    def __iter__(self):
        return iter(self._merged())

    def _merged(self):
        merged = {}
        for mapping in reversed(self.maps):
            for key in mapping:
                merged[key] = None
        return merged

    def __contains__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return True
        return False

    def __bool__(self):
        for mapping in self.maps:
            if mapping:
                return True
        return False

    def keys(self):
        """The keys, those of the last mapping first."""
        return self._merged().keys()

    def values(self):
        """The values, in the order of the keys."""
        return [self[key] for key in self]

    def items(self):
        """The pairs, in the order of the keys."""
        return [(key, self[key]) for key in self]

    def __eq__(self, other):
        if isinstance(other, (dict, ChainMap)):
            return dict(self.items()) == dict(other.items())
        return NotImplemented

    def __repr__(self):
        return f"{type(self).__name__}({', '.join([repr(mapping) for mapping in self.maps])})"

    @classmethod
    def fromkeys(cls, iterable, *args):
        """A ChainMap of one dict."""
        return cls(dict.fromkeys(iterable, *args))

    def copy(self):
        """A copy whose first mapping is a copy."""
        return type(self)(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        """One more mapping, before the others."""
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return type(self)(m, *self.maps)

    @property
    def parents(self):
        """Without the first mapping."""
        return type(self)(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def popitem(self):
        """Takes a pair out of the first mapping."""
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError("No keys found in the first mapping.")

    def pop(self, key, *args):
        """Takes a key out of the first mapping."""
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def update(self, other=(), /, **kwargs):
        """Sets keys in the first mapping."""
        self.maps[0].update(other, **kwargs)

    def setdefault(self, key, default=None):
        """The value of a key, which is set to `default` when it is missing."""
        if key in self:
            return self[key]
        self[key] = default
        return default

    def clear(self):
        """Empties the first mapping."""
        self.maps[0].clear()

    def __or__(self, other):
        if not isinstance(other, (dict, ChainMap)):
            return NotImplemented
        result = self.copy()
        result.maps[0].update(other)
        return result

    def __ior__(self, other):
        self.maps[0].update(other)
        return self


def _field_names(typename, field_names, rename):
    """The checked names of the fields."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    if rename:
        seen = set()
        for index, name in enumerate(names):
            if not name.isidentifier() or _keyword.iskeyword(name) or name.startswith("_") or name in seen:
                names[index] = f"_{index}"
            seen.add(name)
    for name in [typename] + names:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if _keyword.iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    return tuple(names)


def _english(names):
    """'a', 'a' and 'b', 'a', 'b', and 'c'."""
    quoted = [repr(name) for name in names]
    if len(quoted) == 1:
        return quoted[0]
    if len(quoted) == 2:
        return f"{quoted[0]} and {quoted[1]}"
    return f"{', '.join(quoted[:-1])}, and {quoted[-1]}"


def _bind(typename, names, defaults, args, keywords):
    """The values of a named tuple's fields, with a function call's errors."""
    values = list(args)
    if len(values) > len(names):
        given = len(values) + 1
        least = len(names) + 1 - len(defaults)
        takes = f"from {least} to {len(names) + 1}" if defaults else str(len(names) + 1)
        plural = "" if len(names) == 0 and not defaults else "s"
        raise TypeError(f"{typename}.__new__() takes {takes} positional argument{plural} but {given} were given")
    if not keywords and len(values) == len(names):
        return values
    missing = []
    for name in keywords:
        if name not in names:
            raise TypeError(f"{typename}.__new__() got an unexpected keyword argument {name!r}")
        if names.index(name) < len(args):
            raise TypeError(f"{typename}.__new__() got multiple values for argument {name!r}")
    for name in names[len(args):]:
        if name in keywords:
            values.append(keywords[name])
        elif name in defaults:
            values.append(defaults[name])
        else:
            missing.append(name)
    if missing:
        plural = "" if len(missing) == 1 else "s"
        raise TypeError(
            f"{typename}.__new__() missing {len(missing)} required positional argument{plural}: {_english(missing)}"
        )
    return values


def _field(index, doc):
    """The property that reads a field."""

    def read(self):
        return tuple.__getitem__(self, index)

    return property(read, _refuse_set, _refuse_delete, doc)


# What the compiler writes for named tuples uses these: see `frontend/src/expand`.
def _refuse_set(self, value):
    raise AttributeError("can't set attribute")


def _refuse_delete(self):
    raise AttributeError("can't delete attribute")


def _check_count(expected, given):
    if given != expected:
        raise TypeError(f"Expected {expected} arguments, got {given}")


def _check_names(rest):
    """What is left of the keywords of `_replace` are no fields."""
    if rest:
        raise ValueError(f"Got unexpected field names: {list(rest)!r}")


class _Unset:
    """Not given."""


_UNSET = _Unset()


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A subclass of tuple whose items have names."""
    typename = _sys.intern(str(typename))
    names = _field_names(typename, field_names, rename)
    by_name = {}
    if defaults is not None:
        values = tuple(defaults)
        if len(values) > len(names):
            raise TypeError("Got more default values than field names")
        by_name = dict(zip(names[len(names) - len(values):], values))
    return _named_tuple_class(typename, names, by_name, module)


def _named_tuple_class(typename, names, defaults, module):
    def __new__(cls, /, *args, **keywords):
        return tuple.__new__(cls, _bind(typename, names, defaults, args, keywords))

    def _make(cls, iterable):
        values = tuple(iterable)
        _check_count(len(names), len(values))
        return tuple.__new__(cls, values)

    def _replace(self, /, **keywords):
        values = [keywords.pop(name) if name in keywords else value for name, value in zip(names, self)]
        _check_names(keywords)
        return self._make(values)

    def __repr__(self):
        parts = [f"{name}={value!r}" for name, value in zip(names, self)]
        return f"{self.__class__.__name__}({', '.join(parts)})"

    def _asdict(self):
        return dict(zip(names, self))

    def __getnewargs__(self):
        return tuple(self)

    namespace = {
        "__doc__": f"{typename}({', '.join(names)})",
        "__slots__": (),
        "_fields": names,
        "_field_defaults": defaults,
        "__match_args__": names,
        "__new__": __new__,
        "_make": classmethod(_make),
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
    }
    if module is not None:
        namespace["__module__"] = module
    for index, name in enumerate(names):
        namespace[name] = _field(index, f"Alias for field number {index}")
    return type(typename, (tuple,), namespace)


class UserDict:
    """A mapping around a dict, `data`, to derive from."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(self, "__missing__"):
            return self.__missing__(key)
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return repr(self.data)

    def __eq__(self, other):
        if isinstance(other, (dict, UserDict)):
            return dict(self.items()) == dict(other.items())
        return NotImplemented

    def get(self, key, default=None):
        """The value of a key, or `default`."""
        return self[key] if key in self else default

    def keys(self):
        """The keys."""
        return self.data.keys()

    def values(self):
        """The values."""
        return self.data.values()

    def items(self):
        """The pairs."""
        return self.data.items()

    def pop(self, key, *default):
        """Takes a key out."""
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
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
        self.data.clear()

    def update(self, other=(), /, **kwargs):
        """Sets keys."""
        if isinstance(other, (dict, UserDict)):
            for key in other:
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def setdefault(self, key, default=None):
        """The value of a key, which is set to `default` when it is missing."""
        if key in self:
            return self[key]
        self[key] = default
        return default

    def copy(self):
        """A shallow copy."""
        result = type(self)()
        result.update(self)
        return result

    __copy__ = copy


class UserList:
    """A sequence around a list, `data`, to derive from."""

    def __init__(self, initlist=None):
        self.data = []
        if initlist is not None:
            self.data[:] = initlist.data[:] if isinstance(initlist, UserList) else list(initlist)

    def __repr__(self):
        return repr(self.data)

    def _of(self, other):
        return other.data if isinstance(other, UserList) else other

    def __lt__(self, other):
        return self.data < self._of(other)

    def __le__(self, other):
        return self.data <= self._of(other)

    def __eq__(self, other):
        return self.data == self._of(other)

    def __gt__(self, other):
        return self.data > self._of(other)

    def __ge__(self, other):
        return self.data >= self._of(other)

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter(self.data)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return self.__class__(self.data[i])
        return self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __add__(self, other):
        return self.__class__(self.data + list(self._of(other)))

    def __radd__(self, other):
        return self.__class__(list(self._of(other)) + self.data)

    def __iadd__(self, other):
        self.data += list(self._of(other))
        return self

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def append(self, item):
        """Adds an item."""
        self.data.append(item)

    def insert(self, i, item):
        """Inserts an item."""
        self.data.insert(i, item)

    def pop(self, i=-1):
        """Takes an item out."""
        return self.data.pop(i)

    def remove(self, item):
        """Takes out the first equal item."""
        self.data.remove(item)

    def clear(self):
        """Takes all out."""
        self.data.clear()

    def copy(self):
        """A shallow copy."""
        return self.__class__(self)

    __copy__ = copy

    def count(self, item):
        """How often an item occurs."""
        return self.data.count(item)

    def index(self, item, *args):
        """The first place of an item."""
        return self.data.index(item, *args)

    def reverse(self):
        """Reverses in place."""
        self.data.reverse()

    def sort(self, /, *args, **kwds):
        """Sorts in place."""
        self.data.sort(*args, **kwds)

    def extend(self, other):
        """Adds all items."""
        self.data.extend(self._of(other))


class UserString:
    """A string around a str, `data`, to derive from."""

    def __init__(self, seq):
        self.data = seq.data if isinstance(seq, UserString) else str(seq)

    def __str__(self):
        return self.data

    def __repr__(self):
        return repr(self.data)

    def __hash__(self):
        return hash(self.data)

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, char):
        return str(char) in self.data

    def __getitem__(self, index):
        return self.__class__(self.data[index])

    def __eq__(self, string):
        return self.data == (string.data if isinstance(string, UserString) else string)

    def __lt__(self, string):
        return self.data < (string.data if isinstance(string, UserString) else string)

    def __add__(self, other):
        return self.__class__(self.data + str(other))

    def __radd__(self, other):
        return self.__class__(str(other) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def upper(self):
        """In capitals."""
        return self.__class__(self.data.upper())

    def lower(self):
        """In small letters."""
        return self.__class__(self.data.lower())

    def strip(self, chars=None):
        """Without blanks at the ends."""
        return self.__class__(self.data.strip(chars))

    def split(self, sep=None, maxsplit=-1):
        """The parts."""
        return self.data.split(sep, maxsplit)

    def join(self, seq):
        """The parts as one."""
        return self.data.join(seq)

    def startswith(self, prefix, *args):
        """Whether it starts so."""
        return self.data.startswith(prefix, *args)

    def endswith(self, suffix, *args):
        """Whether it ends so."""
        return self.data.endswith(suffix, *args)

    def replace(self, old, new, maxsplit=-1):
        """With `new` for `old`."""
        return self.__class__(self.data.replace(str(old), str(new), maxsplit))

    def find(self, sub, *args):
        """The first place, or -1."""
        return self.data.find(str(sub), *args)

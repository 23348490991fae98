"""Tools for functions: caches, partial calls, orders, generic functions."""

from collections import namedtuple as _namedtuple

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


class _Missing:
    """What an argument has that was left out."""


_MISSING = _Missing()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Makes `wrapper` look like `wrapped`."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        for key, value in getattr(wrapped, name, {}).items():
            setattr(wrapper, key, value)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that makes a function look like `wrapped`."""

    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)

    return decorate


def reduce(function, iterable, initial=_MISSING, /):
    """function(… function(function(a, b), c) …, z)."""
    iterator = iter(iterable)
    if isinstance(initial, _Missing):
        for total in iterator:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    else:
        total = initial
    for item in iterator:
        total = function(total, item)
    return total


class partial:
    """A call with some of its arguments given in advance."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, /, *args, **keywords):
        if keywords:
            return self.func(*self.args, *args, **{**self.keywords, **keywords})
        if self.keywords:
            return self.func(*self.args, *args, **self.keywords)
        return self.func(*self.args, *args)

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend([repr(arg) for arg in self.args])
        parts.extend([f"{name}={value!r}" for name, value in self.keywords.items()])
        return f"functools.partial({', '.join(parts)})"


class partialmethod:
    """A method with some of its arguments given in advance."""

    def __init__(self, func, /, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        func = self.func
        if hasattr(func, "__get__"):
            func = func.__get__(obj, cls)
        args = self.args
        keywords = self.keywords

        def method(*more, **others):
            return func(*args, *more, **{**keywords, **others})

        return method


class cached_property:
    """A property that is computed once and then kept in the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        value = self.func(instance)
        instance.__dict__[name] = value
        return value


def cmp_to_key(mycmp):
    """A key function out of a function that compares two items."""

    class K:
        __hash__ = None

        def __init__(self, obj):
            self.obj = obj

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

    return K


def total_ordering(cls):
    """Adds the order operators that are missing to a class that has one of them."""
    own = [name for name in ("__lt__", "__le__", "__gt__", "__ge__") if getattr(cls, name) is not getattr(object, name)]
    if not own:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    if "__lt__" in own:
        _complete_lt(cls, own)
    elif "__le__" in own:
        _complete_le(cls, own)
    elif "__gt__" in own:
        _complete_gt(cls, own)
    else:
        _complete_ge(cls, own)
    return cls


def _complete_lt(cls, own):
    """Makes the other operators of `<` and equality."""
    if "__gt__" not in own:

        def __gt__(self, other):
            less = type(self).__lt__(self, other)
            return less if less is NotImplemented else not less and self != other

        cls.__gt__ = __gt__
    if "__le__" not in own:

        def __le__(self, other):
            less = type(self).__lt__(self, other)
            return less if less is NotImplemented else less or self == other

        cls.__le__ = __le__
    if "__ge__" not in own:

        def __ge__(self, other):
            less = type(self).__lt__(self, other)
            return less if less is NotImplemented else not less

        cls.__ge__ = __ge__


def _complete_le(cls, own):
    """Makes the other operators of `<=` and equality."""
    if "__ge__" not in own:

        def __ge__(self, other):
            at_most = type(self).__le__(self, other)
            return at_most if at_most is NotImplemented else not at_most or self == other

        cls.__ge__ = __ge__
    if "__lt__" not in own:

        def __lt__(self, other):
            at_most = type(self).__le__(self, other)
            return at_most if at_most is NotImplemented else at_most and self != other

        cls.__lt__ = __lt__
    if "__gt__" not in own:

        def __gt__(self, other):
            at_most = type(self).__le__(self, other)
            return at_most if at_most is NotImplemented else not at_most

        cls.__gt__ = __gt__


def _complete_gt(cls, own):
    """Makes the other operators of `>` and equality."""
    if "__lt__" not in own:

        def __lt__(self, other):
            more = type(self).__gt__(self, other)
            return more if more is NotImplemented else not more and self != other

        cls.__lt__ = __lt__
    if "__ge__" not in own:

        def __ge__(self, other):
            more = type(self).__gt__(self, other)
            return more if more is NotImplemented else more or self == other

        cls.__ge__ = __ge__
    if "__le__" not in own:

        def __le__(self, other):
            more = type(self).__gt__(self, other)
            return more if more is NotImplemented else not more

        cls.__le__ = __le__


def _complete_ge(cls, own):
    """Makes the other operators of `>=` and equality."""
    if "__le__" not in own:

        def __le__(self, other):
            at_least = type(self).__ge__(self, other)
            return at_least if at_least is NotImplemented else not at_least or self == other

        cls.__le__ = __le__
    if "__gt__" not in own:

        def __gt__(self, other):
            at_least = type(self).__ge__(self, other)
            return at_least if at_least is NotImplemented else at_least and self != other

        cls.__gt__ = __gt__
    if "__lt__" not in own:

        def __lt__(self, other):
            at_least = type(self).__ge__(self, other)
            return at_least if at_least is NotImplemented else not at_least

        cls.__lt__ = __lt__


_CacheInfo = _namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])


class _Keywords:
    """Stands between the positional and the keyword arguments in a key."""


_KEYWORDS = _Keywords()


def _key(args, keywords, typed):
    """What tells one call with keywords, or by types, from another."""
    key = args
    if keywords:
        key += (_KEYWORDS,)
        for item in keywords.items():
            key += item
    if typed:
        key += tuple([type(arg) for arg in args])
        key += tuple([type(value) for value in keywords.values()])
    return key


def _cached(function, maxsize, typed):
    """A function that remembers its results: a closure, so that each is compiled for what it is called with."""
    results = {}
    hits = 0
    misses = 0

    def wrapper(*args, **keywords):
        nonlocal hits, misses
        if keywords or typed:
            key = _key(args, keywords, typed)
        elif len(args) == 1 and (type(args[0]) is int or type(args[0]) is str):
            key = args[0]
        else:
            key = args
        if key in results:
            hits += 1
            if maxsize is None:
                return results[key]
            # The dict is in the order of use, the oldest first.
            value = results.pop(key)
            results[key] = value
            return value
        misses += 1
        # A call without keywords is direct where the function is known.
        value = function(*args, **keywords) if keywords else function(*args)
        if key not in results:
            if maxsize is not None and len(results) >= maxsize:
                for oldest in results:
                    break
                del results[oldest]
            results[key] = value
        return value

    def uncached(*args, **keywords):
        nonlocal misses
        misses += 1
        return function(*args, **keywords)

    def cache_info():
        """How often the cache helped, and how full it is."""
        return _CacheInfo(hits, misses, maxsize, len(results))

    def cache_clear():
        """Forgets all results."""
        nonlocal hits, misses
        results.clear()
        hits = 0
        misses = 0

    def cache_parameters():
        """What the cache was made with."""
        return {"maxsize": maxsize, "typed": typed}

    result = uncached if maxsize == 0 else wrapper
    update_wrapper(result, function)
    result.cache_info = cache_info
    result.cache_clear = cache_clear
    result.cache_parameters = cache_parameters
    return result


def lru_cache(maxsize=128, typed=False):
    """Remembers the results of the last `maxsize` different calls."""
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorate(function):
        return _cached(function, maxsize, typed)

    return decorate


def cache(user_function, /):
    """Remembers the results of all calls."""
    return _cached(user_function, None, False)


def singledispatch(func):
    """A function that chooses its code by the class of its first argument."""
    registry = {object: func}
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        """The code for a class: its own or that of its nearest base."""
        for base in cls.__mro__:
            if base in registry:
                return registry[base]
        return func

    def register(cls, function=None):
        """Adds the code for a class."""
        if isinstance(cls, type):
            if function is None:
                return lambda function: register(cls, function)
        else:
            if function is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            function = cls
            cls = _annotated_class(function)
        registry[cls] = function
        return function

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **keywords)

    update_wrapper(wrapper, func)
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return wrapper


_CLASSES = {
    "int": int,
    "str": str,
    "float": float,
    "bool": bool,
    "list": list,
    "dict": dict,
    "tuple": tuple,
    "set": set,
    "frozenset": frozenset,
    "bytes": bytes,
    "bytearray": bytearray,
    "complex": complex,
    "range": range,
    "object": object,
    "type": type,
    "None": type(None),
}


def _annotated_class(function):
    """The class that the first parameter's annotation names."""
    annotations = getattr(function, "__annotations__", {})
    for annotation in annotations.values():
        if isinstance(annotation, str):
            annotation = _CLASSES.get(annotation, annotation)
        if annotation is None:
            annotation = type(None)
        if not isinstance(annotation, type):
            raise TypeError(f"Invalid annotation for 'arg'. {annotation!r} is not a class.")
        return annotation
    raise TypeError(
        f"Invalid first argument to `register()`: {function!r}. "
        "Use either `@register(some_class)` or plain `@register` on an annotated function."
    )


class singledispatchmethod:
    """A method that chooses its code by the class of its first argument after self."""

    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Adds the code for a class."""
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        dispatcher = self.dispatcher

        def method(*args, **keywords):
            code = dispatcher.dispatch(args[0].__class__)
            return code.__get__(obj, cls)(*args, **keywords)

        method.register = self.register
        return method

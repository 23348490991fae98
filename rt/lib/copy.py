"""Shallow and deep copies."""


class Error(Exception):
    """A copy can't be made."""


error = Error

_ATOMIC = frozenset((
    type(None), type(Ellipsis), type(NotImplemented), int, float, bool, complex, bytes, str, type, range, property,
    type(len), type(lambda: None),
))


def copy(x):
    """A new object with the same contents."""
    cls = type(x)
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return x.copy()
    if cls in _ATOMIC or cls is tuple or cls is frozenset or cls is slice or isinstance(x, type):
        return x
    method = getattr(cls, "__copy__", None)
    if method is not None:
        return method(x)
    return _rebuild(x, None)


def deepcopy(x, memo=None):
    """A new object with copies of all that it holds; what is shared within stays shared."""
    cls = type(x)
    if cls in _ATOMIC or isinstance(x, type):
        return x
    if memo is None:
        memo = {}
    key = id(x)
    known = memo.get(key, memo)
    if known is not memo:
        return known
    if cls is list:
        y = []
        memo[key] = y
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        known = memo.get(key, memo)
        if known is not memo:
            return known
        y = x
        for index in range(len(items)):
            if items[index] is not x[index]:
                y = tuple(items)
                break
    elif cls is dict:
        y = {}
        memo[key] = y
        for name, value in x.items():
            y[deepcopy(name, memo)] = deepcopy(value, memo)
    elif cls is set:
        y = set([deepcopy(item, memo) for item in x])
    elif cls is frozenset:
        y = frozenset([deepcopy(item, memo) for item in x])
    elif cls is bytearray:
        y = x.copy()
    else:
        method = getattr(cls, "__deepcopy__", None)
        if method is not None:
            y = method(x, memo)
        elif hasattr(x, "__func__") and hasattr(x, "__self__"):
            y = cls(x.__func__, deepcopy(x.__self__, memo))
        else:
            y = _rebuild(x, memo)
    if y is not x:
        memo[key] = y
        # The copied object must live as long as its id is in use.
        kept = memo.get(id(memo))
        if kept is None:
            memo[id(memo)] = [x]
        else:
            kept.append(x)
    return y


def _rebuild(x, memo):
    """A copy by the pickle protocol, or of the attributes; `memo` is None for a shallow one."""
    cls = type(x)
    deep = memo is not None
    reduce = getattr(cls, "__reduce__", None)
    if reduce is not None and reduce is not getattr(object, "__reduce__", None):
        return _from_reduced(x, reduce(x), memo)
    args = ()
    new_args = getattr(cls, "__getnewargs__", None)
    if new_args is not None:
        args = new_args(x)
        if deep:
            args = deepcopy(args, memo)
    elif isinstance(x, tuple):
        args = (tuple([deepcopy(item, memo) if deep else item for item in x]),)
    elif isinstance(x, (int, float, str, bytes, frozenset)):
        args = (x,)
    elif isinstance(x, BaseException):
        args = deepcopy(x.args, memo) if deep else x.args
    y = cls.__new__(cls, *args)
    if isinstance(x, BaseException):
        y.args = args
    if deep:
        memo[id(x)] = y
    _set_state(y, _state(x), memo)
    if isinstance(x, dict):
        for key, value in x.items():
            if deep:
                y[deepcopy(key, memo)] = deepcopy(value, memo)
            else:
                y[key] = value
    elif isinstance(x, list):
        for item in x:
            y.append(deepcopy(item, memo) if deep else item)
    elif isinstance(x, set):
        for item in x:
            y.add(deepcopy(item, memo) if deep else item)
    return y


def _from_reduced(x, reduced, memo):
    if isinstance(reduced, str):
        return x
    deep = memo is not None
    args = reduced[1]
    if deep:
        args = tuple([deepcopy(arg, memo) for arg in args])
    y = reduced[0](*args)
    if deep:
        memo[id(x)] = y
    if len(reduced) > 2 and reduced[2] is not None:
        _set_state(y, reduced[2], memo)
    if len(reduced) > 3 and reduced[3] is not None:
        for item in reduced[3]:
            y.append(deepcopy(item, memo) if deep else item)
    if len(reduced) > 4 and reduced[4] is not None:
        for key, value in reduced[4]:
            if deep:
                y[deepcopy(key, memo)] = deepcopy(value, memo)
            else:
                y[key] = value
    return y


def _state(x):
    """The attributes: what `__getstate__` gives, else a dict."""
    method = getattr(type(x), "__getstate__", None)
    if method is not None and method is not getattr(object, "__getstate__", None):
        return method(x)
    state = {}
    state.update(getattr(x, "__dict__", {}))
    if not hasattr(type(x), "__slots__"):
        return state
    for cls in type(x).__mro__:
        slots = cls.__dict__.get("__slots__", ())
        if isinstance(slots, str):
            slots = (slots,)
        for name in slots:
            if name not in ("__dict__", "__weakref__") and hasattr(x, name):
                state[name] = getattr(x, name)
    return state


def _set_state(y, state, memo):
    if memo is not None:
        state = deepcopy(state, memo)
    method = getattr(type(y), "__setstate__", None)
    if method is not None:
        if state:
            method(y, state)
        return
    if state is None:
        return
    for name, value in state.items():
        object.__setattr__(y, name, value)

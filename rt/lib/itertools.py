"""Iterators as building blocks.

Most are generators behind a function that checks its arguments, so that each use is compiled for its own types and
fits into the loop around it. `count` and `repeat` are classes, as their repr tells the state.
"""

import operator as _operator


class _Missing:
    """What an argument has that was left out."""


_MISSING = _Missing()


class count:
    """start, start + step, start + 2 * step, …"""

    def __init__(self, start=0, step=1):
        if not (hasattr(start, "__index__") or hasattr(start, "__float__") or isinstance(start, complex)):
            raise TypeError("a number is required")
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return f"count({self._next!r})"
        return f"count({self._next!r}, {self._step!r})"


class repeat:
    """The same object, again and again or `times` times."""

    def __init__(self, object=_MISSING, times=None):
        if isinstance(object, _Missing):
            raise TypeError("repeat() missing required argument 'object' (pos 1)")
        self._object = object
        self._left = -1
        if times is not None:
            self._left = max(_operator.index(times), 0)

    def __iter__(self):
        return self

    def __next__(self):
        if self._left == 0:
            raise StopIteration
        if self._left > 0:
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left < 0:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        if self._left < 0:
            return f"repeat({self._object!r})"
        return f"repeat({self._object!r}, {self._left})"


class chain:
    """The items of the first iterable, then those of the second, and so on."""

    def __new__(cls, *iterables):
        return _chain(iter(iterables))

    @classmethod
    def from_iterable(cls, iterable, /):
        """Like chain(*iterable), but reads `iterable` as it goes."""
        return _chain(iter(iterable))


def _chain(iterables):
    for iterable in iterables:
        for item in iterable:
            yield item


def cycle(iterable, /):
    """The items of `iterable`, for ever."""
    return _cycle(iter(iterable))


def _cycle(iterator):
    saved = []
    for item in iterator:
        yield item
        saved.append(item)
    while saved:
        for item in saved:
            yield item


def accumulate(iterable, func=None, *, initial=None):
    """Running sums, or running results of `func`."""
    return _accumulate(iter(iterable), func, initial)


def _accumulate(iterator, func, initial):
    total = initial
    if total is None:
        for item in iterator:
            total = item
            break
        else:
            return
    yield total
    if func is None:
        for item in iterator:
            total = total + item
            yield total
    else:
        for item in iterator:
            total = func(total, item)
            yield total


def compress(data, selectors):
    """The items of `data` whose selector is true."""
    return _compress(iter(data), iter(selectors))


def _compress(data, selectors):
    for item, selected in zip(data, selectors):
        if selected:
            yield item


def dropwhile(predicate, iterable, /):
    """All from the first item on that `predicate` rejects."""
    return _dropwhile(predicate, iter(iterable))


def _dropwhile(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            yield item
            break
    for item in iterator:
        yield item


def takewhile(predicate, iterable, /):
    """The items before the first that `predicate` rejects."""
    return _takewhile(predicate, iter(iterable))


def _takewhile(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            return
        yield item


def filterfalse(predicate, iterable, /):
    """The items that `predicate` rejects; with None, those that are false."""
    return _filterfalse(predicate, iter(iterable))


def _filterfalse(predicate, iterator):
    if predicate is None:
        for item in iterator:
            if not item:
                yield item
    else:
        for item in iterator:
            if not predicate(item):
                yield item


def starmap(function, iterable, /):
    """function(*item) for each item."""
    return _starmap(function, iter(iterable))


def _starmap(function, iterator):
    for item in iterator:
        yield function(*tuple(item))


def pairwise(iterable, /):
    """Each item with the next one."""
    return _pairwise(iter(iterable))


def _pairwise(iterator):
    for first in iterator:
        previous = first
        for item in iterator:
            yield (previous, item)
            previous = item


def islice(iterable, /, *bounds):
    """Some of the items: islice(iterable, stop) or islice(iterable, start, stop[, step])."""
    if not bounds:
        raise TypeError("islice expected at least 2 arguments, got 1")
    if len(bounds) > 3:
        raise TypeError(f"islice expected at most 4 arguments, got {len(bounds) + 1}")
    start, step = 0, 1
    if len(bounds) == 1:
        stop = _stop(bounds[0])
    else:
        start = _bound(bounds[0], 0)
        stop = _stop(bounds[1])
    if start < 0 or stop < -1:
        raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    if len(bounds) == 3:
        step = _bound(bounds[2], 1)
        if step < 1:
            raise ValueError("Step for islice() must be a positive integer or None.")
    return _islice(iter(iterable), start, stop, step)


def _stop(value):
    """The stop of islice: -1 for None."""
    if value is None:
        return -1
    number = _bound(value, -1)
    if number == -1:
        raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
    return number


def _bound(value, default):
    """An int argument of islice; -1 when it is none."""
    if value is None:
        return default
    if not hasattr(value, "__index__"):
        return -1
    number = _operator.index(value)
    return -1 if number > 9223372036854775807 else number


def _islice(iterator, start, stop, step):
    count = 0
    wanted = start
    while True:
        while count < wanted:
            for _ in iterator:
                break
            else:
                return
            count += 1
        if stop != -1 and count >= stop:
            return
        if step == 1:
            for item in iterator:
                count += 1
                yield item
                if count == stop:
                    return
            return
        for item in iterator:
            break
        else:
            return
        count += 1
        wanted += step
        if stop != -1 and wanted > stop:
            wanted = stop
        yield item


def zip_longest(*iterables, fillvalue=None):
    """Like zip, but goes on to the end of the longest, with `fillvalue` for what is missing."""
    return _zip_longest([iter(iterable) for iterable in iterables], fillvalue)


def _zip_longest(iterators, fillvalue):
    count = len(iterators)
    ended = [False] * count
    active = count
    while active:
        row = []
        for index in range(count):
            value = fillvalue
            if not ended[index]:
                for value in iterators[index]:
                    break
                else:
                    value = fillvalue
                    ended[index] = True
                    active -= 1
                    if not active:
                        return
            row.append(value)
        yield tuple(row)


def groupby(iterable, key=None):
    """(key, items) for each run of items with the same key."""
    return _groupby(iter(iterable), key)


def _groupby(iterator, key):
    item = None
    item_key = None
    exhausted = False
    turn = 0

    def advance():
        nonlocal item, item_key, exhausted
        for item in iterator:
            item_key = item if key is None else key(item)
            return
        exhausted = True

    def group(own_turn, own_key):
        while turn == own_turn and not exhausted:
            if item_key is not own_key and item_key != own_key:
                return
            yield item
            if turn == own_turn:
                advance()

    advance()
    while not exhausted:
        turn += 1
        target = item_key
        yield (target, group(turn, target))
        while not exhausted and (item_key is target or item_key == target):
            advance()


def tee(iterable, n=2, /):
    """`n` independent iterators over the items of one."""
    if n < 0:
        raise ValueError("n must be >= 0")
    iterator = iter(iterable)
    # Each list is a queue of what the others have already read, oldest last.
    queues = [[] for _ in range(n)]
    return tuple([_tee(iterator, queues, index) for index in range(n)])


def _tee(iterator, queues, index):
    own = queues[index]
    position = 0
    while True:
        if position < len(own):
            item = own[position]
            position += 1
            if position >= 64:
                del own[:position]
                position = 0
        else:
            if position:
                own.clear()
                position = 0
            for item in iterator:
                break
            else:
                return
            for queue in queues:
                if queue is not own:
                    queue.append(item)
        yield item


def product(*iterables, repeat=1):
    """All tuples with one item of each iterable, the last one changing fastest."""
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    pools = [tuple(iterable) for iterable in iterables]
    return _product(pools * repeat)


def _product(pools):
    for pool in pools:
        if not pool:
            return
    count = len(pools)
    indices = [0] * count
    row = [pool[0] for pool in pools]
    while True:
        yield tuple(row)
        place = count - 1
        while place >= 0:
            index = indices[place] + 1
            if index < len(pools[place]):
                indices[place] = index
                row[place] = pools[place][index]
                break
            indices[place] = 0
            row[place] = pools[place][0]
            place -= 1
        else:
            return


def _length(r):
    if not isinstance(r, int):
        raise TypeError("Expected int as r")
    if r < 0:
        raise ValueError("r must be non-negative")
    return r


def permutations(iterable, r=None):
    """All orders of `r` of the items."""
    pool = tuple(iterable)
    return _permutations(pool, len(pool) if r is None else _length(r))


def _permutations(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield tuple([pool[index] for index in indices[:r]])
    while n:
        place = r - 1
        while place >= 0:
            cycles[place] -= 1
            if cycles[place] == 0:
                indices.append(indices.pop(place))
                cycles[place] = n - place
                place -= 1
            else:
                other = n - cycles[place]
                indices[place], indices[other] = indices[other], indices[place]
                yield tuple([pool[index] for index in indices[:r]])
                break
        else:
            return


def combinations(iterable, r):
    """All choices of `r` of the items, in their order."""
    pool = tuple(iterable)
    if not hasattr(r, "__index__"):
        raise TypeError(f"'{type(r).__name__}' object cannot be interpreted as an integer")
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations(pool, r)


def _combinations(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(r))
    yield tuple(pool[:r])
    while True:
        place = r - 1
        while place >= 0 and indices[place] == place + n - r:
            place -= 1
        if place < 0:
            return
        indices[place] += 1
        for after in range(place + 1, r):
            indices[after] = indices[after - 1] + 1
        yield tuple([pool[index] for index in indices])


def combinations_with_replacement(iterable, r):
    """All choices of `r` of the items, in their order, with repeats."""
    pool = tuple(iterable)
    if not hasattr(r, "__index__"):
        raise TypeError(f"'{type(r).__name__}' object cannot be interpreted as an integer")
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combinations_with_replacement(pool, r)


def _combinations_with_replacement(pool, r):
    n = len(pool)
    if not n and r:
        return
    indices = [0] * r
    yield tuple([pool[index] for index in indices])
    while True:
        place = r - 1
        while place >= 0 and indices[place] == n - 1:
            place -= 1
        if place < 0:
            return
        following = indices[place] + 1
        for after in range(place, r):
            indices[after] = following
        yield tuple([pool[index] for index in indices])

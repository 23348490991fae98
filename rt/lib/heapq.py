"""Binary heaps in lists: `heap[0]` is the smallest item.

The items move as CPython's do, so that a heap has the same order in memory after the same calls.
"""

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def heappush(heap, item, /):
    """Adds an item."""
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    """Takes out the smallest item."""
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if heap:
        smallest = heap[0]
        heap[0] = last
        _sink(heap, 0)
        return smallest
    return last


def heapreplace(heap, item, /):
    """Takes out the smallest item, then adds one."""
    if not heap:
        raise IndexError("index out of range")
    smallest = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return smallest


def heappushpop(heap, item, /):
    """Adds an item, then takes out the smallest."""
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(heap, /):
    """Makes a list a heap."""
    for place in range(len(heap) // 2 - 1, -1, -1):
        _sink(heap, place)


def _rise(heap, first, place):
    """Moves the item at `place` towards `first` until its parent is not greater."""
    item = heap[place]
    while place > first:
        above = (place - 1) >> 1
        parent = heap[above]
        if not item < parent:
            break
        heap[place] = parent
        place = above
    heap[place] = item


def _sink(heap, place):
    """Moves the smaller child up, down to a leaf, then the item from there up to its place."""
    end = len(heap)
    first = place
    item = heap[place]
    limit = end >> 1
    while place < limit:
        child = 2 * place + 1
        if child + 1 < end and not heap[child] < heap[child + 1]:
            child += 1
        heap[place] = heap[child]
        place = child
    heap[place] = item
    _rise(heap, first, place)


def _rise_max(heap, first, place):
    item = heap[place]
    while place > first:
        above = (place - 1) >> 1
        parent = heap[above]
        if not parent < item:
            break
        heap[place] = parent
        place = above
    heap[place] = item


def _sink_max(heap, place):
    end = len(heap)
    first = place
    item = heap[place]
    limit = end >> 1
    while place < limit:
        child = 2 * place + 1
        if child + 1 < end and not heap[child + 1] < heap[child]:
            child += 1
        heap[place] = heap[child]
        place = child
    heap[place] = item
    _rise_max(heap, first, place)


def _heapify_max(heap, /):
    for place in range(len(heap) // 2 - 1, -1, -1):
        _sink_max(heap, place)


def _heappop_max(heap, /):
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if heap:
        largest = heap[0]
        heap[0] = last
        _sink_max(heap, 0)
        return largest
    return last


class _Head:
    """The next item of one input of `merge`."""

    def __init__(self, key, order, item, rest, reverse):
        self.key = key
        self.order = order
        self.item = item
        self.rest = rest
        self.reverse = reverse

    def __lt__(self, other):
        if self.reverse:
            if other.key < self.key:
                return True
            if self.key < other.key:
                return False
        else:
            if self.key < other.key:
                return True
            if other.key < self.key:
                return False
        return self.order < other.order


def merge(*iterables, key=None, reverse=False):
    """The items of several sorted iterables, sorted."""
    heap = []
    for order, iterable in enumerate(iterables):
        rest = iter(iterable)
        for item in rest:
            heap.append(_Head(item if key is None else key(item), order, item, rest, reverse))
            break
    heapify(heap)
    while len(heap) > 1:
        head = heap[0]
        yield head.item
        for item in head.rest:
            head.item = item
            head.key = item if key is None else key(item)
            _sink(heap, 0)
            break
        else:
            heappop(heap)
    if heap:
        head = heap[0]
        yield head.item
        yield from head.rest


def nsmallest(n, iterable, key=None):
    """The `n` smallest items, as sorted(iterable, key=key)[:n]."""
    if n == 1:
        items = list(iterable)
        if not items:
            return []
        return [min(items)] if key is None else [min(items, key=key)]
    if n <= 0:
        return []
    if key is None:
        return sorted(iterable)[:n]
    return sorted(iterable, key=key)[:n]


def nlargest(n, iterable, key=None):
    """The `n` largest items, as sorted(iterable, key=key, reverse=True)[:n]."""
    if n == 1:
        items = list(iterable)
        if not items:
            return []
        return [max(items)] if key is None else [max(items, key=key)]
    if n <= 0:
        return []
    if key is None:
        return sorted(iterable, reverse=True)[:n]
    return sorted(iterable, key=key, reverse=True)[:n]

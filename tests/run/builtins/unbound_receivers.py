# Methods of builtin types taken from the type, and called on something else.
from collections import deque


class Thing:
    pass


def refused(call):
    try:
        call()
        print("done")
    except TypeError as e:
        print(e)


thing = Thing()
refused(lambda: list.sort(thing))
refused(lambda: str.split(thing))
refused(lambda: str.strip(thing))
refused(lambda: dict.get(thing, 1))
refused(lambda: list.append(3, 1))
refused(lambda: list.append())
refused(lambda: str.join(3, []))
refused(lambda: int.bit_length(2.5))
refused(lambda: float.is_integer(2))
refused(lambda: set.add(frozenset(), 1))
refused(lambda: tuple.index([], 1))
refused(lambda: deque.append(thing, thing))
refused(lambda: deque.append([], thing))
refused(lambda: deque.popleft(thing))
refused(lambda: deque.extend(None, [1]))
refused(lambda: deque.extend(3, [1]))
refused(lambda: deque.__len__(thing))
refused(lambda: memoryview.tobytes(b""))
refused(lambda: slice.indices(3, 4))


class Queue(deque):
    pass


for queue in deque([1]), Queue([2]):
    deque.append(queue, 3)
    print(list(queue), deque.popleft(queue), deque.__len__(queue))

"""Dicts that lose their first keys again and again: queues, caches, and what is left of them."""

from collections import OrderedDict
from functools import lru_cache

# A queue: the first key goes, another comes.
queue = {n: -n for n in range(20)}
for n in range(20, 3000):
    first = next(iter(queue))
    assert queue.pop(first) == -first
    queue[n] = -n
print(queue)

# Every small mixture of taking the first, the last and one in the middle, and of adding.
for size in (1, 3, 4, 5, 8, 9, 12, 40):
    for plan in range(5**4):
        d = {n: n for n in range(size)}
        model = list(range(size))
        fresh = size
        steps = plan
        for _ in range(8):
            step = steps % 5
            steps = steps // 5 or plan
            if step == 0 and model:
                del d[model.pop(0)]
            elif step == 1 and model:
                key, _value = d.popitem()
                assert key == model.pop()
            elif step == 2 and model:
                del d[model.pop(len(model) // 2)]
            elif step == 3:
                d[fresh] = fresh
                model.append(fresh)
                fresh += 1
            elif step == 4 and len(model) > 1:
                del d[model.pop(1)]
            assert list(d) == model, (size, plan)
            assert list(reversed(d)) == model[::-1]
            assert next(iter(d), None) == (model[0] if model else None)

# All keys go from the front, from the back, and the dict is filled again.
d = {}
for turn in range(4):
    for n in range(50):
        d[turn, n] = n
    while d:
        if turn % 2:
            d.popitem()
        else:
            del d[next(iter(d))]
    print(d, list(d))
d["again"] = 1
print(d)

order = OrderedDict((n, str(n)) for n in range(10))
for n in range(500):
    key, value = order.popitem(last=False)
    order[key] = value
    if n % 3 == 0:
        order.move_to_end(next(iter(order)))
print(order)


@lru_cache(maxsize=3)
def square(n):
    print("computes", n)
    return n * n


print([square(n) for n in (1, 2, 3, 1, 4, 2, 5, 1, 4, 3)])
print(square.cache_info())


@lru_cache(maxsize=None)
def described(n, *more, unit="m"):
    return f"{n} {more} {unit}"


print(described(1), described(1, unit="m"), described(1, 2), described(True), described(1.0), described("1"))
print(described.cache_info())

"""A slice of one list put in the place of a slice of another, or of the same one."""


def reverse_start(items, count):
    items[: count + 1] = items[count::-1]
    return items


def shift(items, by):
    items[by:] = items[:-by]
    return items


def insert_all(target, at, source):
    target[at:at] = source[:]
    return target


def every(target, source, start, stop):
    target[start:stop] = source[::2]
    return target


for count in range(-2, 6):
    print(reverse_start([1, 2, 3, 4, 5], count), reverse_start(["a", [count], None, 2.5], count))
for by in 1, 2, 5, 9:
    print(shift(list(range(6)), by), shift(list("abcdef"), by))
print(insert_all([1, 2], 1, [7, 8, 9]), insert_all([], 5, ["x"]), insert_all([1, 2], -1, []))
print(every([0] * 4, list(range(7)), 1, 3), every([0] * 4, list(range(7)), 3, 1), every([0] * 4, [], -3, None), every([], [1, 2, 3], None, None))
print(len(every([], list(range(500)), 0, 0)), sum(reverse_start(list(range(100)), 70)[:10]))
same = [1, 2, 3]
same[1:2] = same[:]
print(same)
print(reverse_start([1, 2, 3], 10**30), shift([1, 2, 3], 10**30))


class Item:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __del__(self):
        print("drop", self.name, items[:], end="; ")


items = []
items.extend(Item(name) for name in "abcdef")
items[1:3] = items[4:]
print(items)
items[:1] = items[5:9]
print(items)
items[2:] = items[:0]
print(items)


def changing(target, source):
    def empty():
        source.clear()
        return 1

    target[: empty()] = source[:]
    return target


print(changing([1, 2, 3], [8, 9]))


def wrong(target, source, step, start):
    try:
        target[start:] = source[::step]
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error, target)


wrong([1], [2, 3], 0, 0)
wrong([1], [2, 3], 1, "x")
wrong([1], [2, 3], "y", "x")
items.clear()

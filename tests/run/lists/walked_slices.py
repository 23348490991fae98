"""Loops over slices of lists and tuples: of any bounds, with lists that change meanwhile, and with exceptions in the middle."""


def total(items, start, stop):
    result = 0
    for item in items[start:stop]:
        result += item
    return result


def picked(pool, places, count):
    return tuple(pool[i] for i in places[:count]), [pool[i] for i in places[count:]]


def growing(items):
    seen = []
    for item in items[1:]:
        items.append(item * 10)
        seen.append(item)
    return seen, len(items)


def shrinking(items):
    seen = []
    for item in items[:-1]:
        items.pop()
        seen.append(item)
    return seen, items


def itself(items):
    for item in items[:]:
        items[0] = item
    return items


def pairs(items):
    return [(a, b) for a, b in zip(items, items[1:])], [i + x for i, x in enumerate(items[2:])]


def of_tuple(items, start):
    out = []
    for item in items[start:]:
        out.append(str(item))
    return "".join(out), sum(x for x in items[:start])


def fails(pool, places):
    try:
        return [pool[i] for i in places[1:]]
    except IndexError as error:
        return str(error)


def nested(rows):
    return [[a * b for b in rows[i + 1:]] for i, a in enumerate(rows[:-1])]


numbers = [1, 2, 3, 4, 5, 6]
bounds = [None, 0, 1, 3, 6, 9, -1, -4, -9, 10**20, -10**20]
print([[total(numbers, a, b) for b in bounds] for a in bounds])
print(picked("abcdef", numbers[:5], 3), picked("abcdef", [5, 0, -1], -1))
print(growing([1, 2, 3]), shrinking([1, 2, 3, 4, 5]), itself([7, 8, 9]))
print(pairs([4, 5, 6, 7]), pairs([]), of_tuple((1, 2, 3), 1), of_tuple((1, 2, 3), -1), of_tuple((), 5))
print(fails([10, 20], [0, 1, 0]), fails([10, 20], [0, 1, 5, 0]))
print(nested([1, 2, 3, 4]))


def halves(items):
    for item in items[:len(items) // 2]:
        yield item
        items.clear()
    for item in items[:2]:
        yield item


it = [1, 2, 3, 4]
print(list(halves(it)), it)

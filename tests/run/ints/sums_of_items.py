"""A sum over a container may leave the machine word although its start is small."""


def total(*numbers):
    result = 0
    for n in numbers:
        result += n
    return result


def product(items):
    result = 1
    for x in items:
        result *= x
    return result


def largest(table):
    best = 0
    for key in table:
        if table[key] > best:
            best = table[key]
    return best


def countdown(items):
    left = 0
    for x in items:
        left -= x
    return left


print(total(1, 2), total(10 ** 20, 1), total())
print(product([1, 2, 3]), product(range(1, 30)), product((2 ** 40, 2 ** 40)))
print(largest({"a": 1, "b": 2 ** 70}), largest({}))
print(countdown([2 ** 62, 2 ** 62, 2 ** 62]), countdown({5, 6}))


def digits(n):
    return str(n)


print(digits(2 ** 100), digits(-(10 ** 20)), digits(7))


class Meter:
    def __init__(self):
        self.n = 0

    def add(self, items):
        for x in items:
            self.n += x
        return self.n


m = Meter()
print(m.add([1, 2]), m.add([2 ** 63, 2 ** 63]), m.n)

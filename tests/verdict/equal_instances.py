"""A function that is called with two lists of ints is compiled once: the lists differ in nothing that its code asks for."""


def last(items):
    while len(items) > 1:
        items.pop()
    return items[0] if items else last([7])


def first():
    return last([1, 2, 3])


def second():
    return last([4, 5])


print(first(), second())

# check: fn1 internal
# not: fn1 internal
# check: fn3 internal

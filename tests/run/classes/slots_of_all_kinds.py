"""Attributes that hold small ints only, objects, or nothing yet: set, replaced, deleted and asked for too early."""


class Node:
    def __init__(self, number):
        self.number = number % 100

    def fill(self, other):
        self.other = other
        self.mark = True


def attempt(read):
    try:
        return read()
    except AttributeError as error:
        return str(error), error.name, type(error.obj).__name__


COUNT = 0
LABEL = None


def count():
    global COUNT, LABEL
    COUNT = (COUNT + 1) % 50
    LABEL = None if COUNT % 2 else COUNT > 10
    return COUNT, LABEL


nodes = [Node(n) for n in range(5)]
print(attempt(lambda: nodes[0].other), attempt(lambda: nodes[1].mark))
for a, b in zip(nodes, nodes[1:]):
    a.fill(b)
    a.fill(a.other)
print([n.other.number for n in nodes[:-1]], [attempt(lambda n=n: n.mark) for n in nodes])
for node in nodes[:3]:
    del node.other, node.mark
    print(attempt(lambda: node.other), attempt(lambda: node.mark), node.number)
    try:
        del node.other
    except AttributeError as error:
        print(error)
    node.number += 7
print([n.number for n in nodes], [count() for _ in range(14)])


class Lazy:
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        self.value = len(name)
        return name


lazy = Lazy()
print(lazy.value, lazy.value, lazy.other, lazy.value)

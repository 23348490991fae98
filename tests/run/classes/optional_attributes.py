"""Attributes that hold None or something: reads, tests and loops over them, and what is raised for None."""


class Node:
    def __init__(self, value, rest=None):
        self.value = value
        self.rest = rest


class Sized:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size


class Table:
    def __init__(self, rows=None):
        self.rows = rows
        self.cells = None
        self.owner = None

    def cell(self, row, column):
        return self.rows[row][column]

    def total(self):
        total = 0
        for row in self.rows:
            for cell in row:
                total += cell
        return total

    def has(self, row):
        return row in self.rows

    def store(self, row, value):
        self.rows[row] = value

    def drop(self, row):
        del self.rows[row]


def attempt(action, *args):
    try:
        print(action(*args))
    except (TypeError, AttributeError, IndexError) as error:
        print(type(error).__name__, error)


chain = None
for number in range(4):
    chain = Node(number, chain)
length = 0
here = chain
while here:
    length += here.value
    here = here.rest
print(length, not chain, bool(here), here is None, here == None, chain != None, chain == chain, chain == Node(3))

table, empty = Table([[1, 2], [3, 4]]), Table()
for each in (table, empty):
    attempt(each.cell, 1, 0)
    attempt(each.total)
    attempt(each.has, [3, 4])
    attempt(each.store, 0, [5])
    attempt(each.drop, 1)
    print(each.rows)
attempt(table.cell, 7, 0)

for owner in (None, Sized(0), Sized(2)):
    table.owner = owner
    print("owned" if table.owner else "free", table.owner == owner, table.owner != None)

for rows in ([[0]], ((7, 8), (9,)), None, "text", {0: [1]}):
    other = Table(rows)
    attempt(lambda: other.rows[0])
    print(bool(other.rows))


class Same:
    pass


class Equal:
    def __eq__(self, other):
        return True


a, b = Same(), Same()
print(a == a, a == b, a != b, a != a, a == None, None == a, a == Same, Same == Same)
print(a == Equal(), Equal() == a, a != Equal(), [a] == [a], (a, b) == (a, a))
Same.__eq__ = lambda self, other: "late"
print(a == b, a != b)

"""Methods of builtin objects as values, on subclasses of builtin types, and on what may be None."""

import dataclasses


def rotate(items, turns):
    insert = items.insert
    pop = items.pop
    for _ in range(turns):
        insert(len(items) - 1, pop(0))
    return items


print(rotate([1, 2, 3, 4], 3))
print(rotate(list("abc"), 2))

try:
    rotate([], 1)
except IndexError as error:
    print(error)

seen = set()
add, has = seen.add, seen.__contains__
print([word for word in "a b a c b".split() if not (has(word) or add(word))])

counts = {}
get = counts.get
for letter in "mississippi":
    counts[letter] = get(letter, 0) + 1
print(counts)

upper = "shout".upper
join = ", ".join
print(upper(), join(["a", "b"]), (255).bit_length.__name__)
number = (255).bit_length
print(number(), (1.5).is_integer(), (True).bit_length())
whole = (2.0).is_integer
print(whole())


def pick(flag):
    items, letters = [3, 1, 2], {"k": 4}
    method = items.pop if flag else letters.pop
    return method(0 if flag else "k")


print(pick(True), pick(False))


def wrong():
    append = [].append
    try:
        append()
    except TypeError as error:
        print(error)
    try:
        append(1, 2)
    except TypeError as error:
        print(error)
    pop = [1].pop
    try:
        pop("x")
    except TypeError as error:
        print(error)


wrong()


class Stack(list):
    pass


class Counted(list):
    """Overrides some methods and inherits the others."""

    appended = 0

    def append(self, item):
        Counted.appended += 1
        super().append(item)

    def __len__(self):
        return 100

    def __bool__(self):
        return False


def fill(stack):
    stack.append(1)
    stack.append(2)
    stack.extend([3, 4])
    stack.insert(0, 0)
    total = 0
    for item in stack:
        total += item
    return total, stack[0], stack[-1], stack.pop(), stack.pop(0), stack.index(2), 3 in stack, len(stack), bool(stack), stack[:2]


print(fill(Stack()), fill(Counted()), fill([]), Counted.appended)
print(type(Stack([1])[:]).__name__, type(Stack([1]) + [2]).__name__, type(Stack().copy()).__name__)

grown = Stack([1])
grown += [2]
print(type(grown).__name__, grown, grown == [1, 2], [1, 2] == grown, grown == Stack([1, 2]))


class Patched(list):
    pass


def late(items):
    items.append(1)
    return items


print(late(Patched()))
Patched.append = lambda self, item: self.extend([item, item])
print(late(Patched()))
setattr(Patched, "app" + "end", lambda self, item: self.extend([item] * 3))
print(late(Patched()))


class Table(dict):
    def __missing__(self, key):
        return key * 2


class Plain(dict):
    pass


def ask(table):
    table["a"] = 1
    return table["a"], table.get("b"), "a" in table, len(table), sorted(table.items()), table.setdefault("c", 5), table.pop("c")


print(ask(Table()), ask(Plain()), Table()["xy"])
try:
    Plain()["xy"]
except KeyError as error:
    print("KeyError", error)


class Grid:
    def __init__(self, empty):
        self.cells = None if empty else [[1], [2], [3]]

    def get(self, index):
        return self.cells[index]

    def put(self, index, value):
        self.cells[index] = [value]

    def holds(self, value):
        return [value] in self.cells

    def some(self):
        return self.cells[1:]

    def walk(self):
        return [cell for cell in self.cells]


for grid in Grid(False), Grid(True):
    for question in (
        lambda: grid.get(-1),
        lambda: grid.put(0, 9),
        lambda: grid.get(0),
        lambda: grid.holds(9),
        lambda: grid.some(),
        lambda: grid.walk(),
        lambda: grid.get(7),
        lambda: "yes" if grid.cells else "no",
    ):
        try:
            print(question())
        except (TypeError, IndexError) as error:
            print(type(error).__name__, error)


class Node:
    def __init__(self, value, next=None):
        super().__init__()
        self.value = value
        self.next = next


class Sized(Node):
    def __len__(self):
        return self.value


class Equal(Node):
    def __eq__(self, other):
        return isinstance(other, Node) and self.value == other.value

    __hash__ = None


def length(node):
    count = 0
    while node:
        count += 1
        node = node.next
    return count


def same(a, b):
    return a == b, a != b


print(length(Node(1, Node(0, Node(2)))), length(Sized(1, Sized(0, Sized(2)))), length(None))
first, second = Node(1), Node(1)
print(same(first, first), same(first, second), same(first, None), same(None, None), same(first, Equal(1)), same(Equal(1), second))


@dataclasses.dataclass
class Point:
    x: int
    y: int


print(Point(1, 2) == Point(1, 2), Point(1, 2) != Point(1, 3))


class Base:
    def __init__(self, *args):
        print("Base", args)


class Left(Node):
    def __init__(self):
        super().__init__(5)


class Mixed(Left, Base):
    pass


print(Mixed().value)


class Alone:
    def __init__(self):
        super().__init__()
        print("alone")


class Both(Alone, Base):
    pass


Alone()
Both()


class Backwards(list):
    def __reversed__(self):
        return iter("abc")


class Shadow(list):
    def __iter__(self):
        return iter("xyz")


def loop(items):
    for item in items:
        print(item, end=" ")
        if item == 2:
            items.append(9)
    for place, item in enumerate(items):
        print(place, item, end=" ")
    for item in reversed(items):
        print(item, end=" ")
    print([item for item in items])


loop(Stack([1, 2]))
loop(Backwards([1, 2]))
loop(Shadow([1, 2]))

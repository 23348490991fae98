"""Classes that derive from list, dict and set: what they inherit, what they override, and what their constructors do."""


class Stack(list):
    pass


class Named(list):
    def __init__(self, name, items=()):
        super().__init__(items)
        self.name = name


class Loud(list):
    def append(self, item):
        print("append", item)
        super().append(item)

    def __getitem__(self, index):
        return ("got", list.__getitem__(self, index))

    def __contains__(self, item):
        return item == "anything" or super().__contains__(item)


class Backwards(list):
    def __iter__(self):
        return iter([item for item in reversed(list(list.__iter__(self)))])

    def __len__(self):
        return 100


class Never(list):
    def __bool__(self):
        return False


class Missing(dict):
    def __missing__(self, key):
        return f"no {key}"


class Plain(dict):
    pass


class Bag(set):
    pass


def fill(stack, count):
    for number in range(count):
        stack.append(number * 1.5)
    return stack


stack = fill(Stack(), 5)
print(stack, len(stack), stack[0], stack[-1], stack[1:3], 3.0 in stack, 9 in stack, bool(stack), bool(Stack()))
print(stack.pop(), stack.pop(0), stack, type(stack).__name__, type(stack[:]).__name__, type(stack.copy()).__name__)
stack[0] = "first"
del stack[1]
stack.extend(stack)
stack.insert(1, None)
for item in stack:
    print(item, end=" ")
print(list(reversed(stack)), stack.index(None), stack.count("first"))
try:
    stack[17]
except IndexError as error:
    print("IndexError", error)
try:
    stack.remove("absent")
except ValueError as error:
    print("ValueError", error)

named = Named("n", "abc")
print(named, named.name, named == ["a", "b", "c"], ["a", "b", "c"] == named, named + ["d"], isinstance(named, list))
named.append("z")
for position, letter in enumerate(named):
    print(position, letter, end=";")
print()

loud = Loud()
loud.append(1)
loud.extend([2, 3])
print(loud[0], 2 in loud, "anything" in loud, 7 in loud, [item for item in loud], loud[0:2])

backwards = Backwards([1, 2, 3])
print([item for item in backwards], len(backwards), bool(backwards), sorted(backwards))
print(bool(Never([1])), "full" if Never([1]) else "empty")

missing = Missing(a=1)
print(missing["a"], missing["b"], missing.get("b"), "b" in missing, len(missing))
plain = Plain()
plain["x"] = 1
plain.setdefault("y", []).append(2)
plain.update(z=3)
print(plain, plain["y"], "x" in plain, list(plain), list(plain.items()), plain.pop("x"), len(plain))
del plain["z"]
try:
    plain["z"]
except KeyError as error:
    print("KeyError", error)
for key in plain:
    print(key, plain[key])

bag = Bag()
bag.add(3)
bag.add(3)
bag.update([4, 5])
bag.discard(5)
print(sorted(bag), 3 in bag, len(bag), type(bag | {9}).__name__, type(bag.copy()).__name__)


def either(flag):
    return Stack([1]) if flag else [2, 3]


for flag in (True, False):
    both = either(flag)
    both.append(flag)
    print(both, both[0], len(both), True in both)

Stack.append = lambda self, item: print("replaced", item)
late = Stack()
late.append(1)
print(late)

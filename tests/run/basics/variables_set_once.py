"""Module-level variables that are set once, several times, late, in loops, by functions, and deleted."""

import sys


def early():
    return late_name


try:
    early()
except NameError as error:
    print("NameError", error)

late_name = [1, 2]
print(early(), early() is late_name)


class Box:
    def __init__(self, item):
        self.item = item


def make(item):
    return Box(item)


first_box = make("kept")
boxes = [make(number) for number in range(3)]
print(first_box.item, [box.item for box in boxes])

counter = 0


def count():
    global counter
    counter += 1
    return counter


print(count(), count(), counter)

for number in range(3):
    in_loop = [number]
    held = in_loop
print(in_loop, held is in_loop)

replaced = ["old"]


def replace():
    global replaced
    before = replaced
    replaced = ["new"]
    return before, replaced


print(replace(), replaced)

doomed = ["doomed"]


def take():
    return doomed


kept = take()
del doomed
try:
    take()
except NameError as error:
    print("NameError", error)
print(kept)

if len(sys.argv) > 100:
    never_set = 1
try:
    print(never_set)
except NameError as error:
    print("NameError", error)

print("a starts")
name = "A"
import b

print("a has b", b.name)


class Node:
    def __init__(self, name):
        self.name = name

    def wrap(self):
        return b.Wrapper(self)


def ask_b():
    return b.answer() + 1


late = "set at the end of a"

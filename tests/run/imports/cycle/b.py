print("b starts")
import a

name = "B"
early = hasattr(a, "late")
print("b sees a", a.name, early)
try:
    from a import late
except ImportError:
    print("late is not there yet")


class Wrapper:
    def __init__(self, node):
        self.node = node

    def unwrap(self):
        return a.Node(self.node.name * 2)


def answer():
    return 41


def ask_a():
    return a.late

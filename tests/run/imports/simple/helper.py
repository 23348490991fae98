"""A module beside the script."""
print("helper is loading as", __name__)
CONSTANT = 42
state = ["initial"]
level = 1


def greet(name):
    return f"hello {name} from {__name__}"


def describe():
    return f"{len(state)} entries, {CONSTANT}"


def get_level():
    return level


def set_level(n):
    global level
    level = n


class Counter:
    def __init__(self):
        self.n = 0

    def hit(self):
        self.n += 1


if __name__ == "__main__":
    print("never")

# exit: 3
import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


top = Noisy("top")


def f():
    local = Noisy("local")
    try:
        sys.exit(3)
    finally:
        print("finally")


f()

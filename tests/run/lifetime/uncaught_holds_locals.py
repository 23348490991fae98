# exit: 1
import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


top = Noisy("top")


def f():
    local = Noisy("local")
    raise ValueError("uncaught")


f()

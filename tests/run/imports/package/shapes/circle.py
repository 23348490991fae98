import math

from . import util

print("load", __name__)


class Circle:
    def __init__(self, r):
        self.r = util.positive(r)

    def area(self):
        return math.pi * self.r ** 2

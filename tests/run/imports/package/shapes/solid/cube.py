from .. import util
from ..square import Square


class Cube:
    def __init__(self, side):
        self.face = Square(util.positive(side))

    def volume(self):
        return self.face.area() * self.face.side

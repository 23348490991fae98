"""Shapes."""
print("init shapes")
from .circle import Circle
from .square import Square

VERSION = "1.0"
__all__ = ["exported", "VERSION"]


def area_of(shape):
    return shape.area()


def all_shapes():
    return [Circle(2), Square(1.5)]


def exported():
    return "exported"


def hidden():
    return "hidden"

import shapes
import shapes.solid
from shapes import circle, square
from shapes.solid import cube
from shapes.solid.cube import Cube as Box

print(shapes.VERSION, shapes.area_of(circle.Circle(1)), square.Square(3).area(), shapes.square is square)
print(Box(2).volume(), cube.Cube is Box, shapes.solid.cube.Cube(3).volume(), shapes.__name__, cube.__name__, Box.__module__)
print([type(s).__name__ for s in shapes.all_shapes()], shapes.solid.__doc__)
print(round(sum(shapes.area_of(s) for s in shapes.all_shapes()), 3))


def late():
    import shapes.extra as extra

    return extra.value


print(late(), late())
from shapes import *

print(exported(), "hidden" in globals(), VERSION)

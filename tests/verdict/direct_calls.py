"""A method that each class of a union has is called directly in each case: no look-up by name."""


class Square:
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side


class Circle:
    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return 3 * self.radius * self.radius


def total(shapes):
    result = 0
    for shape in shapes:
        result += shape.area()
    return result


print(total([Square(2), Circle(1), Square(3)]))

# check: fn5 internal
# not: tp_dyn_call
# not: tp_dyn_getattr
# check: switch
# check: return

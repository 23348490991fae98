class Shape:
    def area(self):
        return 0

    def describe(self):
        return self.name() + " of area " + str(self.area())

    def name(self):
        return "shape"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side

    def name(self):
        return "square"


class Rect(Shape):
    def __init__(self, w, h):
        self.w = w
        self.h = h

    def area(self):
        return self.w * self.h


shapes = [Shape(), Square(3), Rect(2, 5)]
for s in shapes:
    print(s.describe())
print(isinstance(shapes[1], Shape), isinstance(shapes[0], Square))

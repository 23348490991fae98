"""Small methods of a known class are inlined, its attributes are bare floats, and float arithmetic is on machine floats."""


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def dot(self, other):
        return self.x * other.x + self.y * other.y


def work(points):
    total = 0.0
    for p in points:
        total += p.dot(p)
    return total


print(work([Point(1.5, 2.0), Point(0.5, 1.0)]))

# check: fn4 internal f64
# not: tp_dyn_
# not: call_instance
# check: tp_number_get
# check: f64_mul
# check: f64_add

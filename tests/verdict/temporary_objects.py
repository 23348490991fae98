"""Objects and tuples that a calculation makes on its way are not made at all."""


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def parts(self):
        return self.x, self.y


def work(count, step):
    total = 0.0
    for i in range(count):
        x, y = (Vector(step, 1.5) + Vector(0.5, step) * 2.0).parts()
        total += x - y
    return total


print(work(10, 0.25))

# check: fn6 internal f64
# not: tp_instance_new
# not: tp_tuple
# not: tp_float_box
# not: tp_slot
# check: f64_mul
# check: return

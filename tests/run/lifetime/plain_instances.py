"""Instances that hold only numbers and texts, alone and within cycles; long chains; finalizers in the middle."""

import gc


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Ring:
    def __init__(self, point):
        self.point = point
        self.next = self


class Link:
    def __init__(self, rest):
        self.rest = rest
        self.point = Point(1, 2.5)


class Marked:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


class Holder:
    def __init__(self, held):
        self.held = held
        self.me = self


def rings(count):
    for number in range(count):
        Ring(Point(number, number * 0.5))


gc.collect()
rings(3)
print(gc.collect())
rings(200000)
gc.collect()

chain = None
for number in range(50000):
    chain = Link(chain)
del chain

points = [Point(number, str(number)) for number in range(1000)]
for index in range(0, 1000, 2):
    points[index] = None
more = [Point(0, 0) for number in range(600)]
print(len(points), sum(point.x for point in points if point), sum(point.x + point.y for point in more))

marked = Holder(Marked("in a cycle"))
del marked
print("collecting")
gc.collect()
Marked("at once")
pair = (Marked("first"), Point(1, 1), Marked("second"))
del pair
print("end")

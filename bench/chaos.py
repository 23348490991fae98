"""The chaos game on a B-spline: random affine maps drawn along a curve, counted on a grid."""
import math
import random


class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vec(self.x - other.x, self.y - other.y)

    def scaled(self, k):
        return Vec(self.x * k, self.y * k)

    def mixed(self, other, k):
        return Vec(self.x + (other.x - self.x) * k, self.y + (other.y - self.y) * k)

    def length(self):
        return math.sqrt(self.x * self.x + self.y * self.y)


class Spline:
    """A clamped B-spline evaluated by de Boor's recurrence."""

    def __init__(self, points, degree):
        self.points = points
        self.degree = degree
        inner = len(points) - degree
        self.knots = [0] * degree + list(range(inner + 1)) + [inner] * degree

    def domain(self):
        return self.knots[self.degree], self.knots[-self.degree - 1]

    def at(self, u):
        low, high = self.domain()
        span = self.degree
        while span < len(self.points) - 1 and self.knots[span + 1] <= u:
            span += 1
        if u >= high:
            return self.points[-1]
        d = [self.points[span - self.degree + i] for i in range(self.degree + 1)]
        for level in range(1, self.degree + 1):
            for j in range(self.degree, level - 1, -1):
                i = span - self.degree + j
                width = self.knots[i + self.degree - level + 1] - self.knots[i]
                k = (u - self.knots[i]) / width if width else 0.0
                d[j] = d[j - 1].mixed(d[j], k)
        return d[self.degree]


class Game:
    def __init__(self, splines, thickness, rng):
        self.splines = splines
        self.thickness = thickness
        self.rng = rng
        lengths = [self.measure(s) for s in splines]
        self.weights = []
        total = 0.0
        for length in lengths:
            total += length
            self.weights.append(total)
        self.total = total

    def measure(self, spline, steps=200):
        low, high = spline.domain()
        length = 0.0
        last = spline.at(low)
        for i in range(1, steps + 1):
            here = spline.at(low + (high - low) * i / steps)
            length += (here - last).length()
            last = here
        return length

    def pick(self):
        x = self.rng.random() * self.total
        for weight, spline in zip(self.weights, self.splines):
            if x < weight:
                return spline
        return self.splines[-1]

    def step(self, point):
        spline = self.pick()
        low, high = spline.domain()
        u = low + point.x * (high - low)
        base = spline.at(u)
        if u + 0.02 < high:
            derivative = spline.at(u + 0.02) - base
        else:
            derivative = base - spline.at(u - 0.02)
        length = derivative.length()
        if length == 0.0:
            return base
        k = self.thickness * (point.y - 0.5) / length
        moved = Vec(base.x + derivative.y * k, base.y - derivative.x * k)
        return Vec(min(max(moved.x, 0.0), 1.0), min(max(moved.y, 0.0), 1.0))

    def draw(self, size, steps):
        grid = [[0] * size for _ in range(size)]
        point = Vec(0.5, 0.5)
        for _ in range(steps):
            point = self.step(point)
            column = min(int(point.x * size), size - 1)
            row = min(int(point.y * size), size - 1)
            grid[row][column] += 1
        return grid


def main():
    splines = [
        Spline([Vec(0.1, 0.1), Vec(0.2, 0.9), Vec(0.5, 0.7), Vec(0.3, 0.2), Vec(0.9, 0.1)], 3),
        Spline([Vec(0.9, 0.9), Vec(0.6, 0.4), Vec(0.8, 0.2), Vec(0.95, 0.5)], 3),
        Spline([Vec(0.1, 0.95), Vec(0.5, 0.5), Vec(0.4, 0.05)], 2),
    ]
    game = Game(splines, 0.25, random.Random(1234))
    grid = game.draw(100, 40_000)
    filled = sum(1 for row in grid for n in row if n)
    weighted = sum(n * (r + 1) * (c + 1) for r, row in enumerate(grid) for c, n in enumerate(row))
    print(filled, max(max(row) for row in grid), weighted)


main()

class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def add(self, other):
        return Point(self.x + other.x, self.y + other.y)

    def norm2(self):
        return self.x * self.x + self.y * self.y

    def show(self):
        print("Point", self.x, self.y)


p = Point(1, 2)
q = Point(3, 4)
p.show()
q.show()
r = p.add(q)
r.show()
print(r.norm2())
r.x = 100
r.show()


class Counter:
    def __init__(self):
        self.n = 0

    def hit(self):
        self.n += 1
        return self


c = Counter()
c.hit().hit().hit()
print(c.n)

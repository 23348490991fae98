class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y) if isinstance(o, Vec) else NotImplemented

    def __sub__(self, o):
        return Vec(self.x - o.x, self.y - o.y) if isinstance(o, Vec) else NotImplemented

    def __mul__(self, k):
        if isinstance(k, Vec):
            return self.x * k.x + self.y * k.y
        return Vec(self.x * k, self.y * k)

    def __rmul__(self, k):
        return Vec(k * self.x, k * self.y)

    def __truediv__(self, k):
        return Vec(self.x / k, self.y / k)

    def __floordiv__(self, k):
        return Vec(self.x // k, self.y // k)

    def __mod__(self, k):
        return Vec(self.x % k, self.y % k)

    def __divmod__(self, k):
        return self // k, self % k

    def __pow__(self, n, mod=None):
        return ("pow", n, mod)

    def __rpow__(self, base):
        return ("rpow", base)

    def __matmul__(self, o):
        return self.x * o.y - self.y * o.x

    def __neg__(self):
        return Vec(-self.x, -self.y)

    def __pos__(self):
        return self

    def __invert__(self):
        return Vec(self.y, self.x)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __eq__(self, o):
        return isinstance(o, Vec) and (self.x, self.y) == (o.x, o.y)

    def __bool__(self):
        return bool(self.x or self.y)

    def __lshift__(self, n):
        return f"<<{n}"

    def __rrshift__(self, n):
        return f"{n}>>"

    def __and__(self, o):
        return "and"

    def __ror__(self, o):
        return "ror"

    def __xor__(self, o):
        return "xor"

    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self

    def __index__(self):
        return self.x

    def __int__(self):
        return self.x

    def __float__(self):
        return float(self.y)

    def __complex__(self):
        return complex(self.x, self.y)


a, b = Vec(1, 2), Vec(3, 5)
print(a + b, a - b, a * 3, 3 * a, a * b, b / 2, b // 2, b % 2, divmod(b, 2), a ** 2, pow(a, 2, 5), 2 ** a, a @ b)
print(-a, +a is a, ~a, abs(Vec(3, 4)), a == Vec(1, 2), a != b, bool(Vec(0, 0)), not a, a << 3, 5 >> a, a & 1, 1 | a, a ^ 2)
c = a
a += b
print(a, c is a, [10, 20, 30, 40, 50][c], hex(a), int(a), float(a), complex(a), "ab" * Vec(2, 0), range(10)[Vec(3, 3)], bin(Vec(5, 0)))
for f in (lambda: a + 1, lambda: 1 + a, lambda: a - "x", lambda: a < b, lambda: a | 1, lambda: 1 / a, lambda: a[0], lambda: len(a), lambda: hash(a)):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(sum([Vec(1, 1), Vec(2, 2)], Vec(0, 0)), [Vec(1, 2)] == [Vec(1, 2)], Vec(1, 2) in [Vec(1, 2)], [Vec(0, 1), a].index(a))

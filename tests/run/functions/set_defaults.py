def f(a, b):
    return a + b
def g(a=1, b=2):
    return a + b
print(f.__defaults__, g.__defaults__)
f.__defaults__ = (1, 2)
print(f.__defaults__, f(), f(3), f(3, 5))
del g.__defaults__
print(g.__defaults__)
try:
    g()
except TypeError as e:
    print(e)
def k(*, a, b=2):
    return a, b
print(k.__kwdefaults__)
k.__kwdefaults__ = {"a": 5}
print(k.__kwdefaults__, k() if 0 else "")
try: print(k())
except TypeError as e: print(e)
print(k(b=3))
del k.__kwdefaults__
try: print(k())
except TypeError as e: print(e)
class Point:
    def __init__(self, x, y=0):
        self.x, self.y = x, y
    def m(self, z=1):
        return self.x, self.y, z
Point.__init__.__defaults__ = ("px", [1])
p = Point()
print(p.m(), Point(3).m(), Point(3, 4).m(5))
Point.m.__defaults__ = ("z",)
print(p.m())
m = p.m
print(m(), list(map(Point.m, [p])))
setattr(Point.m, "__defaults__", (2.5,))
print(p.m(), m(1))
try: f.__defaults__ = 3
except TypeError as e: print(e)
try: f.__kwdefaults__ = 3
except TypeError as e: print(e)
f.__defaults__ = (1, 2, 3)
print(f())
def h(x=[1, 2, 3], *, y=["a" * 3]):
    h.__defaults__ = None
    h.__kwdefaults__ = None
    return x + y
k2 = [h]
print(k2[0](), h.__defaults__, h.__kwdefaults__)
def gen(n=3):
    for i in range(n): yield i
gen.__defaults__ = (2,)
print(list(gen()), list(gen(1)))
def outer(v):
    def inner(a, b=v): return a, b
    return inner
i1, i2 = outer(1), outer(2)
i1.__defaults__ = (7, 8)
print(i1(), i2(0))
try: i2()
except TypeError as e: print(e)

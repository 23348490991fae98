class A: 
    def __getattr__(self, n):
        print("getattr", n)
        if n == "zip": return lambda *a: a
        raise AttributeError(n)
def side(x):
    print("side", x)
    return x
for f in (lambda: A().foo(side(1)), lambda: A().zip(side(1)), lambda: None.foo(side(2)), lambda: [].push(side(3)), lambda: "a".nope(side(4), k=side(5)), lambda: (1).x(side(6))):
    try:
        print(f())
    except AttributeError as e:
        print(e)
class B:
    @property
    def m(self):
        print("property")
        return lambda x: x
B().m(side(7))
class C:
    def f(self, x): return ("old", x)
def swap(c):
    c.f = lambda x: ("new", x)
    return 1
c = C()
print(c.f(swap(c)))
print(c.f(2))
def swap2(x):
    C.f = lambda self, x: ("cls", x)
    return x
print(C().f(swap2(3)))
print(C().f(swap2(3)))
def undefd(): 
    try:
        nope(side(8))
    except NameError as e: print(e)
undefd()

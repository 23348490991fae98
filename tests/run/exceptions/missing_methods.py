# A method is looked up before its arguments are evaluated, also where one of them always raises.
class C: pass
def arg():
    print('arg')
    raise ValueError('x')
x = C()
def t(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
t(lambda: x.missing(arg()))
t(lambda: C.missing(arg()))
t(lambda: (5).missing(arg()))
t(lambda: [].missing(arg()))
import math
t(lambda: math.missing(arg()))
def g(y): y.missing(arg())
for y in (x, 3, 'a', None, C, g):
    t(lambda: g(y))
class D:
    def __getattr__(self, n):
        print('getattr', n); raise AttributeError(n)
t(lambda: D().foo(arg()))
class P:
    @property
    def foo(self):
        print('prop'); return lambda z: z
t(lambda: P().foo(arg()))
class Q(C):
    def m(self):
        super().missing(arg())
t(lambda: Q().m())

# Class methods of builtin types make instances of the class that they are called on; super(C) is bound later.
import collections
class D(dict): pass
class I(int): pass
class F(float): pass
class B(bytes): pass
class BA(bytearray): pass
class OD(collections.OrderedDict): pass
print(type(D.fromkeys('ab', 1)), D.fromkeys('ab', 1), type(D().copy()))
print(type(I.from_bytes(b'\x01\x02', 'big')), I.from_bytes(b'\x01\x02', 'big'))
print(type(F.fromhex('0x1p3')), F.fromhex('0x1p3'))
print(type(B.fromhex('aabb')), B.fromhex('aabb'), type(BA.fromhex('aabb')))
print(type(OD.fromkeys('ab')), OD.fromkeys('ab'))
class D2(dict):
    def __setitem__(self, k, v):
        print('set', k); super().__setitem__(k, v)
    def __init__(self, *a):
        print('init', a); super().__init__(*a)
print(D2.fromkeys([1, 2], 0))
print(D2().fromkeys([3]))
class A:
    def f(self): return 'A.f'
    x = 5
    @classmethod
    def c(cls): return ('A.c', cls.__name__)
class C(A):
    def f(self): return 'C.f'
    def g(self):
        s = super(C)
        return s.__thisclass__.__name__, s.__self__, s.__get__(self, C).f(), s.__self_class__
    def h(self):
        return super(C, self).f(), super().x
C.sup = super(C)
c = C()
print(c.g(), c.h(), c.sup.f(), c.sup.x)
print(super(C, C).c(), super(C, c).f())
try: super(C).f
except AttributeError as e: print(e)
print(repr(super(C)), repr(super(C, c))[:20])
try: super(5)
except TypeError as e: print(e)
try: super(C, 5)
except TypeError as e: print(e)

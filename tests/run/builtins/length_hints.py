# What grows by the items of an iterable asks it for a hint.
import sys, os
class L:
    def __init__(self): self.i = 0
    def __length_hint__(self):
        print('hint'); return 3
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > 3: raise StopIteration
        return self.i
class Len:
    def __len__(self): print('len'); return 2
    def __iter__(self): print('iter'); return iter([1, 2])
print(list(L())); print(tuple(L())); print([*L()]); x = []; x.extend(L()); print(x); print(sorted(L())); print(set(L()))
print(list(Len())); print(tuple(Len())); print([*Len()], (*Len(),)); x += Len(); print(x)
print(bytes(L()), bytearray(L()))
import operator
print(operator.length_hint(L()), operator.length_hint([1]), operator.length_hint(5, 9))
class Bad(L):
    def __length_hint__(self): return -1
class Bad2(L):
    def __length_hint__(self): raise TypeError
class Bad3(L):
    def __length_hint__(self): return 'x'
class Bad4(L):
    def __length_hint__(self): return NotImplemented
class Bad5(L):
    def __length_hint__(self): raise RuntimeError('x')
class Bad6(L):
    def __len__(self): raise TypeError('len')
class Bad7(L):
    def __len__(self): raise ValueError('len')
for B in (Bad, Bad2, Bad3, Bad4, Bad5, Bad6, Bad7):
    try: print(list(B()))
    except Exception as e: print(type(e).__name__, e)

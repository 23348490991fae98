def mk(n):
    class Local:
        def __init__(self, v): self.v = v
        def __add__(self, o): return type(self)(self.v + o.v)
    Local.__name__ = f"L{n}"; Local.__qualname__ = Local.__name__
    return Local
L1 = mk(1)
print(L1, L1.__name__)
print(type(L1(3) + L1(4)).__name__, type(L1(3)))
class Q: pass
Q.__name__ = "R"; print(Q, Q.__name__, Q.__qualname__)
Q.__qualname__ = "S.T"; Q.__module__ = "mod"; print(Q, repr(Q())[:12])
try: Q().x
except AttributeError as e: print(e)
try: Q() + 1
except TypeError as e: print(e)

# Dynamic stores fill what `__slots__` names, and nothing else.
class Slot:
    __slots__ = ("a", "b")
    def __init__(self, a): self.a = a
class Other:
    def __init__(self): self.c = 1
s = Slot(1)
def f(o, n, v): setattr(o, n, v)
for o in (s, Other(), 5):
    for n in "abc":
        try: f(o, n, 1); print("ok", getattr(o, n))
        except AttributeError as e: print(e)
try: print(s.c)
except AttributeError as e: print(e)

class Named:
    def __set_name__(self, owner, name):
        self.label = f"{owner.__name__}.{name}"
    def __get__(self, obj, owner):
        return self.label
class Uses:
    first = Named()
    second = Named()
print(Uses.second)
print(Uses().first, Uses.second)
class Slow:
    n = 5
    def get(self): return 1
def patch(o):
    o.get = lambda: 99
    o.n = 7
s = Slow(); t = Slow()
for o in (s, 5):
    try: patch(o)
    except AttributeError as e: print(e)
print(s.get(), t.get(), s.n, t.n)
class Raises:
    @property
    def x(self):
        return self.missing_inside
    def __getattr__(self, name):
        return "fallback " + name
print(Raises().x, Raises().other)
class R2:
    @property
    def x(self): return self.missing
try: R2().x
except AttributeError as e: print(e)

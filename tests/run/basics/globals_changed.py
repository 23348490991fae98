def show():
    return y + x
x = 1
g = globals()
g["y"] = 41
print(y, show())
globals().update(z=5, w="q")
print(z, w)
for name in ("alpha", "beta"):
    globals()[name] = name.upper()
print(alpha, beta)
globals().setdefault("x", 100)
print(globals().get("x"), globals()["x"], "nope" in globals())
del globals()["alpha"]
try:
    print(alpha)
except NameError as e:
    print(e)
x = 2
print(g["x"], g is globals())
print(globals().pop("beta"))
try:
    beta
except NameError as e:
    print(e)
print(vars() is globals(), locals() is globals())
def f():
    globals()["counter"] = globals().get("counter", 0) + 1
f(); f()
print(counter)
print([k for k in list(globals()) if not k.startswith("__")])
print(globals()["__name__"])
for name in ("alpha", "beta"):
    globals()[name] = name.upper()
print(alpha, beta)
def f(): return gamma
globals()["gamma"] = 3
print(f())
import sys
setattr(sys.modules[__name__], "delta", 4)
def g(): return delta
print(g())
class Config:
    debug = False


def fill(space, **values):
    space.update(values)
    return len(space) > 10


def use():
    global counter
    counter += 10
    return [name for name in ("first", "second") if name in globals()], first * second, counter


print(fill(globals(), first=6, second=7), use())
del first
try:
    use()
except NameError as error:
    print(error)
sys.modules[__name__].__dict__["first"] = 2.5
print(use(), vars(sys.modules[__name__])["second"])
for key in [key for key in globals() if key.startswith("second")]:
    globals().pop(key)
print("second" in g, g.get("second", "gone"))
try:
    for key in globals():
        globals()[key + "_"] = 1
except RuntimeError as error:
    print(error)
for i in range(3):
    exec_like = {"square": lambda x: x * x, "cube": lambda x: x ** 3}
    globals().update(exec_like)
print(square(4), cube(2), Config.debug, i, sorted(k for k in globals() if k.startswith("c")))
handlers = {k: v for k, v in globals().items() if callable(v) and k.startswith(("sq", "cu"))}
print(sorted(handlers), [handlers[k](3) for k in sorted(handlers)])
from math import pi as tau
print(g["tau"] == tau, globals()["Config"] is Config)
g["Config"] = 5
print(Config)
g.clear()

import sys
limit = 5
def show(a, b=2, *rest, **kw):
    c = a + b
    def inner(): return c
    if a > 100: d = 1
    print(sorted(locals()))
    print({k: v for k, v in locals().items() if k in ("a", "b", "rest", "kw", "c")})
    return vars()["c"]
print(show(1, 2, 3, k=4))
print("limit" in globals(), globals()["limit"], "nope" in globals(), globals().get("nope", "none"))
globals()["limit"] = 6
print(limit)
globals()["limit"] += 1
print(limit)
for name, f in sorted(globals().items()):
    if callable(f) and name.startswith("cmd_"): print(name)
def cmd_run(x): return "run " + x
def cmd_stop(x): return "stop " + x
for name in ("run", "stop", "fly"):
    f = globals().get("cmd_" + name)
    print(f("now") if f else "unknown")
class A:
    x = 1
    print(sorted(k for k in locals() if not k.startswith("__")))
    y = x
    names = [n for n in dir() if not n.startswith("_")]
print(A.names, "A" in dir())
print(__name__, "sys" in vars())

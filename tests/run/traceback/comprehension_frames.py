# exit: 1
def check(x):
    return 10 // x
class Bad:
    def __iter__(self): return self
    def __init__(self): self.n = 0
    def __next__(self):
        self.n += 1
        if self.n > 2: raise ValueError("bad next")
        return self.n
def a(): return {k: check(k) for k in (1, 0)}
def b(): return {[k] for k in (1, 0)}
def c(): return [[check(y) for y in x] for x in ([1], [0])]
def d(): return [i for i in Bad()]
def e(): return [i for i in 5]
def f(): return [x
                 for x in range(3)
                 if check(x - 1)]
def g(): return {x: y for x in range(3) for y in check(x)}
def h(): return [a + b for a, b in [(1, 2), (3,)]]
def i(): return list(check(i) for i in [1, 0])
def j(): return {[1]: k for k in (1, 0)}
class K:
    z = [check(w) for w in (1,)]
    def m(self):
        return [self.q(t) for t in range(3)]
    def q(self, t):
        return [check(1 - u) for u in range(t)]
def l(): return [undefined for i in range(3)]
def n():
    gen = ([check(v) for v in w] for w in [[1], [0]])
    for x in gen: pass
def o(): return [next(iter([])) for x in range(3)]
def p(): return [lambda: x for x in range(3)][0](5)
def q(): return sorted([check(2-i) for i in range(5)], key=lambda x: x)
prev = None
for fn in (a, b, c, d, e, f, g, h, i, j, K().m, l, n, o, p, q):
    try:
        fn()
    except Exception as exc:
        exc.__cause__ = prev
        prev = exc
try:
    [check(x) for x in [1,0]]
except Exception as exc:
    exc.__cause__ = prev; prev = exc
try:
    class Z:
        z = [check(w) for w in (1, 0)]
except Exception as exc:
    exc.__cause__ = prev; prev = exc
raise prev

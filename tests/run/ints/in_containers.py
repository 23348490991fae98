"""Ints in containers and captured variables: what they are known to be never hides a large one that comes in."""
import sys
from collections import deque
def sieve(n):
    s = [1] * (n + 1)
    s[0] = s[1] = 0
    for i in range(2, n + 1):
        if s[i]:
            for j in range(i * i, n + 1, i):
                s[j] = 0
    return [i for i, v in enumerate(s) if v]
print(sieve(50), sum(sieve(100)))
def fib(n):
    f = [0, 1]
    for i in range(n):
        f.append(f[-1] + f[-2])
    return f
print(fib(100)[-1])
def dbl(n):
    a = [1]
    for i in range(n):
        a[0] = a[0] * 2
    return a
print(dbl(80))
def cnt(words):
    d = {}
    for w in words:
        d[w] = d.get(w, 0) + 1
    return d
print(cnt("a b a c b a".split()))
a = [1, 2, 3]
a.extend([4, 5])
a += [6]
a += (7, 1 << 70)
print(a, max(a))
b = [1, 2]
b[0:1] = [1 << 65, 3]
print(b, b[0] + 1)
c = [0] * 3
def put(lst, v): lst[1] = v
put(c, 1 << 66)
print(c[1] >> 60)
d = deque([1, 2])
d.append(2 ** 64)
d.appendleft(-2 ** 64)
print(d.pop() + 1, d.popleft() - 1, d)
e = {1, 2}
e.add(1 << 64)
e |= {1 << 65}
print(sorted(e)[-1] + 1)
f = [list(range(3)) for _ in range(3)]
f[1][1] = 10 ** 20
print(f, [sum(r) for r in f])
g = list(map(int, ["1", str(1 << 70)]))
print(g[1] + 1)
h = [1]
h.insert(0, 1 << 80)
print(h[0] + h[1])
def counter():
    n = 0
    def inc(k):
        nonlocal n
        n += k
        return n
    return inc
i = counter()
i(1 << 62); i(1 << 62)
print(i(5))
j = [9223372036854775807, 1]
j[1] += j[0]
print(j, j[1] * 2)
k = [4611686018427387903, 4611686018427387904, -4611686018427387904, -4611686018427387905]
print([x + 1 for x in k], [x - 1 for x in k], k[1] ^ k[2], [hex(x) for x in k])
l = dict.fromkeys(range(3), 0)
l[1] = 1 << 77
print(l, l[1] + 1, sum(l.values()))
m = {}
m[1 << 70] = 1
m[3] = 2
print([x + 1 for x in m], max(m))
ap = a.append
ap(1 << 90)
print(a[-1] + 1)
n = sorted([3, 1, 1 << 64]); print(n[2] + 1)
o = [1, 2, 3]; o.sort(reverse=True); o.reverse(); print(o, o.index(2), o.copy())
p = [int(x) for x in "1 2 99999999999999999999".split()]
print(p[2] + p[0])
q = [1, 2]; q2 = q; q2.append(1 << 63); print(q[2] - 1)
x, *y = [1, 2, 1 << 64]; print(y[1] + 1)
r = [1]; setattr(sys.modules[__name__] if False else sys, "zz", r)
sys.zz.append(1 << 65); print(r[1] + 1)
t = [0]
exec_ = [lambda v: t.append(v)]
exec_[0](1 << 68); print(t[1] + 1)
class S(list):
    def add(self, v): self.append(v); return self
s = S([1]); s.add(1 << 70); print(s[1] + 1, s + [2])
u = [1, 2, 3]
u = u + list(s)
print(u[-1] + 1)
def gen():
    yield 1
    yield 1 << 71
v = list(gen()); print(v[1] + 1)
w = [0, 1]; w[1], w[0] = w[0], 1 << 72; print(w, w[0] + 1)
for z in range(3): w[1] += 1
print(w)
print([x for x in zip([1, 2], [3, 1 << 70])][1][1] + 1)
import heapq
hp = []
heapq.heappush(hp, 1 << 70); heapq.heappush(hp, 3); print(heapq.heappop(hp), hp[0] + 1)
def va(*args): return args[1] + 1
print(va(1, 1 << 70), va(*[1, 2]))
def kw(**k): return sum(k.values())
print(kw(a=1 << 70, b=1))
aa = [5, 1 << 70]
for ix, val in enumerate(aa):
    print(ix + 1, val + 1)
for val in reversed(aa): print(val - 1)
bb = [1, 2, 3]
for val in reversed(bb): bb[0] += val
print(bb)
for q1 in reversed(range(0, 1 << 66, 1 << 65)): print(q1 + 1)
import random
random.seed(3)
zz = [random.randrange(9223372036854775807) for _ in range(4)]
print(zz, zz[0] ^ zz[1])
class H:
    def __init__(self): self.h = 0
    def up(self, v): self.h ^= v; return self
hh = H()
for z in zz: hh.up(z)
print(hh.h, vars(hh), {hh.h: 1})
cc = [random.getrandbits(100), random.getrandbits(3)]
print(cc[0] + 1)
def deflt(x, acc=[]):
    acc.append(x); return acc
deflt(1); print(deflt(1 << 70)[1] + 1)
ee = [[1, 2], [3]]
for row in ee: row.append(1 << 66)
print(ee[1][1] + 1, [sum(r) for r in ee])
ff = {k: v for k, v in zip("ab", [1, 1 << 67])}
for k, v in ff.items(): print(k, v + 1)
gg = {}; gg.setdefault("a", []).append(1 << 68); print(gg["a"][0] + 1)
gg.setdefault("b", 5 if False else [])
ii = [0] * 3
ii[0], ii[1] = 1 << 69, 2
print(ii[0] + ii[1])
ii[1:] = [1 << 64, 7]; print(ii[1] + 1)
del ii[0]; print(ii[0] - 1)
jj = ii.copy(); jj.append(-1); print(jj[0] + 1, jj[-1])
kk = list(ii); print(kk[0] + 1)
ll = tuple(ii); print(ll[0] + 1)
mm = [*ii, 3]; print(mm[0] + 1)
nn = set(ii); print(max(nn) + 1)
oo = bytes([1, 2]); pp = list(oo); pp.append(300); print(pp[2] + 1)
qq = [x * 2 for x in ii]; print(qq[0] + 1)
rr = sum(ii); print(rr)
it = iter(ii); print(next(it) + 1)
ss = [ord(c) for c in "abc"]; ss[0] <<= 70; print(ss[0] + 1)
tt = [3]; tt[0] **= 50; print(tt[0] + 1)
uu = [7]; uu[0] //= 2; uu[0] -= 10; uu[0] *= -1 << 66; print(uu[0] + 1)
vv = divmod(1 << 70, 3); ww = [vv[0]]; print(ww[0] + 1)
xx = [int("9" * 30)]; print(xx[0] + 1)
yy = [len("abc"), hash(1 << 61)]; print(yy)
own = [1]
print(sorted([1 << 70, 5], key=lambda v: v), own)
print([sorted([1 << 70, 5], key=own.append) for _ in range(1)] if False else own)
try:
    sorted([1 << 70, 5], key=own.append)
except TypeError as e:
    print(e)
print(own[1] + 1)
big = [3]
list(map(big.append, [1 << 80]))
print(big[1] - 1)
min([4, 1 << 90], key=lambda v: big.append(v) or 0)
print(big[-1] + 1)

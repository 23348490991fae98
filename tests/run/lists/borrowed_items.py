def f(L):
    x = L[-1]
    L.pop()
    return x + 1.0
def g(L):
    x = L[0]
    L[0] = 5e300
    return x * 2.0
class A:
    def __init__(self): self.v = 1e300; self.l = [1e300]
def h(a):
    x = a.v
    a.v = 2e300
    return x / 3.0
def k(a):
    x = a.l
    a.l = [2e300]
    return x[0] / 3.0
def m(d):
    out = 0.0
    for key, value in d.items():
        d[key] = value * 1.0
        out += value
    return out
def w(L):
    a = L[0]; b = L[1]
    L[0] = b; L[1] = a
    return a / b
def nested(L):
    row = L[0]
    L[0] = [9e300]
    return row[0] / 7.0
L=[1e300*i for i in range(1,10)]
print(f(L), g(L), h(A()), k(A()), m({1:1e300,2:3e300}), w(L), L[:2], nested([[1e300],[2e300]]))
def perm(L):
    i, j = 0, 1
    L[i], L[j] = L[j], L[i]
    L[i], L[j] = L[j], L[i]
    L[0], L[1], L[2] = L[1], L[2], L[0]
    return L
print(perm([1e300,"a"*3,3e300]))

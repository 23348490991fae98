class C:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 4: raise StopIteration("done")
        return self.n
def g(it):
    for x in it:
        yield x
print(list(g(iter(C()))), [x for x in C()], sum(C()), [(a, b) for a, b in zip(C(), C())])
class D(C):
    def send(self, v): return ("sent", v)
    def throw(self, *a): return ("thrown", str(a[-1]))
    def close(self): print("closed", self.n)
def d():
    r = yield from D()
    print("result", r)
x = d()
print(next(x), x.send(5), x.throw(ValueError("v")), next(x))
x.close()
print(list(d()))
class E:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if i < self.n: return i * 2
        raise IndexError
def h():
    for v in E(3): yield v
    yield from E(2)
    a, *b = E(4)
    yield a, b
print(list(h()), 4 in E(3), list(map(str, E(2))))

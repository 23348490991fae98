class A:
    def __init__(self): self.x = 1
    def __delattr__(self, n):
        print("del", n)
        super().__delattr__(n)
    def __getattr__(self, n):
        return "got " + n
    def __setattr__(self, n, v):
        super().__setattr__(n, v)
a = A()
del a.x
print(a.x)
try:
    del a.y
except AttributeError as e:
    print(e)
class B:
    def __delattr__(self, n):
        super().__delattr__(n)
b = B(); b.z = 1
del b.z
print(hasattr(b, "z"))
try:
    del b.z
except AttributeError as e:
    print(e)
class C:
    def __delattr__(self, n):
        object.__delattr__(self, n)
b = C(); b.z = 1
del b.z
print(hasattr(b, "z"))

class A:
    pass


A.__call__ = A()
try:
    A()(1)
except RecursionError as e:
    print(type(e).__name__)


class B:
    def __init__(self, depth):
        self.depth = depth


class C:
    def __call__(self, x):
        return x + 1


B.__call__ = C()
print(B(1)(5))

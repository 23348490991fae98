# Cells, the code of functions, and abstract methods.
import abc
def outer(x):
    y = 2
    def inner(a, b=1, *args, c, **kw):
        z = a + x + y
        return z
    return inner
f = outer(1)
print(f.__closure__[0].cell_contents, f.__closure__[1].cell_contents, len(f.__closure__), outer.__closure__)
co = f.__code__
print(co.co_name, co.co_varnames[:5], co.co_argcount, co.co_kwonlyargcount, co.co_posonlyargcount, co.co_firstlineno, co.co_filename.endswith('names_of_code.py'), co.co_flags & 0x0c, co.co_qualname)
print((lambda q, /, w: 1).__code__.co_varnames)
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): ...
    @property
    @abc.abstractmethod
    def g(self): ...
class B(A):
    def f(self): ...
class C(B):
    g = 1
print(sorted(A.__abstractmethods__), B.__abstractmethods__, C.__abstractmethods__)
try: int.__abstractmethods__x
except AttributeError as e: print(1)
print(f.__defaults__, f.__kwdefaults__, f.__name__, f.__qualname__, f.__module__, f.__annotations__, f.__doc__)
class M:
    def meth(self, u): v = 1; return v
print(M.meth.__code__.co_varnames[:2], M().meth.__code__.co_argcount, M().meth.__func__ is M.meth, M.meth.__code__.co_firstlineno)
def gen(): yield 1
print(gen.__code__.co_flags & 0x20)
try: f.__closure__[0].cell_contents = 5; print(f(1, c=2))
except Exception as e: print(type(e), e)


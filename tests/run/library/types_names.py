import types
class A:
    def __init__(self): self.k = 1
a = A()
meth = types.MethodType(lambda self, z: (self.k, z), a)
print(meth(3)); a.meth2 = meth; print(a.meth2(4))
def free(self, q): self.k += q; return self
a.m3 = types.MethodType(free, a); print(a.m3(5).k, a.m3.__func__ is free, a.m3.__self__ is a, type(a.m3) is types.MethodType, isinstance(a.m3, types.MethodType))
for bad in (lambda: types.MethodType(free), lambda: types.MethodType(1, a), lambda: types.MethodType(free, None)):
    try: print(bad())
    except TypeError as e: print(e)
print(isinstance(free, types.FunctionType), isinstance(len, types.BuiltinFunctionType), isinstance(types, types.ModuleType), types.GeneratorType.__name__, isinstance((x for x in ()), types.GeneratorType), types.NoneType, types.TracebackType.__name__, types.FrameType.__name__)

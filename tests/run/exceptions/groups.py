# Exception groups: their parts, and how they are made.

eg = ExceptionGroup('g', [ValueError(1), TypeError('t'), ExceptionGroup('in', [KeyError('k'), ValueError(2)])])
print(str(eg), repr(eg), eg.message, eg.exceptions, eg.args, isinstance(eg, Exception), isinstance(eg, BaseExceptionGroup))
print(eg.subgroup(ValueError)); print(eg.subgroup(lambda e: isinstance(e, KeyError)))
print(eg.split(ValueError)); print(eg.split((TypeError, KeyError))); print(eg.subgroup(OSError), eg.split(OSError))
print(eg.derive([ValueError(3)]))
print(eg.subgroup(ValueError).exceptions[1].exceptions)
for a in (('x', []), ('x', [1]), (1, [ValueError()]), ('x', [KeyboardInterrupt()]), ('x',), ('x', 5)):
    try: ExceptionGroup(*a)
    except Exception as e: print(type(e).__name__, e)
b = BaseExceptionGroup('b', [ValueError(1)]); print(type(b), type(BaseExceptionGroup('b', [KeyboardInterrupt()])))
class MyG(ExceptionGroup):
    def derive(self, excs): return MyG(self.message, excs)
m = MyG('m', [ValueError(1), TypeError(2)])
print(type(m.subgroup(ValueError)), m.split(ValueError))
try: raise eg
except ExceptionGroup as e: print('caught', e)
try:
    raise eg
except Exception as e: print(repr(e))
print(MyG.__mro__)

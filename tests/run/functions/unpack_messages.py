import math
class A:
    def m(self): pass
    @staticmethod
    def s(): pass
def f(): pass
for fn in (print, "a".format, str.format, [].append, math.sqrt, f, A().m, A.m, A.s, A, int, lambda: 0, len, {}.get, dict.fromkeys):
    for k in (0, 1):
        try:
            fn(*5) if k else fn(**5)
        except TypeError as e: print(e)

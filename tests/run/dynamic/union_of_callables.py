class A:
    def who(self): return "A", self.n
    def __init__(self): self.n = 1
class B(A):
    def __init__(self): self.n = "b"
class C(A):
    def __init__(self): self.n = 2.5
for f in [A().who, B().who, C().who, len, abs, str]:
    try:
        print(f())
    except TypeError as e: print(e)
def conv(kind, text):
    return kind(text)
for k in (int, float, str, list, tuple, bool, len, repr, A, lambda t: t * 2):
    try:
        print(conv(k, "12"))
    except TypeError as e: print(e)

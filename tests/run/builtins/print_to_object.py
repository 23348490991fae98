import sys, io
class Log:
    def __init__(self):
        self.parts = []
    def write(self, text):
        self.parts.append(text)
        return len(text)
    def flush(self):
        self.parts.append("<flush>")
class Loud(Log):
    def write(self, text):
        return super().write(text.upper())
def show(x, log):
    print("x =", x, file=log)
    print("x", x, sep="-", end="!\n", file=log, flush=True)
log = Log()
show(1, log)
show([2, "b"], log)
print(log.parts)
for target in (Loud(), Log(), sys.stdout, io.StringIO()):
    print("either", 5, file=target)
    if not target is sys.stdout:
        print(target.parts if isinstance(target, Log) else repr(target.getvalue()))
old = sys.stdout
sys.stdout = l2 = Loud()
print("hidden", 1)
print("more")
sys.stdout = old
print(l2.parts)

class Keyed:
    def __init__(self, n):
        self.n = n
    def keys(self):
        return range(self.n)
    def __getitem__(self, k):
        return k * k
print(dict(Keyed(3)), {**Keyed(2)})
d = {9: 9}
d.update(Keyed(2))
print(d)
class NoWrite:
    pass
try:
    print("x", file=NoWrite())
except AttributeError as e:
    print(e)

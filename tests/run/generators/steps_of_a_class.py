class count:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        return self.n
def _tw(p, it):
    for x in it:
        if not p(x): return
        yield x
def takewhile(p, iterable):
    return _tw(p, iter(iterable))
print(list(takewhile(lambda x: x < 3, count())))

# A generator function that is called through a value of unknown type takes whatever is sent into it.
def evens(n):
    for i in range(n):
        sent = yield i * 2
        if sent is not None:
            print("sent", sent)
    return "done"


def make(table, name, *args):
    return table[name](*args)


table = {"evens": evens, "len": len, 3: [4]}
g = make(table, "evens", 4)
print(next(g), g.send("x"), g.send([1]), next(g), list(g))
print(make(table, "len", "abc"))


class Box:
    def __init__(self, content):
        self.content = content


box = Box(evens)
box.content = [box.content, 1]
h = box.content[0](2)
print(h.__next__(), h.send(5))

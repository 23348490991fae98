# stderr
saved = []


class Phoenix:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)
        if not saved:
            saved.append(self)


p = Phoenix("p")
del p
print("alive again:", saved[0].name, len(saved))


class Counter:
    live = 0

    def __init__(self):
        Counter.live += 1

    def __del__(self):
        Counter.live -= 1


def work(n):
    items = [Counter() for _ in range(n)]
    peak = Counter.live
    items = items[: n // 2]
    return peak, Counter.live


print(work(10), Counter.live)
pool = {i: Counter() for i in range(5)}
print(Counter.live)
for i in range(0, 5, 2):
    del pool[i]
print(Counter.live)
pool = None
print(Counter.live)


class FailsInDel:
    def __del__(self):
        raise ValueError("ignored")


f = FailsInDel()
del f
print("went on")
saved.clear()
print("done")

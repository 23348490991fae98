log = []


def noisy(n):
    log.append("start")
    for i in range(n):
        log.append(f"yield {i}")
        yield i
    log.append("end")


def show(label):
    print(label, log)
    log.clear()


g = noisy(3)
show("created")
next(g)
show("one")
list(g)
show("rest")
any(x == 1 for x in noisy(5))
show("any")
all(x < 2 for x in noisy(5))
show("all")
for a, b in zip(noisy(2), [1]):
    log.append((a, b))
show("zip, generator first")
for a, b in zip([1], noisy(2)):
    log.append((a, b))
show("zip, generator second")
m = map(lambda x: x + 1, noisy(2))
show("map made")
next(m)
show("map next")
e = enumerate(noisy(1))
print(next(e))
show("enumerate")
filtered = filter(lambda x: x > 0, noisy(3))
print(next(filtered))
show("filter")
expr = (x for x in noisy(2) if log.append(f"test {x}") or x)
show("expression made")
print(next(expr, None))
show("expression next")


def outermost():
    log.append("iterable evaluated")
    return [1, 2]


expr = (x for x in outermost())
show("outermost at once")
expr = (y for x in [1] for y in outermost())
show("inner later")
print(list(expr))
show("inner now")
first, *rest = noisy(3)
print(first, rest)
show("unpacking")
print(next((x for x in noisy(5) if x == 1), None))
show("next of expression")
print(min(noisy(2)), "x" in (str(x) for x in noisy(1)))
show("min and in")
del g, m, e, filtered, expr
log.clear()


def with_state():
    state = {"n": 0}

    def gen():
        while state["n"] < 3:
            state["n"] += 1
            yield state["n"]

    return state, gen()


state, g = with_state()
print(next(g), state)
state["n"] = 2
print(list(g), state)

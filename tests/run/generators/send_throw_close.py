def averager():
    total = count = 0
    average = None
    while True:
        x = yield average
        total += x
        count += 1
        average = total / count


a = averager()
print(next(a), a.send(10), a.send(20), a.send(3))


def echo():
    print("start")
    try:
        while True:
            try:
                got = yield "ready"
                print("got", got)
            except ValueError as e:
                print("caught", e)
                got = yield "handled"
                print("after", got)
    except GeneratorExit:
        print("exit")
        raise
    finally:
        print("cleanup")


g = echo()
print(next(g), g.send(1), g.throw(ValueError("v1")), g.send(2))
g.close()
g.close()
try:
    g.send(5)
except StopIteration as e:
    print("stopped", e.value)
g = echo()
try:
    g.send("too early")
except TypeError as e:
    print(e)
print(g.send(None))
try:
    g.throw(KeyError("k"))
except KeyError as e:
    print("came out", e)
print(next(g, "finished"))


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("refusing")
            yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
fresh = echo()
try:
    fresh.throw(ValueError("before start"))
except ValueError as e:
    print(e)
unstarted = echo()
unstarted.close()
print(next(unstarted, "closed unstarted"))


def reentrant():
    yield next(me)


me = reentrant()
try:
    next(me)
except ValueError as e:
    print(e)


def swallow():
    try:
        yield 1
    except ValueError:
        return "returned"


w = swallow()
next(w)
try:
    w.throw(ValueError)
except StopIteration as e:
    print("value", e.value)
s = None

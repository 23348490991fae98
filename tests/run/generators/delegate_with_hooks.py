# `yield from` an object whose `send`, `throw` and `close` are looked up by a hook.


class Hooked:
    def __init__(self):
        self.asked = []

    def __iter__(self):
        return self

    def __next__(self):
        return len(self.asked)

    def __getattr__(self, name):
        if name == "asked":
            raise AttributeError(name)
        self.asked.append(name)
        if name == "send":
            return lambda value: ("sent", value)
        if name == "throw":
            raise ZeroDivisionError(name)
        raise AttributeError(name)


hooked = Hooked()


def delegating():
    yield from hooked


generator = delegating()
print(next(generator))
print(generator.send("x"))
for act in (lambda: generator.send(4), lambda: generator.throw(KeyError)):
    try:
        print(act())
    except (ZeroDivisionError, StopIteration) as error:
        print(type(error).__name__, error)
print(hooked.asked)

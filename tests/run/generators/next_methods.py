"""Iterators of Python code that the runtime steps: what their `__next__` may be, and what it may do."""


class Down:
    def __init__(self, count):
        self.count = count

    def __iter__(self):
        return self

    def __next__(self):
        if self.count == 0:
            raise StopIteration("done")
        self.count -= 1
        return self.count


class Fails(Down):
    def __next__(self):
        if self.count == 2:
            raise ValueError("at two")
        return super().__next__()


class Static:
    items = [3, 2, 1]

    def __iter__(self):
        return self

    @staticmethod
    def __next__():
        if not Static.items:
            raise StopIteration
        return Static.items.pop()


class Class(Static):
    turns = 0

    @classmethod
    def __next__(cls):
        cls.turns += 1
        if cls.turns > 3:
            raise StopIteration
        return cls.__name__


class Callable:
    def __init__(self):
        self.calls = 0

    def __call__(self):
        self.calls += 1
        if self.calls > 3:
            raise StopIteration
        return self.calls


class Held(Static):
    __next__ = Callable()


class Arguments(Static):
    def __next__(self, start=[0]):
        start[0] += 1
        if start[0] > 3:
            raise StopIteration
        return start[0]


class Wrong(Static):
    def __next__(self, needed):
        return needed


class Rest(Static):
    def __next__(*args, **named):
        if Rest.left == 0:
            raise StopIteration
        Rest.left -= 1
        return len(args), named

    left = 2


class Changing(Static):
    def __next__(self):
        Changing.__next__ = lambda self: self.stop()
        return "first"

    def stop(self):
        raise StopIteration


for make in (lambda: Down(4), lambda: Down(0), lambda: Fails(4), Static, Class, Held, Arguments, Wrong, Rest, Changing):
    try:
        print(list(make()))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(sum(Down(10)), max(Down(5)), sorted(Down(3)), tuple(map(str, Down(3))), dict(zip(Down(3), "abc")), 2 in Down(4), next(Down(0), "none"))


def hands_on():
    result = yield from Down(2)
    print("result", result)


print(list(hands_on()))

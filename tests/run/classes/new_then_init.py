# A class with a `__new__` of its own: the `__init__` of its base runs all the same.
class Items(list):
    def __new__(cls, items, more=()):
        self = super().__new__(cls)
        self.append("lost")
        return self


class Table(dict):
    def __new__(cls, *args, **kwargs):
        return dict.__new__(cls)


class Some(set):
    def __new__(cls, items):
        return set.__new__(cls)


class Failure(Exception):
    def __new__(cls, text):
        return super().__new__(cls, "other")


class Plain:
    def __new__(cls, x):
        self = object.__new__(cls)
        self.x = x
        return self


class Number(int):
    def __new__(cls, text, base=10):
        return int.__new__(cls, text, base)

    def double(self):
        return Number(str(self * 2))


class Text(str):
    def __new__(cls, text="none"):
        return super().__new__(cls, text.upper())


class Unchanging(frozenset):
    def __new__(cls, *items):
        return super().__new__(cls, items)


class Single:
    made = None

    def __new__(cls):
        if cls.made is None:
            cls.made = object.__new__(cls)
        return cls.made


def show(*calls):
    for call in calls:
        try:
            print(call())
        except Exception as error:
            print(type(error).__name__, error)


print(Items([1, 2]), Table(a=1), Table([("k", "v")]), sorted(Some("ab")), Failure("text").args, Plain(4).x)
print(Number("12").double() + 1, Number("ff", 16), Number(text="7"), Text("abc"), Text(), Text()[0], sorted(Unchanging(1, 2)), Single() is Single())
show(lambda: Items([1], 2), lambda: Items(3), lambda: Some(3), lambda: Table(3), lambda: Plain(), lambda: Number("x"), lambda: Number())
make = {"n": Number, "t": Text, "p": Plain}
print(make["n"]("3") + 1, make["t"]("q"), make["p"]([1]).x, [Text(t) for t in "xy"], list(map(Number, "12")), Number(*["10", 2]), Text(**{"text": "kw"}))

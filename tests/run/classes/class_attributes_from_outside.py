# Class attributes and methods that reach a class by way of setattr, hooks and other functions.
def with_order(cls):
    for name, test in (("__lt__", lambda a, b: a.key < b.key), ("__len__", lambda self: self.key)):
        setattr(cls, name, test)
    return cls


class Registered:
    kinds = []

    def __init_subclass__(cls, **keywords):
        for name, value in keywords.items():
            setattr(cls, name, value)
        cls.number = len(Registered.kinds)
        Registered.kinds.append(cls)


class First(Registered, color="red"):
    pass


class Second(Registered, color="blue"):
    pass


@with_order
class Item:
    def __init__(self, key):
        self.key = key

    def __repr__(self):
        return f"Item({self.key})"


print(First.color, Second().color, First.number, Second().number)
print(sorted([Item(3), Item(1), Item(2)]), len(Item(4)), Item(1) < Item(2))


class Label:
    def __set_name__(self, owner, name):
        self.text = owner.__name__ + "." + name

    def __get__(self, obj, owner):
        return self.text


def fill(obj, values):
    for name in values:
        setattr(obj, name, values[name])


class Form:
    title = Label()
    body = Label()


fill(Form, {"extra": 1})
form = Form()
fill(form, {"own": [2]})
print(Form.title, form.body, Form.extra, form.extra, form.own)
delattr(Form, "extra")
print(hasattr(form, "extra"), hasattr(Form, "title"))


class Watched:
    def __getattribute__(self, name):
        if name == "hidden":
            return "seen"
        return super().__getattribute__(name)


watched = Watched()
watched.hidden = 1
watched.plain = 2
print(watched.hidden, watched.plain)


class Returns:
    def __init__(self, value):
        return value


for value in (None, 5):
    try:
        print(type(Returns(value)).__name__)
    except TypeError as e:
        print(e)

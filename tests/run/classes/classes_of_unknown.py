"""What is done with the class of a value of unknown type."""


class Base:
    count = 0
    kinds = []

    def __init__(self, name="none"):
        self.name = name
        type(self).count += 1
        self.__class__.kinds = type(self).kinds + [name]

    def again(self):
        return type(self)(self.name + "'")


class First(Base):
    pass


class Second(Base):
    def __new__(cls, name="new"):
        made = super().__new__(cls)
        made.by = "new"
        return made

    def __init__(self, name="second", *, mark="!"):
        super().__init__(name + mark)
        self.mark = mark


class Third(Second):
    count = 10


def same_class(value, *arguments):
    return type(value)(*arguments)


def tag(value, text):
    value.__class__.tag = text


def label(value):
    return f"{type(value).__name__}:{type(value).__qualname__}"


things = [First("a"), Second("b"), 3, "s", [1], 2.5, Third("c")]
for thing in things:
    other = same_class(thing)
    print(label(other), getattr(other, "name", other), type(other) is type(thing))
print(First.count, Second.count, Third.count, Base.count)
print(First.kinds, Second.kinds, Third.kinds, Base.kinds)
for thing in things:
    try:
        tag(thing, f"tag of {type(thing).__name__}")
    except TypeError as error:
        print("refused", type(thing).__name__)
print(First.tag, Second.tag, Third.tag, hasattr(Base, "tag"), things[6].again().name, things[1].again().by)


def make(kind, *arguments):
    return kind(*arguments)


print(make(type(things[1]), "made").name, make(type(things[2]), "12"), {type(x): 1 for x in things}[First])

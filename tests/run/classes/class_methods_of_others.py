# What a classmethod wraps need not be a function, and what wraps a classmethod is given the class.
import functools


class Named:
    @classmethod
    @property
    def title(cls):
        return "the " + cls.__name__


class Other(Named):
    pass


print(Named.title, Other.title, Other().title)


class Wrapped:
    def __init__(self, inner):
        self.inner = inner

    def __get__(self, obj, cls=None):
        inner = self.inner

        def call(*args):
            return inner.__get__(obj, cls)(*args)

        return call


class Made:
    def __init__(self, text):
        self.text = text

    @Wrapped
    @classmethod
    def make(cls, text):
        return cls(text + "!")

    @functools.singledispatchmethod
    @classmethod
    def parse(cls, source):
        return cls("unknown")

    @parse.register(str)
    @classmethod
    def _(cls, source):
        return cls("text " + source)

    @parse.register(int)
    @classmethod
    def _(cls, source):
        return cls("number %d" % source)


print(Made.make("x").text, Made("y").make("z").text)
print(Made.parse("a").text, Made.parse(4).text, Made.parse(1.5).text)

# `super()` in classes that a function makes: the method behind is that of the class made in the same run.


def make(tag):
    kept = [tag]

    class Base:
        def __init__(self):
            self.tags = list(kept)

        def method(self, extra=tag):
            return kept, extra

    class Middle(Base):
        def __init__(self):
            super().__init__()
            self.tags.append(tag * 2)

    class Last(Middle):
        def __init__(self):
            super().__init__()

        def method(self):
            return super().method()

        def with_argument(self):
            return super().method("given")

    return Last, kept


pairs = [make("a"), make("b")]
for cls, kept in pairs:
    made = cls()
    print(made.tags, made.method()[0] is kept, made.method(), made.with_argument()[1])


def mixed():
    name = "outer"

    class One:
        def who(self):
            return ["one", name]

    class Two:
        def who(self):
            return ["two", name]

    class Both(One, Two):
        def who(self):
            return super().who() + super(One, self).who()

    return Both().who()


print(mixed(), mixed())

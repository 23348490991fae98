class Base:
    """Doc."""

    kind: str = "base"
    limit = 3

    def __init__(self, x):
        self.__x = x

    @property
    def x(self):
        return self.__x


class Derived(Base, flag=True):
    __slots__ = ("y",)
    double = Base.limit * 2
    triple = double + Base.limit

    def __init__(self, x):
        super().__init__(x)

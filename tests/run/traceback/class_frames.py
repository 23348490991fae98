# exit: 1
"""The body of a class has a frame of its own."""


def check(x):
    return 10 // x


def plain():
    class Inner:
        limit = check(1)
        ratio = check(0)

    return Inner


def decorated():
    @print  # class
    @staticmethod
    class Inner(object):
        for n in [1, 0]:
            check(n)


def in_method_default():
    class Inner:
        def method(self, x=check(0)):
            return x


def nested():
    class Outer:
        class Inner:
            table = {n: check(n) for n in (1, 0)}


def bad_iterator():
    class Inner:
        for x in 5:
            pass


def bad_items():
    class Items:
        def __iter__(self):
            return self

        def __next__(self):
            return 10 // 0

    class Inner:
        for x in Items():
            pass


def unset():
    class Inner:
        a = missing


def subclass_refused():
    class Base:
        def __init_subclass__(cls, size=1, **kw):
            check(size)

    class Inner(Base, size=0):
        x = 1


def set_name():
    class Descriptor:
        def __set_name__(self, owner, name):
            raise ValueError(name)

    class Inner:
        d = Descriptor()


def bad_decorator():
    @check
    class Inner:
        pass


def one_line():
    class Inner: a = 1; b = check(0)


previous = None
for function in (
    plain,
    decorated,
    in_method_default,
    nested,
    bad_iterator,
    bad_items,
    unset,
    subclass_refused,
    set_name,
    bad_decorator,
    one_line,
):
    try:
        function()
    except Exception as e:
        e.__cause__ = previous
        previous = e
raise previous

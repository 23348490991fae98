# exit: 1
"""A method that is not there: the carets leave out the call's parentheses."""


class Box:
    def __init__(self, value):
        self.value = value

    def get(self, *args):
        return self.value.missing(*args)

    def slot(self):
        return self.later(1)

    def set_later(self):
        self.later = print


def value(x):
    return x


class Proxy:
    def __getattr__(self, name):
        return value(name).absent()


def fails(*functions):
    previous = None
    for function in functions:
        try:
            function()
        except Exception as e:
            e.__cause__ = previous
            previous = e
    raise previous


fails(
    lambda: None.strip(),
    lambda: None.strip(value(1)),
    lambda: Box(5).get(1, 2),
    lambda: value([1]).push(3),
    lambda: value([1]).push(value(3)),
    lambda: value((value(1) + 2)).foo(")", '(', [1]),
    lambda: value("a b").split ( ).nope ( 1 ),
    lambda: value("a").nope(
        1,
        2,
    ),
    lambda: value("a")
    .upper()
    .nope(3)
    .lower(),
    lambda: Proxy().thing(2),
    lambda: Box(1).get.nope(),
    lambda: Box(1).slot(),
    lambda: value(Box(1)).value(3),
    lambda: value(Box(1)).value.real(3),
    lambda: (1).bit_length(value(2)),
    lambda: value({}).keys(1),
    lambda: {}[value(3)].foo(),
    lambda: print(value(3).foo(), end=""),
    lambda: "é".ö(value(1)),
)

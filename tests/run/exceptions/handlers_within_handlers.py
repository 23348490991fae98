# A handler that calls its own function again: the chain of contexts grows with the stack, and takes no time to make.


def inside(depth):
    try:
        1 / 0
    except ZeroDivisionError:
        inside(depth + 1)


def after(depth):
    try:
        [][depth]
    except IndexError:
        pass
    after(depth + 1)


for function in (inside, after):
    try:
        function(0)
    except RecursionError as error:
        print(function.__name__, type(error.__context__).__name__)

# One that is held elsewhere may stand in the chain already, which is cut there.
kept = ValueError("kept")
try:
    try:
        raise kept
    except ValueError:
        try:
            raise KeyError("key")
        except KeyError:
            raise kept
except ValueError as error:
    print(repr(error), repr(error.__context__), error.__context__.__context__)

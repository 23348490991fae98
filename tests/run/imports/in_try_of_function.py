"""Imports in a function's `try`, whose modules are used after it."""


def main(words):
    try:
        import sys
    except ImportError:
        sys = None
    try:
        import getopt_that_is_missing as getopt
    except ImportError:
        getopt = None
    try:
        print(getopt.getopt(sys.argv))
    except AttributeError as msg:
        print(msg, sys.byteorder)
    for word in words:
        try:
            import math
            import no_such_module
        except ImportError as e:
            print(word, e.name, math.floor(2.5))


def unbound(flag):
    try:
        import nothing_of_that_name
    except ImportError:
        pass
    try:
        return nothing_of_that_name.x
    except NameError as e:
        return str(e)


main(["a", "b"])
print(unbound(True))

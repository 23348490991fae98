# Names that a native module does not have, for which a program may have something else.
import graphlib
import posixpath

try:
    from posix import _no_such_name
except ImportError as e:
    print(type(e).__name__, e.name)
try:
    from math import no_such_function
except ImportError as e:
    print(type(e).__name__, e.name)


def late():
    from time import no_such_clock

    return no_such_clock


try:
    late()
except ImportError as e:
    print(type(e).__name__, e.name)
print(posixpath.normpath("a//b/../c/."), posixpath.join("a", "b"))
order = graphlib.TopologicalSorter({"d": {"b", "c"}, "b": {"a"}, "c": {"a"}})
print(list(order.static_order())[0], list(graphlib.TopologicalSorter({1: [2], 2: [3]}).static_order()))
try:
    graphlib.TopologicalSorter({1: [2], 2: [1]}).prepare()
except graphlib.CycleError as e:
    print(e.args[0])

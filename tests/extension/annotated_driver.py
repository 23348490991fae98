import enum

import annotated

COMPILED = annotated.__file__.endswith(".so")


class Level(enum.IntEnum):
    LOW = 1


class Items(list):
    pass


def allowed(function, *args, **kwargs):
    print(function(*args, **kwargs))


def refused(message, function, *args, **kwargs):
    """As source nothing is checked; compiled, an argument of a wrong type is refused."""
    if COMPILED:
        try:
            function(*args, **kwargs)
        except TypeError as e:
            assert str(e) == message, str(e)
        else:
            raise AssertionError(f"not refused: {message}")
    print(message)


allowed(annotated.integer, 3)
allowed(annotated.integer, 2**70, m=2**70)
allowed(annotated.integer, True)
allowed(annotated.integer, Level.LOW, 5)
allowed(annotated.optional, "s", 1)
allowed(annotated.optional, None, None)
allowed(annotated.containers, [1], {2: 3}, (4,))
allowed(annotated.containers, Items([1, 2]), {})
allowed(annotated.flag, True, 3, 2)
allowed(annotated.flag, False, 2.5, 1.5)
allowed(annotated.free, [], 1, "a", k=None)
refused("integer() argument 'n' must be int, not str", annotated.integer, "3")
refused("integer() argument 'm' must be \"int\", not float", annotated.integer, 3, m=2.5)
refused("integer() argument 'n' must be int, not NoneType", annotated.integer, None)
refused("optional() argument 's' must be Optional[str], not int", annotated.optional, 5)
refused("optional() argument 'k' must be int | None, not list", annotated.optional, "s", [])
refused("containers() argument 'xs' must be list[int], not tuple", annotated.containers, (1,), {})
refused("containers() argument 'd' must be dict, not list", annotated.containers, [], [])
refused("flag() argument 'b' must be bool, not int", annotated.flag, 1)
if COMPILED:
    try:
        annotated.integer = None
    except AttributeError as e:
        print(e)
else:
    print("'integer' of the compiled module 'annotated' can't be set from outside")
annotated.another = 5
print(annotated.another)

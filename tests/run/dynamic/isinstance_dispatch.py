def describe(x):
    if x is None:
        return "nothing"
    if isinstance(x, bool):
        return "yes" if x else "no"
    if isinstance(x, int):
        return f"int {x + 1}"
    if isinstance(x, float):
        return f"float {x:.2f}"
    if isinstance(x, str):
        return f"str of {len(x)}: {x.upper()}"
    if isinstance(x, (list, tuple)):
        return type(x).__name__ + "<" + ", ".join(describe(i) for i in x) + ">"
    if isinstance(x, dict):
        return "{" + ", ".join(f"{k}: {describe(v)}" for k, v in x.items()) + "}"
    if callable(x):
        return "callable"
    return f"other {type(x).__name__}"


class Circle:
    def __init__(self, r):
        self.r = r


class Rect:
    def __init__(self, w, h):
        self.w, self.h = w, h


class Square(Rect):
    def __init__(self, s):
        super().__init__(s, s)


def area(shape):
    if isinstance(shape, Circle):
        return round(3.14159 * shape.r * shape.r, 3)
    if isinstance(shape, Rect):
        return shape.w * shape.h
    if isinstance(shape, list):
        return sum(area(s) for s in shape)
    raise TypeError(f"no area for {type(shape).__name__}")


for x in (None, True, 41, 2.567, "abc", [1, "x", [None]], (1.0, False), {"a": 1, "b": [2]}, len, {1}, 10 ** 30, Circle):
    print(describe(x))
print(area(Circle(2)), area(Rect(2, 3.5)), area(Square(4)), area([Square(1), [Circle(1), Rect(1, 1)]]), area([]))
try:
    area("circle")
except TypeError as e:
    print(e)


def length(x):
    if type(x) is str:
        return len(x)
    elif type(x) in (int, float):
        return len(str(x))
    elif hasattr(x, "w"):
        return x.w
    return -1


print([length(x) for x in ("abc", 12345, 1.25, Square(9), None, True)])
handlers = {int: lambda x: x * 2, str: lambda x: x + x, list: lambda x: x[::-1], type(None): lambda x: "none"}
print([handlers[type(x)](x) for x in (4, "ab", [1, 2], None)], handlers.get(float))


def flatten(x):
    if not isinstance(x, (list, tuple, set, dict)):
        return [x]
    out = []
    for item in (x.items() if isinstance(x, dict) else x):
        out.extend(flatten(item))
    return out


print(flatten([1, (2, [3]), {"k": (4, "v")}, "str", None]))


def add(a, b=None):
    if b is None:
        b = type(a)()
    return a + b


print(add(5), add("s"), add([1]), add(2.5), add((1,)), add(1, 2.5), add("a", "b"))
print(isinstance(5, object), isinstance(int, type), isinstance(None, type(None)), isinstance([], (int, (str, list))), issubclass(bool, (str, int)), isinstance(True, float))
print(isinstance(3, int | str), isinstance("x", int | str), isinstance(None, int | None))

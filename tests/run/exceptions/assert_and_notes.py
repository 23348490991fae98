def positive(n):
    assert n > 0, f"{n} is not positive"
    return n


def bare(n):
    assert n
    return n


for f, arg in ((positive, 5), (positive, -5), (bare, 0), (bare, "x")):
    try:
        print(f(arg))
    except AssertionError as e:
        print("failed", repr(e), str(e), e.args)
try:
    assert (1, 2) == (1, 3), ("left", "right")
except AssertionError as e:
    print(e, e.args)
evaluated = []
assert True, evaluated.append("message")
print(evaluated)
try:
    assert [], evaluated.append("now")
except AssertionError as e:
    print(evaluated, e)


class Validation(Exception):
    def __init__(self, field, problem):
        self.field = field
        self.problem = problem
        super().__init__(field, problem)

    def __str__(self):
        return f"{self.field}: {self.problem}"


class Errors(Exception):
    def __init__(self):
        self.items = []

    def add(self, e):
        self.items.append(e)

    def __bool__(self):
        return bool(self.items)

    def __len__(self):
        return len(self.items)


def validate(record):
    errors = Errors()
    for field, kind in (("name", str), ("age", int)):
        try:
            if field not in record:
                raise Validation(field, "missing")
            if not isinstance(record[field], kind):
                raise Validation(field, f"expected {kind.__name__}")
        except Validation as e:
            errors.add(e)
    if errors:
        raise errors
    return "valid"


for record in ({"name": "A", "age": 1}, {"name": 3}, {}):
    try:
        print(validate(record))
    except Errors as e:
        print(len(e), [str(i) for i in e.items], [i.args for i in e.items], [repr(i) for i in e.items])
e = ValueError("one", 2, None)
print(e, repr(e), e.args, str(ValueError("x")), str(ValueError()), repr(KeyError("k")), str(KeyError("k")), str(KeyError("a", "b")), str(KeyError()))
print(str(IndexError(1)), repr(OSError(2, "No such file")), str(OSError(2, "No such file", "x.txt")), OSError(2, "m").errno, OSError("only").errno)
print(ValueError("a") == ValueError("a"), isinstance(e, (TypeError, ValueError)), type(e) is ValueError, type(e).__name__, e.__class__.__mro__[1].__name__)
e.args = ("changed",)
print(e, e.with_traceback(None) is e, hasattr(e, "__traceback__"), e.__traceback__)
s = StopIteration("payload")
print(s.value, SystemExit(3).code, SystemExit().code, repr(SystemExit("bye")))

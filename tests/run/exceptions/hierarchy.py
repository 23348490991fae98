def attempt(label, f):
    try:
        print(label, f())
    except ArithmeticError as e:
        print(label, "arithmetic", type(e).__name__, e)
    except LookupError as e:
        print(label, "lookup", type(e).__name__, e)
    except (TypeError, ValueError) as e:
        print(label, "argument", type(e).__name__, e)
    except Exception as e:
        print(label, "other", type(e).__name__, e)


attempt("div", lambda: 1 / 0)
attempt("index", lambda: [][0])
attempt("key", lambda: {}["x"])
attempt("type", lambda: 1 + "a")
attempt("value", lambda: int("q"))
attempt("attr", lambda: (5).nothing)
attempt("name", lambda: undefined)
attempt("over", lambda: 2.0 ** 5000)
attempt("unicode", lambda: b"\xff".decode())
attempt("fine", lambda: "ok")
attempt("stop", lambda: next(iter([])))
attempt("not impl", lambda: exec_not_implemented())


def exec_not_implemented():
    raise NotImplementedError("later")


attempt("not impl", exec_not_implemented)
for cls in (KeyError, IndexError, ZeroDivisionError, FileNotFoundError, UnicodeDecodeError, RecursionError, NotImplementedError, UnboundLocalError,
            ModuleNotFoundError, StopIteration, KeyboardInterrupt, SystemExit, GeneratorExit, AssertionError, BrokenPipeError, TimeoutError, UserWarning):
    print(" < ".join(c.__name__ for c in cls.__mro__))
print(issubclass(IOError, OSError), IOError is OSError, EnvironmentError is OSError, issubclass(KeyError, LookupError), isinstance(KeyError(), Exception))


class AppError(Exception):
    pass


class NotFound(AppError, KeyError):
    pass


class Denied(AppError):
    code = 403

    def __init__(self, who, what="all"):
        super().__init__(f"{who} may not see {what}")
        self.who = who


for e in (AppError(), AppError("text"), AppError("a", 2), NotFound("k"), Denied("bob"), Denied("eve", what="x")):
    try:
        raise e
    except KeyError as k:
        print("key", repr(k), str(k), k.args)
    except Denied as d:
        print("denied", d, d.who, d.code, d.args, repr(d))
    except AppError as a:
        print("app", repr(a), str(a), a.args)
try:
    raise ValueError
except ValueError as e:
    print(repr(e), e.args, str(e) == "")
try:
    raise "not an exception"
except TypeError as e:
    print(e)
try:
    raise int
except TypeError as e:
    print(e)
try:
    try:
        1 / 0
    except "bad":
        pass
except TypeError as e:
    print(e)
try:
    raise KeyboardInterrupt("user")
except Exception:
    print("no")
except BaseException as e:
    print("base", type(e).__name__, e)

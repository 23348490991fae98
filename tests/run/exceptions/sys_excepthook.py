import sys


class Held:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        pass


print(sys.excepthook is sys.__excepthook__, sys.unraisablehook is sys.__unraisablehook__, sys.excepthook.__name__)
sys.displayhook(None)
sys.displayhook([1, "two"])
sys.__displayhook__("text")

try:
    raise KeyError("shown")
except KeyError:
    held = Held()
    old, sys.stderr = sys.stderr, held
    sys.excepthook(*sys.exc_info())
    sys.__excepthook__(*sys.exc_info())
    sys.stderr = old
    lines = held.text.splitlines()
    print(lines[0], lines[-1], len(lines))


class Noisy:
    def __init__(self, number):
        self.number = number

    def __del__(self):
        raise ValueError(f"from {self.number}")


def on_unraisable(args):
    print("unraisable:", args.exc_type.__name__, args.exc_value, args.exc_traceback is not None, args.err_msg)


sys.unraisablehook = on_unraisable
Noisy(1)
held = Held()
sys.unraisablehook, sys.stderr = sys.__unraisablehook__, held
Noisy(2)
sys.stderr = old
lines = held.text.splitlines()
print(lines[0].startswith("Exception ignored in: <function Noisy.__del__"), lines[-1])

count = 0


class Problem(Exception):
    pass


def hook(kind, value, trace):
    global count
    count += 1
    print("hooked:", kind.__name__, value, trace.tb_lineno > 0, count)
    print("cause:", repr(value.__context__))


sys.excepthook = hook
try:
    1 / 0
except ZeroDivisionError:
    raise Problem("nobody catches it")

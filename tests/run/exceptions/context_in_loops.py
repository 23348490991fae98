"""Exceptions raised and caught many times, with state carried along."""


class Empty(Exception):
    pass


class Stack:
    def __init__(self):
        self.items = []

    def push(self, x):
        self.items.append(x)

    def pop(self):
        if not self.items:
            raise Empty("pop from empty stack")
        return self.items.pop()


def parse_all(texts):
    good, bad = [], []
    for t in texts:
        try:
            n = int(t)
            if n < 0:
                raise ValueError(f"negative: {n}")
        except ValueError as e:
            bad.append((t, str(e)))
        except TypeError as e:
            bad.append((repr(t), type(e).__name__))
        else:
            good.append(n)
    return good, bad


def drain(stack):
    out = []
    while True:
        try:
            out.append(stack.pop())
        except Empty:
            return out


def first_that_works(fns, arg):
    errors = []
    for f in fns:
        try:
            return f(arg)
        except Exception as e:
            errors.append(type(e).__name__)
    return errors


def evaluate(tokens):
    stack = Stack()
    for t in tokens:
        try:
            stack.push(float(t))
        except ValueError:
            b, a = stack.pop(), stack.pop()
            stack.push({"+": a + b, "-": a - b, "*": a * b, "/": a / b if b else float("nan")}[t])
    return stack.pop()


print(parse_all(["1", "x", "-5", None, "3", "", [1]]))
s = Stack()
for i in range(5):
    s.push(i)
print(drain(s), drain(s))
print(first_that_works([int, float, str.upper], "2.5"), first_that_works([int, float], "q"), first_that_works([len, abs], -3))
for expression in ("1 2 +", "3 4 * 5 -", "1 +", "2 3 ?", "1 0 /"):
    try:
        print(evaluate(expression.split()))
    except Empty as e:
        print("empty:", e)
    except KeyError as e:
        print("operator", e)
counts = {}
for i in range(300):
    try:
        if i % 5 == 0:
            raise KeyError(i)
        elif i % 3 == 0:
            [].pop()
        elif i % 7 == 0:
            1 // 0
    except (KeyError, IndexError) as e:
        counts[type(e).__name__] = counts.get(type(e).__name__, 0) + 1
    except ZeroDivisionError:
        counts["zero"] = counts.get("zero", 0) + 1
    else:
        counts["fine"] = counts.get("fine", 0) + 1
print(counts)


def unwinding(n, log):
    if n == 0:
        raise Empty("bottom")
    try:
        unwinding(n - 1, log)
    except Empty as e:
        log.append(n)
        if n < 3:
            raise
        return "stopped at 3"
    return "passed"


log = []
print(unwinding(5, log), log)

def counter(start=0):
    value = start

    def get():
        return value

    def add(n=1):
        nonlocal value
        value += n
        return value

    def reset():
        nonlocal value
        value = start

    return get, add, reset


get, add, reset = counter(10)
get2, add2, _ = counter()
print(add(), add(5), get(), add2(), get2())
reset()
print(get(), get2())
fns = [lambda: i for i in range(3)]
print([f() for f in fns])
fns = [lambda i=i: i for i in range(3)]
print([f() for f in fns])
acts = []
for k in range(3):
    def act():
        return k

    acts.append(act)
print([a() for a in acts])
k = "changed"
print([a() for a in acts])


def deep():
    a = 1

    def two():
        b = 2

        def three():
            nonlocal a
            a += b

            def four():
                nonlocal b
                b *= 10
                return a, b

            return four

        return three

    return two


f = deep()()
print(f()(), f()())


def account(balance):
    history = []

    def deposit(n):
        nonlocal balance
        balance += n
        history.append(("in", n))
        return balance

    def withdraw(n):
        nonlocal balance
        if n > balance:
            history.append(("refused", n))
            return None
        balance -= n
        history.append(("out", n))
        return balance

    return {"in": deposit, "out": withdraw, "log": lambda: list(history)}


acc = account(100)
print(acc["in"](50), acc["out"](30), acc["out"](1000), acc["log"]())


def late_binding():
    def show():
        return x

    x = 1
    first = show()
    x = "two"
    return first, show()


print(late_binding())


def memoize(fn):
    cache = {}

    def wrapped(*args):
        if args not in cache:
            cache[args] = fn(*args)
        return cache[args]

    wrapped.cache = cache
    return wrapped


@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(fib.cache))
print(f.__closure__ is not None, counter.__closure__, fib.__name__)


def loop_cell():
    out = []
    for x in range(3):
        def read():
            return x

        out.append(read)
        x = x * 10
    return [r() for r in out]


print(loop_cell())

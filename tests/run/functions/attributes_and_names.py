def documented(a, b=2):
    """First line.

    More."""
    return a + b


def plain():
    pass


print(documented.__name__, documented.__doc__, plain.__doc__, documented.__qualname__, documented.__module__)
documented.version = 3
documented.version += 1
print(documented.version, hasattr(plain, "version"), documented.__dict__, documented.__defaults__)
try:
    plain.missing
except AttributeError as e:
    print(e)


class C:
    def method(self):
        "doc"

    @staticmethod
    def static():
        return C.static.__qualname__

    class Inner:
        def deep(self):
            pass


def outer():
    def inner():
        pass

    return inner


print(C.method.__qualname__, C.static(), C.Inner.deep.__qualname__, outer().__qualname__, (lambda: 0).__name__, C.method.__doc__)
c = C()
m = c.method
print(m.__self__ is c, m.__func__ is C.method, m == c.method, m is c.method, m.__name__)
print(type(plain).__name__, type(m).__name__, type(len).__name__, type(C).__name__, type(lambda: 0).__name__, len.__name__, type(print))
alias = documented
documented = None
print(alias(1), alias.__name__)
functions = {f.__name__: f for f in (alias, plain, len, abs)}
print(list(functions), functions["len"]([1]), functions["documented"](5, 5))
x = 10


def reads_global():
    return x


x = 20
print(reads_global())


def rebind():
    global plain
    plain = lambda: "rebound"


print(plain())
rebind()
print(plain())


def conditional(flag):
    if flag:
        def helper():
            return "a"
    else:
        def helper():
            return "b"
    return helper()


print(conditional(True), conditional(False))
if x > 5:
    def chosen():
        return "big"
else:
    def chosen():
        return "small"
print(chosen())
unbound = str.upper
print(unbound("abc"), list(map(str.strip, [" a ", "b "])), int.__add__(2, 3), [].append.__name__)
bound = [3, 1].index
print(bound(1))
push = (stack := []).append
push(1)
push(2)
print(stack)

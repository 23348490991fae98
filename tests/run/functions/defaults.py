def collect(item, bucket=[]):
    bucket.append(item)
    return bucket


print(collect(1), collect(2), collect(3, []), collect(4))
n = 5


def remember(x=n, y=n * 2, *, z=[n]):
    return x, y, z


n = 100
print(remember(), remember(1), remember(y=3), remember(z=0), remember.__defaults__, remember.__kwdefaults__)
calls = []


def make_default():
    calls.append("made")
    return {}


def cache(key, store=make_default()):
    if key not in store:
        store[key] = len(store)
    return store[key]


print(cache("a"), cache("b"), cache("a"), calls)


def optional(a, b=None, c=1.5, d="text", e=()):
    if b is None:
        b = []
    b.append(a)
    return b, c, d, e


print(optional(1), optional(2, [0]), optional(3, d="x", c=2), optional(4, e=(1, 2)))
functions = []
for i in range(3):
    def at(x, i=i):
        return x + i

    functions.append(at)
print([f(10) for f in functions], [(lambda k=k: k * k)() for k in range(4)])


def chain(a, b=2, *rest, c=3, **kw):
    return a, b, rest, c, kw


print(chain(1), chain(1, 5), chain(1, 5, 6, 7), chain(1, c=0), chain(1, 2, 3, c=4, d=5), chain(a=9, z=1))


def recursive(n, acc=1):
    return acc if n <= 1 else recursive(n - 1, acc * n)


print(recursive(5), recursive(20), recursive(25), recursive(3, 10))
remember.__defaults__ = (7, 8)
print(remember())


def falsy(flag=False, count=0, name="", items=None):
    return [type(v).__name__ for v in (flag, count, name, items)]


print(falsy(), falsy(1, "a", None, ()))

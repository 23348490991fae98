import functools
import inspect
import pickle

import signatures
from signatures import *

print([name for name in ("plain", "square", "make", "defaults") if name in globals()])
for name in ["plain", "defaults", "everything", "annotated", "make", "square", "counter", "apply", "decorated", "_private"]:
    f = getattr(signatures, name)
    print(name, f.__name__, f.__qualname__, f.__module__, repr(f.__doc__), callable(f))
    print(inspect.signature(f), f.__defaults__, f.__kwdefaults__)
print(inspect.getdoc(signatures.plain))
print(signatures.annotated.__annotations__)


def attempt(f, /, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except TypeError as e:
        print("TypeError:", e)


attempt(signatures.plain, 1, 2)
attempt(signatures.plain, b=1, a=2)
attempt(signatures.plain, 1)
attempt(signatures.plain, 1, 2, 3)
attempt(signatures.plain, 1, 2, b=3)
attempt(signatures.plain, 1, c=3)
attempt(signatures.defaults, 1)
attempt(signatures.defaults, 1, d=5)
attempt(signatures.everything, 1, 2, c=3)
attempt(signatures.everything, 1, 2, 3, 4, c=5, d=6, e=7, a=8)
attempt(signatures.everything, 1, 2)
attempt(signatures.everything, a=1, b=2, c=3)
attempt(signatures.annotated, 1)
attempt(signatures.annotated, 1, 2.5, ["a"], f=None)
inner = signatures.make(3)
print(inner(), inner(5), inner.__name__, inner.__qualname__, inner.__doc__, inspect.signature(inner))
print(signatures.square(4), list(map(signatures.square, range(4))))
step = signatures.counter()
print(step(), step(), step())
print(signatures.apply(lambda x: -x, [1, 3, 2]), signatures.apply(len, ["aa", "b"]), signatures.apply(signatures.square, [2, -3]))
print(signatures.decorated(5), signatures.decorated.tag)
print(functools.partial(signatures.plain, 1)(2), functools.lru_cache(signatures.square)(9))
print(pickle.loads(pickle.dumps(signatures.plain)) is signatures.plain)
print({signatures.plain: 1}[signatures.plain], signatures.plain == signatures.plain, signatures.plain != signatures.defaults)


class Holder:
    method = signatures.plain


print(Holder().method(3)[1], Holder.method(1, 2))

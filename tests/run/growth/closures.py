# Functions that wrap functions of their own kind: towers, combinators, continuations.
def tower(n):
    f = lambda: 0
    for i in range(n):
        f0 = f
        f = lambda: f0
    return f

def bound(n):
    f = lambda x: x
    for i in range(n):
        f = (lambda g, i: lambda x: g(x) + i)(f, i)
    return f(10)

def compose(f, g):
    return lambda x: f(g(x))

def power(f, n):
    result = lambda x: x
    for _ in range(n):
        result = compose(f, result)
    return result

def twice(f):
    return lambda x: f(f(x))

def wrapper(f):
    def inner(*args, **kwargs):
        return f(*args, **kwargs)
    return inner

def wrapped(n):
    f = lambda a, b=2: a * b
    for _ in range(n):
        f = wrapper(f)
    return f(3), f(3, b=5)

def counter(step):
    def make(f):
        def call(x):
            return make(lambda y: f(y) + step)(x - 1) if x > 0 else f(x)
        return call
    return make

def church(n):
    zero = lambda f: lambda x: x
    succ = lambda n: lambda f: lambda x: f(n(f)(x))
    add = lambda m, n: lambda f: lambda x: m(f)(n(f)(x))
    mul = lambda m, n: lambda f: m(n(f))
    num = zero
    for _ in range(n):
        num = succ(num)
    to_int = lambda n: n(lambda x: x + 1)(0)
    return to_int(num), to_int(add(num, num)), to_int(mul(num, num))

def y_combinator():
    fix = lambda f: (lambda x: f(lambda v: x(x)(v)))(lambda x: f(lambda v: x(x)(v)))
    return fix(lambda fact: lambda n: 1 if n == 0 else n * fact(n - 1))(10)

def continuation(n, k):
    if n == 0:
        return k(1)
    return continuation(n - 1, lambda v: k(v * n))

def pairs(n):
    cons = lambda a, b: lambda which: a if which else b
    rest = None
    for i in range(n):
        rest = cons(i, rest)
    out = []
    while rest is not None:
        out.append(rest(True))
        rest = rest(False)
    return out

def lists(n):
    fs = [lambda x: x]
    for i in range(n):
        fs.append(compose(fs[-1], lambda x, i=i: x + i))
        fs = [twice(f) for f in fs]
    return [f(1) for f in fs]

def defaults(n):
    f = lambda x, prev=None: x
    for i in range(n):
        f = lambda x, prev=f: prev(x) + 1
    return f(0)

print(callable(tower(5)()))
print(bound(5))
print(power(lambda x: x * 2, 8)(1), twice(twice(twice(lambda x: x + 1)))(0))
print(wrapped(4))
print(counter(3)(lambda x: x)(4))
print(church(4))
print(y_combinator())
print(continuation(10, lambda v: v))
print(pairs(5))
print(lists(3))
print(defaults(6))

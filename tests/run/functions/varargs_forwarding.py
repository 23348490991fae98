def total(*numbers):
    result = 0
    for n in numbers:
        result += n
    return result


def describe(**facts):
    return ", ".join(f"{k}={v}" for k, v in facts.items())


def log(fn):
    def wrapper(*args, **kwargs):
        print("call", fn.__name__, args, kwargs)
        result = fn(*args, **kwargs)
        print("  ->", result)
        return result

    return wrapper


@log
def volume(a, b, c=1):
    return a * b * c


@log
def join(*parts, sep="-"):
    return sep.join(parts)


print(total(), total(1), total(1, 2, 3), total(*range(10)), total(1.5, 2), total(10 ** 20, 1))
print(describe(), describe(name="Bob", age=3), describe(**{"x y": 1}))
volume(2, 3)
volume(2, b=3, c=4)
join("a", "b", sep="+")
join(*"xyz")


def apply(fn, *args, **kwargs):
    return fn(*args, **kwargs)


def compose(*functions):
    def composed(x):
        for fn in reversed(functions):
            x = fn(x)
        return x

    return composed


def partial(fn, *bound, **named):
    def call(*args, **kwargs):
        return fn(*bound, *args, **{**named, **kwargs})

    return call


print(apply(divmod, 17, 5), apply(sorted, [3, 1, 2], reverse=True), apply(print, 1, 2, sep=";"), apply(lambda: "none"))
print(compose(str, abs, lambda n: n - 10)(3), compose()(5))
power = partial(pow, 2)
print(power(10), partial(int, base=2)("101"), partial(join, "x", sep="/")("y"))
args = [1, 2]


def mutate(*args):
    args = args + (3,)
    return args


print(mutate(*args), args)


def keep(**kw):
    kw["new"] = 1
    return kw


given = {"old": 0}
print(keep(**given), given)


def head(first, *rest):
    return first if not rest else head(*rest)


print(head(1, 2, 3), head("only"))

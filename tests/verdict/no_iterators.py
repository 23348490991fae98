"""`enumerate`, `zip` and `reversed` around known containers make neither iterators nor tuples."""


def weigh(xs, ys):
    result = 0
    for i, x in enumerate(xs):
        result += i * x
    for x, y in zip(xs, ys):
        result += x * y
    for x in reversed(xs):
        result -= x
    return result


print(weigh([1, 2, 3], [4, 5, 6]))

# check: fn1 internal
# not: tp_builtin_zip
# not: tp_builtin_enumerate
# not: tp_builtin_reversed
# not: tp_tuple_new
# not: tp_dyn_getitem
# check: return

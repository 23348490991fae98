"""A swap makes no tuple."""


def fib(n):
    a, b = 0, 1
    while n > 0:
        a, b = b, a + b
        n -= 1
    return a


print(fib(30))

# check: fn1 internal
# not: tp_tuple_new
# not: tp_tuple_item
# check: return

"""A loop over ints in range is machine arithmetic: no objects, no counts, no dynamic operation."""


def total(n):
    result = 0
    for i in range(n):
        if i % 3 == 0:
            result += i & 7
    return result


print(total(1000))

# check: fn1 internal
# not: tp_dyn_
# not: retain
# not: release
# check: i64_add

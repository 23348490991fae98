"""Items of a list of known type are read without a new owner, and a loop over it has no iterator."""


def total(rows):
    result = 0.0
    for row in rows:
        for x in row:
            result += x
    return result


print(total([[1.5, 2.5], [3.5]]))

# check: fn1 internal f64
# not: tp_iter
# not: tp_dyn_
# not: tp_next
# check: f64_add

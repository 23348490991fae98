"""Sums that begin with an int and go on with floats: the int is still there where nothing was added."""


def total(values):
    result = 0
    for value in values:
        result += value * 0.5
    return result


def twice(values, factor):
    low = high = 0
    for value in values:
        low += value * factor
        high -= low / 3
    return low, high


def broken(values):
    result = 1
    try:
        for value in values:
            result += 1.0 / value
    except ZeroDivisionError:
        return "stopped", result
    return result


def nested(rows):
    result = 0
    for row in rows:
        part = 0
        for value in row:
            part += value * 1.5
        result += part
    return result


def kept(values):
    result = 0
    seen = []
    for value in values:
        seen.append(result)
        result += float(value)
    return result, seen


def early(values):
    result = 0
    for value in values:
        if value > 2:
            return result
        result += value + 0.25
    else:
        result += 1
    return result


def product(values):
    result = 1
    for value in values:
        result *= value + 0.5
    return result


for values in ([], [1], [1, 2, 3], [2, -4]):
    print(total(values), twice(values, 0.1), broken(values), kept(values), early(values), product(values))
print(broken([1, 0, 2]), broken([0]))
print(nested([]), nested([[]]), nested([[1, 2], []]))
print(total([-0.0]), total([float("nan")]), total([1e308, 1e308, 1e308, 1e308]), type(total([])), type(total([1])))
i = 0
count = 0
while count < 3:
    i += 0.5
    count += 1
print(i)

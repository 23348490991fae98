"""int, floor, ceil and trunc of floats of every size."""
import math

values = [0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 1.5, -1.5, 2.0**31 - 0.5, -(2.0**31) - 0.5, 2.0**52 + 0.5, 2.0**53, -(2.0**53), 1e15 + 0.3]
values += [2.0**61 - 512, 2.0**61, -(2.0**61), 2.0**61 + 512, 2.0**62, -(2.0**62), 2.0**63, -(2.0**63), 2.0**64, 1e22, -1e22, 1e300, 5e-324, -5e-324]


def parts(x):
    return int(x), math.floor(x), math.ceil(x), math.trunc(x), x.__floor__(), x.__ceil__(), x.__trunc__()


for x in values:
    print(x, parts(x))
for x in [float("inf"), float("-inf"), float("nan")]:
    for convert in [int, math.floor, math.ceil, math.trunc]:
        try:
            print(convert(x))
        except (OverflowError, ValueError) as error:
            print(type(error).__name__, error)

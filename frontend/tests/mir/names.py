import math
from math import sqrt as root

if math:
    len = 3


def f():
    global total
    total = len
    return print, nowhere, root


if __name__ == "__main__":
    f()
else:
    unreached()

def f():
    from math import *  # error[E0110]
    return pi

def f(a, b, a):  # error[E0112]
    return a


print(f(1, b=2, b=3))  # error[E0112]
g = lambda x, *x: x  # error[E0112]

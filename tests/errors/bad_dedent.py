def f():
        x = 1
    return x  # error[E0102]

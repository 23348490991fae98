def f():
    x = 1
      y = 2  # error[E0102]
    return x

yield 1  # error[E0110]


class C:
    x = [(yield i) for i in range(3)]  # error[E0110]

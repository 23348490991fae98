nonlocal x  # error[E0111]


def f():
    nonlocal missing  # error[E0111]

    def g(p):
        global p  # error[E0111]

x = 1
return x  # error[E0110]


class C:
    return 5  # error[E0110]

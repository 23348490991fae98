print([i := 0 for i in range(3)])  # error[E0110]


class C:
    x = [y := n for n in range(3)]  # error[E0110]

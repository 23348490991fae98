for i in range(3):
    def f():
        break  # error[E0110]
if True:
    continue  # error[E0110]

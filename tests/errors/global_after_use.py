count = 0


def bump():
    count = 1
    global count  # error[E0111]


def show():
    print(count)
    global count  # error[E0111]

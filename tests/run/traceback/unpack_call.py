# exit: 1
def pair():
    return 1, 2, 3


def use():
    a, b = pair()
    return a + b


use()

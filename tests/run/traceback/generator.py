# exit: 1
def numbers():
    yield 1
    yield int("two")


def total(source):
    t = 0
    for n in source:
        t += n
    return t


total(numbers())

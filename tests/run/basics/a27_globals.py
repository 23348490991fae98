total = 0
LIMIT = 3


def bump(by):
    global total
    total += by


def over():
    return total > LIMIT


bump(2)
print(total, over())
bump(5)
print(total, over())


def shadow():
    total = "local"
    return total


print(shadow(), total)

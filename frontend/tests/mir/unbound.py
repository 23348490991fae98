def maybe(flag):
    if flag:
        x = 1
    return x


def certain(flag):
    if flag:
        x = 1
    else:
        x = 2
    return x


def deleted():
    x = 1
    del x
    return x

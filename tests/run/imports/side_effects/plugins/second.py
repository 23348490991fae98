import registry

factor = 3


@registry.register
def triple(x):
    return x * factor

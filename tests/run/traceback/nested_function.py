# exit: 1
def outer(n):
    def inner(m):
        assert m < 3, "too deep"
        return outer(m + 1)

    return inner(n)


class Runner:
    def __call__(self, n):
        return outer(n)


Runner()(1)

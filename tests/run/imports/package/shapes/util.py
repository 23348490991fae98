print("load", __name__)


def positive(n):
    if n <= 0:
        raise ValueError(f"{n} is not positive")
    return n

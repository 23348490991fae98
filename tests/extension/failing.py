"""Fails half-way."""
VALUE = 1
print("begun")


def check(n):
    if n > 2:
        raise ImportError(f"too many: {n}")


check(3)
OTHER = 2

"""A `try` at the start of a function or loop: what its handlers use, when the call or the round itself is what fails."""


def recurs(n):
    seen = []
    try:
        recurs(n + 1)
        seen.append(n)
    except RecursionError:
        seen.append("caught")
    return seen


print(len(recurs(0)))


def loops(n):
    try:
        while True:
            made = []
            n -= 1
            made.append(1 // n)
    except ZeroDivisionError:
        return made, n


print(loops(3))


def generates(n):
    held = [n]
    try:
        yield from generates(n - 1) if n else iter(())
        yield 1 // n
    except ZeroDivisionError:
        yield held


print(list(generates(2)))

"""`for` over ranges whose step is a variable, and whose ends are near the limits of machine integers."""


def sieve(limit):
    flags = [True] * (limit + 1)
    number = 2
    while number * number <= limit:
        if flags[number]:
            for multiple in range(number * number, limit + 1, number):
                flags[multiple] = False
        number += 1
    return [number for number in range(2, limit + 1) if flags[number]]


print(sieve(60))


def down(start, stop, step):
    return [place for place in range(start, stop, -step)]


def up(start, stop, step):
    total = 0
    for place in range(start, stop, step):
        total += place
    return total


for step in range(1, 4):
    print(down(10, -3, step), up(-4, 11, step), up(5, 5, step), up(6, 5, step))

for step in -2, 1, 3:
    print([place for place in range(-3, 4, step)], up(3, -3, step))

try:
    up(1, 2, 0)
except ValueError as error:
    print(error)


def butterflies(count):
    width = 1
    while width < count:
        for start in range(0, count, 2 * width):
            print(start, end=" ")
        print()
        width *= 2


butterflies(16)


def few(numbers):
    found = []
    for number in numbers:
        found.append(number)
        if len(found) == 4:
            break
    return found


big = 2**63 - 10
print(few(range(big, 2**63 - 1, 4)), few(range(big, 2**63 + 8, 4)), few(range(-big, -(2**63) - 1, -5)), few(range(0, 10**30, 10**29)))


def changing(step):
    for place in range(0, 10, step):
        step = 100
        print(place, step, end=" ")
    print()


changing(3)
changing(4)


def lazily(limit, step):
    for place in range(limit * limit, limit * 10, step):
        yield place


for step in 2, 5:
    print(list(lazily(4, step)), list(lazily(40, step)), list(lazily(-3, step)))
print(list(enumerate(range(1, 10, int("4")))), list(zip(range(0, 9, int("3")), "abcd")))

# How often, and on which pairs, sorting compares: a comparison may be seen.
import random
from functools import cmp_to_key

random.seed(7)


class Item:
    compared = 0
    trace = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Item.compared += 1
        Item.trace = (Item.trace * 31 + self.value * 7 + other.value) % 1000000007
        return self.value < other.value


def check(values, reverse=False):
    Item.compared = Item.trace = 0
    items = [Item(value) for value in values]
    items.sort(reverse=reverse)
    ordered = [item.value for item in items]
    return Item.compared, Item.trace, ordered == sorted(values, reverse=reverse)


for size in (0, 1, 2, 3, 10, 31, 32, 33, 63, 64, 65, 66, 100, 127, 128, 129, 500, 1000, 3000):
    shuffled = [random.randrange(size * 2) for _ in range(size)]
    few = [random.randrange(4) for _ in range(size)]
    halves = sorted(shuffled[: size // 2]) + sorted(shuffled[size // 2 :])
    uneven = sorted(shuffled[: size // 10]) + sorted(shuffled[size // 10 :])
    late = sorted(shuffled[: size - size // 10]) + sorted(shuffled[size - size // 10 :])
    blocks = [value for start in range(0, size, 40) for value in range(start % 170, start % 170 + min(40, size - start))]
    nearly = sorted(shuffled)
    for _ in range(size // 50 + 1):
        if nearly:
            nearly[random.randrange(size)] = random.randrange(size * 2)
    for values in (shuffled, few, halves, uneven, late, blocks, nearly, sorted(shuffled), sorted(shuffled)[::-1]):
        print(size, check(values), check(values, True)[:2])

count = 0


def by_last_digit(a, b):
    global count
    count += 1
    return a % 10 - b % 10


print(sorted(range(200, 0, -3), key=cmp_to_key(by_last_digit))[:12], count)


class Failing:
    left = 60

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Failing.left -= 1
        if Failing.left < 0:
            raise ValueError("no more")
        return self.value < other.value


items = [Failing(n * 37 % 101) for n in range(100)]
try:
    items.sort()
except ValueError as error:
    print(error, sorted(item.value for item in items) == sorted(n * 37 % 101 for n in range(100)), [item.value for item in items][:20])

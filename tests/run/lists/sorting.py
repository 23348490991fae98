data = [("bob", 3), ("al", 1), ("cy", 3), ("di", 2), ("ed", 1)]
print(sorted(data), sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: p[1], reverse=True), sorted(data, key=lambda p: (-p[1], p[0])))
a = [5, 2, 9, 1, 5, 6]
print(a.sort(), a, sorted(a, reverse=True), sorted([]), sorted([1]))
words = ["banana", "Apple", "cherry", "apple", "Banana"]
words.sort()
print(words)
words.sort(key=str.lower)
print(words)
words.sort(key=len, reverse=True)
print(words)
print(sorted([3, 1.5, True, -2]), sorted("hello"), sorted({3: "a", 1: "b"}), sorted((2, 1)), sorted([[2], [1, 5], [1]]), sorted([False, True, False]))
for bad in ([1, "a"], [None, 1], [(1, "a"), (1, 2)], [1j, 2j]):
    try:
        sorted(bad)
    except TypeError as e:
        print(e)


class Card:
    RANKS = "23456789TJQKA"

    def __init__(self, text):
        self.rank, self.suit = text

    def __lt__(self, other):
        return self.RANKS.index(self.rank) < self.RANKS.index(other.rank)

    def __repr__(self):
        return self.rank + self.suit


hand = [Card(c) for c in "AS 2H TD KC 2C JH".split()]
print(sorted(hand), sorted(hand, reverse=True), min(hand), max(hand), sorted(hand, key=lambda c: c.suit))
calls = []


def key(x):
    calls.append(x)
    return -x


print(sorted([3, 1, 2], key=key), calls)
numbers = [(i * 7919) % 1009 for i in range(500)]
ordered = sorted(numbers)
assert all(x <= y for x, y in zip(ordered, ordered[1:]))
indexed = sorted(range(500), key=lambda i: numbers[i] % 10)
assert all((numbers[i] % 10, i) < (numbers[j] % 10, j) for i, j in zip(indexed, indexed[1:]))
backward = sorted(range(500), key=lambda i: numbers[i] % 10, reverse=True)
assert all((-(numbers[i] % 10), i) < (-(numbers[j] % 10), j) for i, j in zip(backward, backward[1:]))
print(ordered[:10], indexed[:10], backward[:10])
from functools import cmp_to_key

print(sorted(["10", "9", "2", "33"], key=cmp_to_key(lambda a, b: int(a) - int(b))), sorted(["10", "9", "2"], key=int))
try:
    [3, 2, 1].sort(key=lambda x: 1 // (x - 2))
except ZeroDivisionError as e:
    print("key raised", e)
x = [1, 2]
try:
    x.sort(lambda v: v)
except TypeError as e:
    print(e)

# What a class says of its length may be anything up to sys.maxsize, and so may the length of a range.
import bisect
import sys


class Numbers:
    def __init__(self, start, stop):
        self.start = start
        self.stop = stop

    def __len__(self):
        return self.stop - self.start

    def __getitem__(self, index):
        return self.start + index

    def insert(self, index, item):
        print(index, item)


most = sys.maxsize
numbers = Numbers(0, most - 1)
print(bisect.bisect_left(numbers, most - 3), bisect.bisect_right(numbers, most - 3))
print(bisect.bisect_left(numbers, most - 3, most - 10, most), bisect.bisect_right(numbers, most - 3, most - 10, most))
bisect.insort_left(numbers, most - 100, most - 150, most - 50)
print(len(numbers) + len(numbers), len(numbers) * 2 + 5, -len(numbers) - 3)
everything = range(1 << 61)
print(len(everything) + len(everything), len(everything) + 1, len(everything) * 3)


def twice(things):
    return [len(thing) * 2 for thing in things]


print(twice([numbers, everything, [1], "ab", {}]))

class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


def chunks(n):
    i = 0
    while i < n:
        if i % 7 == 6:
            return i
        yield i
        i += 1


class Grid:
    """The old sequence protocol: iteration ends with IndexError."""

    def __init__(self, size):
        self.size = size

    def __getitem__(self, i):
        if i >= self.size:
            raise IndexError(i)
        return i * i


def main(n):
    total = 0
    for i in range(n):
        for x in Countdown(i % 8):
            total += x
        for x in chunks(i % 10):
            total += x
        for x in Grid(i % 5):
            total += x
        it = iter(Countdown(2))
        while True:
            try:
                total += next(it)
            except StopIteration:
                break
    print(total)


main(200_000)

def numbers(lines):
    for line in lines:
        line = line.strip()
        if line and not line.startswith("#"):
            yield int(line)


def running_total(values):
    total = 0
    for v in values:
        total += v
        yield total


def window(values, size):
    buffer = []
    for v in values:
        buffer.append(v)
        if len(buffer) == size:
            yield tuple(buffer)
            buffer.pop(0)


def take(n, values):
    for i, v in enumerate(values):
        if i >= n:
            return
        yield v


def count(start=0, step=1):
    while True:
        yield start
        start += step


def sieve():
    composites = {}
    n = 2
    while True:
        if n in composites:
            for p in composites.pop(n):
                composites.setdefault(n + p, []).append(p)
        else:
            composites[n * n] = [n]
            yield n
        n += 1


def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1


def merge(a, b):
    a, b = iter(a), iter(b)
    x, y = next(a, None), next(b, None)
    while x is not None or y is not None:
        if y is None or x is not None and x <= y:
            yield x
            x = next(a, None)
        else:
            yield y
            y = next(b, None)


def permutations(items):
    if len(items) <= 1:
        yield items
    else:
        for i in range(len(items)):
            for rest in permutations(items[:i] + items[i + 1:]):
                yield [items[i]] + rest


source = ["1", "# comment", " 2 ", "", "39"]
print(list(running_total(numbers(source))))
print(list(window(count(1), 3).__next__() for _ in range(2)), list(take(3, window(count(), 2))))
print(list(take(12, sieve())), list(collatz(6)), max(collatz(27)), sum(1 for _ in collatz(97)))
print(list(merge([1, 4, 9], [2, 3, 10, 11])), [p for p in permutations([1, 2, 3])], list(take(4, count(10 ** 19, 10 ** 18))))
print(sum(x * x for x in range(1000) if x % 3 == 0), max((len(w), w) for w in "a bb ccc dd".split()))
evens = (x for x in count() if x % 2 == 0)
squares = (x * x for x in evens)
print([next(squares) for _ in range(5)], next(evens))
matrix = ((i * j for j in range(3)) for i in range(3))
print([list(row) for row in matrix])


def flatten_lines(text):
    for number, line in enumerate(text.splitlines(), 1):
        for column, word in enumerate(line.split()):
            yield number, column, word


for item in flatten_lines("one two\n\nthree"):
    print(item)


def scheduler(*tasks):
    queue = list(tasks)
    while queue:
        task = queue.pop(0)
        try:
            yield next(task)
            queue.append(task)
        except StopIteration:
            pass


def worker(name, n):
    for i in range(n):
        yield f"{name}{i}"


print(list(scheduler(worker("a", 3), worker("b", 1), worker("c", 2))))

import random

random.seed(42)
print(random.random(), random.random(), random.random())
print(random.randint(1, 6), random.randint(-10, 10), random.randint(0, 2 ** 70), random.randrange(10), random.randrange(5, 50, 5), random.randrange(10 ** 20))
print(random.choice("abcdef"), random.choice([1, 2.5, None]), random.choices([1, 2, 3], k=5), random.choices("ab", weights=[1, 9], k=8), random.choices("abc", cum_weights=[1, 2, 10], k=4))
items = list(range(10))
random.shuffle(items)
print(items, random.sample(range(100), 5), random.sample("abcdefgh", 3), random.sample(items, 10), random.sample(range(10 ** 6), 4))
print(random.uniform(1, 10), random.gauss(0, 1), random.gauss(5, 2), random.normalvariate(0, 1), random.expovariate(2), random.triangular(0, 10, 3), random.betavariate(2, 3))
print(random.getrandbits(1), random.getrandbits(32), random.getrandbits(64), random.getrandbits(100), random.randbytes(5))
for seed in (0, 1, -5, 2 ** 100, "text", b"bytes", 3.5, ""):
    random.seed(seed)
    print(repr(seed)[:12], random.random(), random.randint(0, 10 ** 6), random.getrandbits(40))
r1, r2 = random.Random(7), random.Random(7)
print(r1.random() == r2.random(), r1.randint(1, 100), r2.randint(1, 100), r1.random())
state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first == [random.random() for _ in range(3)])
random.seed(1234)
inside = sum(random.random() ** 2 + random.random() ** 2 < 1 for _ in range(20000))
print(inside, 4 * inside / 20000)
counts = [0] * 6
for _ in range(6000):
    counts[random.randrange(6)] += 1
print(counts)
deck = [r + s for r in "23456789TJQKA" for s in "CDHS"]
random.shuffle(deck)
print(deck[:5], deck[-5:])
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.sample([1], 2), lambda: random.randrange(1, 5, 0), lambda: random.sample({1, 2}, 1)):
    try:
        print(f())
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
walk = [0]
rng = random.Random("walk")
for _ in range(10):
    walk.append(walk[-1] + rng.choice((-1, 1)))
print(walk)

# Floats that are whole numbers do as limits.
import warnings

warnings.simplefilter("ignore")
generator = random.Random(5)
half = 10 / 2
print([generator.randint(0, half) for _ in range(5)], generator.randrange(1.0, 9.0, 2.0))
for limits in ((1.5,), (0, 2.5), (0, 9, 1.5)):
    try:
        print(generator.randrange(*limits))
    except ValueError as error:
        print(error)

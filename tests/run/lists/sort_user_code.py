"""Comparisons and keys that have side effects, raise, or look at the list while it is sorted."""


class Noisy:
    compared = 0

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        Noisy.compared += 1
        if self.n == 13 or other.n == 13:
            raise ValueError("unlucky")
        return self.n < other.n


items = [Noisy(n) for n in (5, 3, 8, 1)]
items.sort()
print([i.n for i in items], Noisy.compared)
items.append(Noisy(13))
items.append(Noisy(2))
try:
    items.sort()
except ValueError as e:
    print(e, sorted(i.n for i in items))
victim = [3, 1, 2]


def spy(x):
    print("during", victim)
    return x


victim.sort(key=spy)
print(victim)


def mutate(x):
    victim.append(x)
    return x


try:
    victim.sort(key=mutate)
except ValueError as e:
    print(e)
print(victim)
reverse_stable = [(1, "a"), (0, "b"), (1, "c"), (0, "d")]
reverse_stable.sort(key=lambda p: p[0], reverse=True)
print(reverse_stable)
runs = list(range(40)) + list(range(60, 20, -1)) + [7] * 10
runs.sort()
print(runs)

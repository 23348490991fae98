"""Sets of ints are iterated in table order, which follows from the hashes and the probing."""
print({3, 1, 2}, {10, 5, 0}, {8, 0, 16, 24}, {-1, -2, -3}, {100, 1, 50, 7})
print(set(range(10, 0, -1)), set(range(0, 100, 7)), {1000, 8, 64, 33})
s = set()
for i in range(40):
    s.add(i * 17 % 64)
    if i % 8 == 0:
        print(list(s))
for i in range(0, 64, 2):
    s.discard(i)
print(list(s), len(s))
for i in range(200, 100, -9):
    s.add(i)
print(list(s))
print(s.pop(), s.pop(), list(s))
print(list({2 ** 61 - 1, 2 ** 61, 2 ** 64, -(2 ** 61), 5}), list({1.5, 0.5, 2.0, -3.25}), list({True, 0, 2}))
print(list({(1, 2), (2, 1), (0, 0), (1, 1)}), list(frozenset([9, 4, 17, 33])))
print(list({8, 1} | {16, 0}), list({1, 9, 17, 25} & {25, 17, 3}), list(set(range(20)) - {3, 8}), list({1, 8} ^ {8, 64, 3}))
print(list(set([40, 8, 24, 16, 0, 32])), list({40, 8, 24, 16, 0, 32}.copy()), list({x * x % 31 for x in range(31)}))
collatz = set()
n = 97
while n not in collatz:
    collatz.add(n)
    n = n // 2 if n % 2 == 0 else 3 * n + 1
print(len(collatz), list(collatz)[:12], sorted(collatz)[-3:])
grown = set(range(5))
grown.update(range(1000, 1003), [77])
print(list(grown))
print(list(set(range(30))), {None, 1} == {1, None}, list({-1, 1, -8, 8}))

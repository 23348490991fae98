print(min(3, 1, 2), max([4, 9, 2]), sum([1, 2, 3]))
print(abs(-4), len("abc"), divmod(17, 5))
print(sorted([3, 1, 2]), list(reversed([1, 2, 3])))
print(list(range(4)), list("abc"), tuple([1, 2]))
print(ord("a"), chr(98))
for i, c in enumerate("xyz"):
    print(i, c)
for a, b in zip([1, 2, 3], "pq"):
    print(a, b)
print(any([0, 1]), all([0, 1]), any([]), all([]))
print(int("42"), str(42), repr("a'b"))

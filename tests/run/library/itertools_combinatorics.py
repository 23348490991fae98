from itertools import combinations, combinations_with_replacement, permutations, product

print(list(permutations([1, 2, 3])))
print(list(permutations("abc", 2)), list(permutations([], 0)), list(permutations("ab", 3)), len(list(permutations(range(6)))))
print(list(combinations("abcd", 2)), list(combinations([1, 2, 3], 3)), list(combinations([1], 2)), list(combinations(range(4), 0)))
print(list(combinations_with_replacement("abc", 2)), len(list(combinations_with_replacement(range(5), 3))))
print(list(product([1, 2], "ab")), list(product(range(2), repeat=3)), list(product()), list(product([1], [])), list(product("ab", [1, 2], repeat=1)))
for f in (lambda: permutations([1], -1), lambda: combinations([1], -2), lambda: product(5), lambda: combinations(5, 1)):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)


def solve(words, result):
    letters = sorted(set("".join(words) + result))
    for digits in permutations(range(10), len(letters)):
        table = dict(zip(letters, digits))
        if any(table[w[0]] == 0 for w in words + [result]):
            continue
        values = [int("".join(str(table[c]) for c in w)) for w in words + [result]]
        if sum(values[:-1]) == values[-1]:
            return values
    return None


print(solve(["AB", "BA"], "CAC"))
best = max(combinations([4, 8, 15, 16, 23], 3), key=lambda c: sum(c) if sum(c) <= 40 else -1)
print(best, sum(best), sum(1 for a, b in combinations(range(20), 2) if (a + b) % 7 == 0))
cities = {"a": (0, 0), "b": (0, 3), "c": (4, 3), "d": (4, 0)}


def tour_length(order):
    stops = order + order[:1]
    return sum(((cities[p][0] - cities[q][0]) ** 2 + (cities[p][1] - cities[q][1]) ** 2) ** 0.5 for p, q in zip(stops, stops[1:]))


shortest = min(permutations(cities), key=tour_length)
print(shortest, tour_length(shortest))
print(["".join(p) for p in product("01", repeat=3) if "11" not in "".join(p)], [c for c in combinations(range(1, 10), 3) if sum(c) == 15])
for x, y, z in product(range(1, 12), repeat=3):
    if x * x + y * y == z * z and x < y:
        print(x, y, z)
p = permutations("xy")
print(next(p), next(p), next(p, None), iter(p) is p)

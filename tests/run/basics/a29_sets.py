s = {3, 1, 2}
print(len(s), 1 in s, 9 in s)
s.add(10)
s.add(1)
print(len(s), sorted(s))
print(sorted({1, 2, 3} & {2, 3, 4}), sorted({1} | {2}), sorted({1, 2} - {2}))
print({x % 3 for x in range(10)})
print(set())
seen = set()
dups = []
for w in "the cat the dog a cat".split():
    if w in seen:
        dups.append(w)
    seen.add(w)
print(dups)

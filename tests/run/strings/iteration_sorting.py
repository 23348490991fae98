word = "Mississippi"
print(list(word), tuple(word)[:3], sorted(word), sorted(set(word.lower())), list(reversed(word)))
for i, c in enumerate(word[:4], 1):
    print(i, c, end=" ")
print()
print([a + b for a, b in zip(word, word[1:])], max(word), min(word), word.count("s"))
print(sorted(["banana", "Apple", "cherry"]), sorted(["banana", "Apple", "cherry"], key=str.lower), sorted(["bb", "a", "ccc"], key=len, reverse=True))
print(all(c.isalpha() for c in word), any(c == "z" for c in word), sum(c in "aeiou" for c in word))
print("".join(c for c in word if c not in "s"), "".join(map(str.upper, word)), "".join(filter(str.isupper, "aBcD")))
print({c: word.index(c) for c in word}, [word[i:i + 3] for i in range(0, len(word), 3)])
first, *middle, last = word
print(first, middle, last)
a, b, c = "xyz"
print(a, b, c, "y" in ("x", "y"), ("x", "y") > ("x", "a"))
it = iter("ab")
print(next(it), next(it), next(it, "end"))


def is_palindrome(text):
    letters = [c.lower() for c in text if c.isalnum()]
    return letters == letters[::-1]


def anagrams(words):
    groups = {}
    for w in words:
        groups.setdefault("".join(sorted(w)), []).append(w)
    return [g for g in groups.values() if len(g) > 1]


def longest_common_prefix(words):
    prefix = words[0]
    for w in words[1:]:
        while not w.startswith(prefix):
            prefix = prefix[:-1]
    return prefix


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("no"))
print(anagrams("tar rat art cat act dog".split()), longest_common_prefix(["flower", "flow", "flight"]), edit_distance("kitten", "sitting"))
print(word is word, "ab" == "a" + "b", hash("a") == hash("a"), "a" in {"a": 1}, len({"a", "b", "a"}))

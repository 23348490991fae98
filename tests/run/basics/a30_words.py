text = """the quick brown fox
jumps over the lazy dog
the end"""
counts = {}
for line in text.split("\n"):
    for word in line.split():
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
for word in sorted(counts, key=lambda w: (-counts[w], w)):
    print(word, counts[word])
longest = ""
for word in counts:
    if len(word) > len(longest):
        longest = word
print(longest)

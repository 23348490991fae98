import string

print(string.ascii_lowercase, string.ascii_uppercase, string.ascii_letters)
print(string.digits, string.hexdigits, string.octdigits)
print(string.punctuation, repr(string.whitespace), len(string.printable))
print(string.capwords("the  quick brown-fox"), string.capwords("a,b c,d", ","))


def classify(text):
    kinds = {"letter": 0, "digit": 0, "punctuation": 0, "space": 0, "other": 0}
    for c in text:
        if c in string.ascii_letters:
            kinds["letter"] += 1
        elif c in string.digits:
            kinds["digit"] += 1
        elif c in string.punctuation:
            kinds["punctuation"] += 1
        elif c in string.whitespace:
            kinds["space"] += 1
        else:
            kinds["other"] += 1
    return kinds


print(classify("Hello, World! 123 é"))
print("".join(string.ascii_lowercase[i] for i in (7, 8)), string.ascii_lowercase.index("q"))

s = "  xxhello worldxx \t\n"
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), repr(s.strip().strip("x")), repr("xyxhixyx".strip("xy")))
print("aabbcc".lstrip("ab"), "aabbcc".rstrip("bc"), repr("   ".strip()), "".strip(), "abc".strip(""), "é日é".strip("é"))
print(repr("ab".ljust(5)), repr("ab".rjust(5)), repr("ab".center(5)), repr("abc".center(6)), "ab".ljust(5, "*"), "ab".rjust(1), "ab".center(7, "-"))
print("42".zfill(5), "-42".zfill(5), "+4".zfill(4), "".zfill(3), "abc".zfill(2), "--1".zfill(5))
try:
    "a".ljust(4, "ab")
except TypeError as e:
    print(e)
for w in ["hello world", "HELLO", "Hello World", "they're bill's", "a1b2", "", "x-ray éa"]:
    print(w.upper(), w.lower(), w.title(), w.capitalize(), w.swapcase(), w.isupper(), w.islower(), w.istitle())
for w in ["abc", "123", "a1", " ", "", "ABC", "-1", "1.5", "_x", "\t\n"]:
    print(repr(w), w.isalpha(), w.isdigit(), w.isalnum(), w.isspace(), w.isidentifier(), w.isascii(), w.isnumeric(), w.isdecimal())
print("a\tbc\td".expandtabs(), "a\tbc\td".expandtabs(4), "\t|".expandtabs(3), "ab\n\tc".expandtabs(2), "a\tb".expandtabs(0))
table = str.maketrans("abc", "xyz", "d")
print("aabbccdd".translate(table), "abc".translate({97: "AA", 98: None, 99: 67}), "abc".translate(str.maketrans({"a": "1", "b": ""})))


def caesar(text, shift):
    lower = "abcdefghijklmnopqrstuvwxyz"
    moved = lower[shift:] + lower[:shift]
    return text.translate(str.maketrans(lower + lower.upper(), moved + moved.upper()))


secret = caesar("Hello, World!", 3)
print(secret, caesar(secret, 23))
print("abc" * 0, "ab" * 3, 2 * "xy", "a" * -1, "-" * 20)
print("a" "b" 'c', "line one \
continued", r"raw\n", """tri
ple""")

s = "the cat sat on the mat"
print(s.find("at"), s.find("at", 6), s.find("at", 6, 9), s.find("dog"), s.find(""), s.find("", 5), s.find("", 100), s.find("the", -7))
print(s.rfind("at"), s.rfind("at", 0, 20), s.rfind("dog"), s.rfind(""), s.rfind("t", -3))
print(s.index("cat"), s.rindex("the"), s.count("at"), s.count("t", 5), s.count("t", 5, 10), s.count(""), "aaaa".count("aa"))
for method in (s.index, s.rindex):
    try:
        method("dog")
    except ValueError as e:
        print(e)
print(s.startswith("the"), s.startswith("cat", 4), s.startswith(("a", "t")), s.startswith(""), s.startswith("the", 1), s.startswith("t", 0, 0))
print(s.endswith("mat"), s.endswith("ma", 0, -1), s.endswith(("x", "at")), s.endswith(()), s.endswith(""))
try:
    s.startswith(["the"])
except TypeError as e:
    print(e)
print("cat" in s, "" in s, "Cat" in s, "xyz" not in s)
try:
    1 in s
except TypeError as e:
    print(e)
print(s.replace("at", "og"), s.replace("at", "og", 1), s.replace("", "-", 4), s.replace("the ", ""), "aaa".replace("a", "aa"), s.replace("t", "", -1))
print(s.partition(" "), s.rpartition(" "), s.partition("x"), s.rpartition("x"))
print(s.removeprefix("the "), s.removesuffix("mat"), s.removeprefix("x"), s.removesuffix(""))
try:
    s.partition("")
except ValueError as e:
    print(e)


def find_all(text, wanted):
    at = text.find(wanted)
    while at != -1:
        yield at
        at = text.find(wanted, at + 1)


print(list(find_all("banana ananas", "ana")))
print("abc" < "abd", "abc" < "abcd", "" < "a", "B" < "a", "abc" >= "abc", "a" != "A")
print("%s" % s.find("z"), str.find("hello", "l"), "x".__contains__("x"), "ab".__len__())

def add(a, b):
    return a + b


def greet(name):
    print("hello", name)


def nothing():
    pass


def many(a, b, c, d, e, f, g):
    return a + b * 2 + c * 3 + d * 4 + e * 5 + f * 6 + g * 7


print(add(1, 2))
print(add("ab", "cd"))
print(add(1.5, 2))
greet("Bob")
print(nothing())
print(many(1, 2, 3, 4, 5, 6, 7))
print(add(add(1, 2), add(3, 4)))

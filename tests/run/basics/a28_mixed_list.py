items = [1, "a", 2.5, None, [3], True]
for item in items:
    print(item)
print(items)
x = 1
print(x)
x = "now a string"
print(x)
x = [x, x]
print(x)


def identity(v):
    return v


print(identity(1), identity("s"), identity(None), identity([1.5]))

"""All errors of a file are told at once."""


def first(:  # error[E0101]
    return 1


x = = 2  # error[E0101]
print("fine")
if x  # error[E0101]
    print(x)

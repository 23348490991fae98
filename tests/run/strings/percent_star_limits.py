# `*` takes a width or a precision from the values, which have to fit.
import sys

print("%*d|%-*d|%.*f|%*.*e" % (5, 3, 5, 3, 2, 1.23456, 12, 3, 12345.678))
print("%*d|%.*d" % (-5, 3, -2, 3))
for form, value in (("%.*d", sys.maxsize), ("%.*f", 2**31), ("%.*s", -(2**31) - 1), ("%*d", 2**64), ("%*d", "3")):
    for kind in (str, bytes):
        try:
            print((form if kind is str else form.encode()) % (value, 1))
        except (OverflowError, TypeError) as error:
            print(kind.__name__, type(error).__name__, error)

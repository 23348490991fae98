def first(/, a):
    pass


def once(a, /, b, /):
    pass


def default(a, b=, c):
    pass


def nested(a, (b, c)):
    pass


def keywords(**rest=3):
    pass


key = lambda (a, b): a
pair, other += 1, 2
squares = [x, x * x for x in range(3)]
point = (1, y=2)
empty = {1: }
spread = {1: *pair}
b"bytes" = 1
key if pair else other = 2
from math import pi,
class Wrong(key=1, pair):
    pass
for item in range 10:
    pass
name = 1 + 2

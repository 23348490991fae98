# Repeating that no memory holds is MemoryError or OverflowError, also in place.
import sys


def tried(kind, data):
    try:
        data *= sys.maxsize
    except (MemoryError, OverflowError) as error:
        print(kind, type(error).__name__, len(data))
    try:
        data * sys.maxsize
    except (MemoryError, OverflowError) as error:
        print(kind, type(error).__name__)


tried("bytearray", bytearray(b"abc"))
tried("bytes", b"abc")
tried("list", [1, 2])
tried("tuple", (1, 2))
data = bytearray(b"ab")
data *= 3
print(data, data * 0)
data *= -1
print(data)

# Results that no machine has room for.
import sys


def large(make):
    try:
        make()
        print("done")
    except (MemoryError, OverflowError):
        print("too large")


text = "A" * (1 << 24)
data = text.encode()
large(lambda: text.replace("A", text))
large(lambda: text.replace("A", text + "é"))
large(lambda: text.replace("", text))
large(lambda: data.replace(b"A", data))
large(lambda: data.replace(b"", data))
large(lambda: bytearray(data).replace(b"A", data))
large(lambda: "a".zfill(sys.maxsize))
large(lambda: b"a".zfill(sys.maxsize))
large(lambda: bytearray(b"a").zfill(sys.maxsize))
large(lambda: "\t\t".expandtabs(1 << 60))
large(lambda: b"a".ljust(sys.maxsize))
large(lambda: bytearray(b"a").rjust(sys.maxsize))
large(lambda: b"a".center(sys.maxsize))
large(lambda: "ab" * sys.maxsize)
large(lambda: b"ab" * sys.maxsize)
large(lambda: (1 << 62).to_bytes(1 << 60, "big"))
print(text[:5].replace("A", "bb", 2), b"aXa".replace(b"X", b"yy"), b"aa".replace(b"", b"-", 2), "-3".zfill(5))
print("a\tb".expandtabs(4), b"a\tb".expandtabs(4), b"-3".zfill(5), b"a".center(4, b"*"), "aé".replace("a", "xyz"))

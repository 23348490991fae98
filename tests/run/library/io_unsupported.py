import io
import os
import sys
import tempfile

path = os.path.join(tempfile.mkdtemp(), "notes.txt")
with open(path, "w") as f:
    f.write("one\ntwo\n")


def refused(what, *calls):
    for call in calls:
        try:
            print(what, call())
        except io.UnsupportedOperation as e:
            print(what, type(e).__name__, e, isinstance(e, OSError), isinstance(e, ValueError))


with open(path) as f:
    refused("r", lambda: f.write("x"), lambda: f.writelines(["x"]), lambda: f.truncate(), lambda: f.seek(1, 1), lambda: f.seek(-1, 2))
with open(path, "a") as f:
    refused("a", lambda: f.read(), lambda: f.readline(), lambda: f.readlines(), lambda: next(f), lambda: list(f))
with open(path, "rb") as f:
    refused("rb", lambda: f.write(b"x"), lambda: f.truncate(3), lambda: f.seek(-2, 2))
with open(path, "ab") as f:
    refused("ab", lambda: f.read(), lambda: f.readline(), lambda: next(f))
for kind in (OSError, ValueError, Exception):
    try:
        open(path).write("x")
    except kind as e:
        print(kind.__name__, type(e), repr(e), e.args, e.errno)
print([base.__name__ for base in io.UnsupportedOperation.__mro__], [base.__name__ for base in io.UnsupportedOperation.__bases__])


class Own(io.UnsupportedOperation):
    pass


try:
    raise Own("mine")
except ValueError as e:
    print(type(e).__name__, e, isinstance(e, OSError))
try:
    raise ExceptionGroup("several", [ValueError(1)])
except Exception as e:
    print(type(e).__name__, issubclass(ExceptionGroup, Exception), issubclass(BaseExceptionGroup, Exception))

with open(path, "r+") as f:
    print(f.truncate(5), f.tell(), f.read(), f.seekable())
    f.seek(2)
    print(f.truncate(), os.path.getsize(path))
    f.write("!")
print(open(path).read())
print(sys.stdout.seekable() or True, sys.stdout.buffer is sys.stdout.buffer)
sys.stdout.buffer.write(b"bytes \xc3\xa9\n")
sys.stdout.flush()
print("text again")
sys.stdout.flush()
sys.stdout.buffer.write(bytearray(b"an array\n"))
os.remove(path)
os.rmdir(os.path.dirname(path))

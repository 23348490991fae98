"""Binary files that are read into buffers, text files whose form is changed, and buffering."""
import array
import io
import os
import struct
import sys
import tempfile

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "data.bin")
    with open(path, "wb", buffering=0) as f:
        f.write(bytes(range(20)))
        print(os.path.getsize(path), f.tell())
    with open(path, "rb") as f:
        room = bytearray(8)
        print(f.peek(3)[:3], f.readinto(room), room, f.tell())
        view = memoryview(room)[2:5]
        print(f.readinto(view), room, f.read1(2), f.peek(1)[:1])
        numbers = array.array("H", [0, 0])
        print(f.readinto(numbers), numbers)
        print(f.readinto1(room), room, f.readinto(room), f.read1(), f.peek())
        for bad in (b"1234", "text", 5):
            try:
                f.readinto(bad)
            except TypeError as error:
                print(error)
    text = os.path.join(folder, "text.txt")
    with open(text, "w", buffering=1) as f:
        f.write("one\ntwo")
        print(os.path.getsize(text), f.line_buffering, f.write_through)
        f.reconfigure(line_buffering=False, encoding="latin-1")
        f.write("é\n")
        print(os.path.getsize(text), f.line_buffering, f.encoding, f.errors)
    print(open(text, "rb").read())
    with open(text, encoding="latin-1") as f:
        print(f.readlines(3), f.readlines(5), f.readlines(1), f.readlines())
    for mode, name in (("r", "peek"), ("r", "readinto"), ("rb", "reconfigure")):
        with open(text, mode) as f:
            try:
                f.peek(1) if name == "peek" else f.readinto(bytearray(1)) if name == "readinto" else f.reconfigure()
            except AttributeError as error:
                print(type(error).__name__)
    for arguments in ({"mode": "r", "buffering": 0}, {"mode": "w", "buffering": 0}):
        try:
            open(text, **arguments)
        except ValueError as error:
            print(error)
sys.stdout.reconfigure(line_buffering=True)
print("reconfigured", sys.stdout.line_buffering)
sys.stdout.reconfigure(errors="backslashreplace", line_buffering=False)
print("\udc80")
data = io.BytesIO(b"abcdefgh")
room = bytearray(3)
print(data.readinto(room), room, data.readinto1(memoryview(room)[1:]), room, data.readinto(bytearray(9)))
print(io.StringIO().line_buffering, io.StringIO().encoding)
packed = array.array("B", bytes(8))
struct.pack_into("<HI", packed, 1, 513, 7)
print(packed.tobytes(), struct.pack_into("B", memoryview(packed)[7:], 0, 255), packed[7])
try:
    struct.pack_into("B", b"x", 0, 1)
except TypeError as error:
    print(error)

import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "notes.txt")
with open(path, "w") as f:
    print(f.write("first\n"), f.write("sécond\n"))
    f.writelines(["a\n", "b"])
    print("printed", 5, file=f)
with open(path) as f:
    print(repr(f.read()), repr(f.read()))
with open(path, encoding="utf-8") as f:
    for i, line in enumerate(f):
        print(i, repr(line), line.strip())
f = open(path)
print(repr(f.readline()), f.readlines(), repr(f.readline()), f.closed)
f.close()
print(f.closed)
try:
    f.read()
except ValueError as e:
    print(e)
with open(path, "a") as f:
    f.write("appended\n")
with open(path, "rb") as f:
    data = f.read()
    f.seek(0)
    print(data, f.read(3), f.tell(), list(f)[:1])
with open(path, "wb") as f:
    print(f.write(b"\x00\xff\n"))
print(open(path, "rb").read(), os.path.exists(path), os.path.basename(path), os.path.getsize(path))
for name, mode in ((path + ".missing", "r"), (os.path.dirname(path), "w"), (path, "q")):
    try:
        open(name, mode)
    except (OSError, ValueError) as e:
        print(type(e).__name__, str(e).replace(os.path.dirname(path), "DIR"), getattr(e, "errno", None))
with open(path, "r+") as f:
    f.write("xyz")
    f.seek(0)
    print(repr(f.read(2)), f.readable(), f.writable())
os.remove(path)
print(os.path.exists(path), os.listdir(os.path.dirname(path)))
os.rmdir(os.path.dirname(path))
try:
    with open(path) as f:
        pass
except FileNotFoundError as e:
    print(e.filename == path, e.strerror)

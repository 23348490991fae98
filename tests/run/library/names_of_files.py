"""Names of files are bytes: what is not UTF-8 in them goes through a str and back."""
import os
import sys
import tempfile

folder = tempfile.mkdtemp()
name = b"b\xe9d \xc3\xa9\xff".decode("utf-8", "surrogateescape")
path = os.path.join(folder, name)
with open(path, "w") as f:
    f.write("content")
print(ascii(os.listdir(folder)), os.path.exists(path), os.access(path, os.R_OK), os.stat(path).st_size)
print(open(os.fsencode(path)).read(), os.path.getsize(os.fsencode(path).decode("utf-8", "surrogateescape")))
os.rename(path, path + "2")
print(os.path.exists(path), ascii(os.listdir(folder)))
os.mkdir(path)
os.chdir(path)
print(ascii(os.path.basename(os.getcwd())))
os.chdir(folder)
os.rmdir(path)
os.remove(path + "2")
os.rmdir(folder)
for call in (open, os.stat, os.listdir, os.remove):
    for bad in ("a\0b", "\ud800"):
        try:
            call(bad)
        except ValueError as e:
            print(call.__name__ if call is not open else "open", type(e).__name__, e)
for key, value in (("a=b", "c"), ("a\0", "c"), ("a", "c\0"), ("", "c"), ("name", "c")):
    try:
        os.putenv(key, value)
        print("set")
    except (ValueError, OSError) as e:
        print(type(e).__name__, e)
print(ascii(sys.argv[1:]))

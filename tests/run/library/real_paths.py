# os.path.realpath follows links.
import os
import tempfile

folder = os.path.realpath(tempfile.mkdtemp())
os.makedirs(folder + "/a")
for name, target in (("l1", "a"), ("l2", folder + "/l1"), ("loop", "loop"), ("up", "../" + os.path.basename(folder) + "/a/.."), ("broken", "nope/x")):
    os.symlink(target, folder + "/" + name)
for name in ("l1", "l2", "l2/x", "loop", "loop/x", "up", "broken", "up/../l1/..", "", ".", "a/./../l2"):
    print(name, os.path.relpath(os.path.realpath(folder + "/" + name), folder))
for name in ("loop", "broken", "missing"):
    try:
        os.path.realpath(folder + "/" + name, strict=True)
    except OSError as error:
        print(error.errno, error.strerror)
os.chdir(folder + "/l1")
print(os.path.realpath("x") == folder + "/a/x", os.readlink("../l1"), os.path.islink("../l1"))
try:
    os.symlink("y", "../l1")
except FileExistsError as error:
    print(error)
os.link("../l1", "hard")
print(os.readlink("hard"))

"""Files over descriptors that belong to others: closing or dropping them leaves the descriptor open."""
import os

path = "descriptor.txt"
with open(path, "w") as file:
    file.write("one\ntwo\nthree\n")

with open(path) as owner:
    with open(owner.fileno(), closefd=False) as borrowed:
        print(borrowed.readline(), borrowed.closed)
    print(borrowed.closed)
    owner.seek(4)
    print(owner.read())
    print(open(owner.fileno(), "rb", closefd=False).read())
    owner.seek(0)
    print(len(owner.read()))

shared = open(path, "a")
for line in ["four\n", "five\n"]:
    with open(shared.fileno(), "a", closefd=False) as writer:
        writer.write(line)
shared.write("six\n")
shared.close()
print(open(path).read().split())
try:
    open(path, closefd=False)
except ValueError as error:
    print(error)
os.remove(path)

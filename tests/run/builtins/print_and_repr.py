print()
print(1, 2, 3)
print(1, 2, sep="")
print(1, 2, sep=", ", end=".\n")
print("a", end="")
print("b", end="|")
print()
print("x", "y", sep="\n")
print(*[1, 2], sep=None)
print("é", "日本", "😀")
print("no newline at end of list", [1, 2], (3,), {4: 5}, {6}, None, True, 1.0)
import sys

print("to stdout", file=sys.stdout)
sys.stdout.write("written\n")
n = sys.stdout.write("counted")
print(" ", n)
print("flushed", flush=True)
print([[], [[]], (), ((),), {}, {1: {}}, [{}], set(), frozenset()])
print(["quote'", 'double"', "both'\"", "back\\slash", "new\nline", "tab\t", "null\0", "é", "\x7f", "\u200b"])
print({"k": "v", "n": None, 1: [1.5, -0.0], (1, 2): {"x"}})
print([1.0, 1e100, float("inf"), 10 ** 20, True, None, ..., b"bytes", range(3), 1j])
print(str([1, [2, [3, [4]]]]), repr((1, "a")), str({"a": [1]}), "%s" % [1], f"{[1, 'a']}")
for bad in ({"sep": 1}, {"end": 5}, {"nope": 1}):
    try:
        print("x", **bad)
    except TypeError as e:
        print(e)
a = []
a.append(a)
b = {}
b["b"] = b
c = [1, (2, a)]
print(a, b, c)
a.clear()
b.clear()
print("percent %d%%" % 50, "brace {{}}".format(), f"{{}}")
for i in range(3):
    print(i, end=" " if i < 2 else "\n")
print("a\tb\\n", r"raw\n", "multi\
line", """triple
lines""")
print(print("inner"), print)
print(1 if True else 2, (1), (1,), [1][0], {"a": 1}["a"], "abc"[1], -1, +1, not 1, 1 < 2)
sys.stdout.write("last line without newline")

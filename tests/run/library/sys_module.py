import sys

print(sys.maxsize, sys.byteorder, sys.version_info[0], sys.version_info >= (3, 8), sys.version_info.major, sys.float_info.max, sys.float_info.epsilon)
print(len(sys.argv), isinstance(sys.argv[0], str), sys.maxunicode, sys.getrecursionlimit())
sys.stderr.write("to stderr\n")
print("also stderr", file=sys.stderr)
sys.stdout.write("to stdout\n")
sys.stdout.flush()


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


sys.setrecursionlimit(5000)
print(depth(3000), sys.getrecursionlimit())
try:
    raise ValueError("now")
except ValueError:
    kind, value, trace = sys.exc_info()
    print(kind.__name__, value, trace is not None)
print(sys.exc_info())
print(sys.intern("abc") == "abc", isinstance(sys.platform, str), sys.implementation.name if False else "skip")
sys.exit(0)

# exit: 4
import sys

args = sys.argv[1:]
print(len(sys.argv), args)
options, files = {}, []
for a in args:
    if a.startswith("--"):
        key, eq, value = a[2:].partition("=")
        options[key] = value if eq else True
    else:
        files.append(a)
print(options, files)
if "level" in options:
    print("exiting")
    sys.exit(int(options["level"]))

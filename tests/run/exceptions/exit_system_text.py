# exit: 1
import sys

print("before")
try:
    sys.exit("first")
except SystemExit as e:
    print("code", e.code)
sys.exit("fatal: no such option")

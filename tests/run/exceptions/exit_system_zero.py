import sys

print("leaving early")
if len("abc") == 3:
    sys.exit()
print("never")

import sys

print("a huge code is -1")
sys.exit(2**70)

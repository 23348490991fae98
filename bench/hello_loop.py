"""Prints many short lines: the cost of print itself."""
for i in range(150_000):
    print("hello", i)

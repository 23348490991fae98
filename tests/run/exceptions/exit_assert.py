# exit: 1
total = sum(range(5))
print(total)
assert total == 10
assert total == 11, f"total is {total}"

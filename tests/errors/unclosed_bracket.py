values = [1, 2, 3  # error[E0101]
print(values)

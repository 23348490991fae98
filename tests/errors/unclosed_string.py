name = "Ada  # error[E0101]
print(name)

def f():
print("not indented")  # error[E0102]

source = input()
print(eval(source))  # error[E0303]
exec("x = 1")  # error[E0303]

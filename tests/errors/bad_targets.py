5 = x  # error[E0113]
f() = 1  # error[E0113]
a + b = 2  # error[E0113]
None = 3  # error[E0113]
del f()  # error[E0113]
for 1 in []:  # error[E0113]
    pass
x + 1 += 2  # error[E0113]
with open("f") as 3:  # error[E0113]
    pass

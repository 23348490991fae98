f() = 1
None = 2
*a, *b = c
del f(x)
x = 5 = y

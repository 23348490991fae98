x = 3
y = 4
print(x, y)
x = x + y
print(x)
x, y = y, x
print(x, y)
a = b = 10
print(a, b)
a += 5
b -= 5
print(a, b)
a *= 2
print(a)
a //= 7
print(a)
name = "Ada"
print("hi", name)

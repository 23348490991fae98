for i in range(5):
    print(i)
for i in range(2, 10, 3):
    print(i)
for i in range(5, 0, -2):
    print(i)
for i in range(0):
    print("never")
print(i)
total = 0
for a in range(10):
    for b in range(a):
        total += a * b
print(total)

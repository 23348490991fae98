def search(rows, wanted):
    for r, row in enumerate(rows):
        for c, x in enumerate(row):
            if x == wanted:
                print("at", r, c)
                break
        else:
            print("not in row", r)
            continue
        break
    else:
        print("nowhere")


search([[1, 2], [3, 4]], 4)
search([[1, 2], [3, 4]], 9)
search([], 1)
n = 10
while n:
    n -= 3
    if n < 0:
        print("went below")
        break
else:
    print("reached zero")
while n > 0:
    pass
else:
    print("never ran")
for i in range(3):
    pass
print(i)
for i in []:
    pass
print(i)
for i in range(2):
    for j in range(3):
        if j == 1:
            continue
        print(i, j)
    else:
        print("inner done", i, j)
for x in range(10, 0, -3):
    print(x, end=" ")
else:
    print("end", x)
for a, (b, *c) in [(1, (2, 3, 4)), (5, (6,))]:
    print(a, b, c)
target = [0, 0]
for target[1] in range(3):
    target[0] += target[1]
print(target)
k = 0
while True:
    k += 1
    if k % 2:
        continue
    if k > 7:
        break
print(k)
for prime in range(2, 30):
    for d in range(2, prime):
        if prime % d == 0:
            break
    else:
        print(prime, end=",")
print()

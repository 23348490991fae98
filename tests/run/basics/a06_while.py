i = 0
total = 0
while i < 10:
    total += i
    i += 1
print(i, total)

n = 27
steps = 0
while n != 1:
    if n % 2 == 0:
        n = n // 2
    else:
        n = 3 * n + 1
    steps += 1
print(steps)

while True:
    steps -= 10
    if steps < 0:
        break
    if steps % 3:
        continue
    print(steps)

def find(items, wanted):
    for i in range(len(items)):
        if items[i] == wanted:
            print("found at", i)
            break
    else:
        print("no", wanted)


find([1, 2, 3], 2)
find([1, 2, 3], 9)
n = 3
while n > 0:
    n -= 1
else:
    print("loop ended", n)
for x in [1, 2, 3, 4, 5, 6]:
    if x % 2:
        continue
    if x > 5:
        break
    print(x)

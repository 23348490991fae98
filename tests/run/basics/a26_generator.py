def count(n):
    i = 0
    while i < n:
        yield i
        i += 1


for x in count(3):
    print(x)
print(list(count(5)))
print(sum(count(10)))


def fibs():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


out = []
for f in fibs():
    if f > 100:
        break
    out.append(f)
print(out)
g = count(2)
print(next(g), next(g), next(g, "done"))

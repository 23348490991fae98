return 1


def f(a, a):
    global a
    print(b)
    global b
    nonlocal c


for x in []:
    def g():
        break

def adder(n):
    def add(x):
        return x + n

    return add


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


add5 = adder(5)
print(add5(1), add5(10))
print(adder(100)(1))
c = counter()
print(c(), c(), c())
d = counter()
print(d())
double = lambda x: x * 2
print(double(21))
print([f(3) for f in (add5, double)])

def fact(n):
    if n <= 1:
        return 1
    return n * fact(n - 1)


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


def hanoi(n, a, b, c):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


print(fact(5), fact(10))
print(fib(15))
print(is_even(10), is_odd(7))
print(gcd(1071, 462))
print(hanoi(8, "a", "b", "c"))

def check(n):
    s = 88172645463325252
    bad = 0
    a = b = c = 0
    for i in range(n):
        s = (s * 6364136223846793005 + 1442695040888963407) % 18446744073709551616
        x = float(s) / 9.3e16 + 1.0
        if x ** 2 != x * x:
            a += 1
        if x ** 0.5 != (x * x) ** 0.25:
            b += 1
        if x ** 2.0 != x * x:
            a += 1
        if 2.0 ** x == 2 ** x:
            c += 1
        bad ^= hash(x ** 2) ^ hash(x ** 0.5) ^ hash(2.0 ** x) ^ hash(x ** -0.5) ^ hash(x ** 3) ^ hash(10.0 ** -x)
    return a, b, c, bad
print(check(20000))
import math
def direct(n):
    r = []
    t = 0
    for i in range(1, n):
        x = i * 1.37 + 1 / i
        t ^= hash(math.pow(x, 2)) ^ hash(math.pow(x, 0.5)) ^ hash(math.pow(2.0, x / 1000)) ^ hash(pow(x, 2)) ^ hash(pow(x, .5)) ^ hash(math.sin(x)) ^ hash(math.exp(x / 1000)) ^ hash(math.log(x)) ^ hash(math.cos(x))
        t ^= hash(math.pow(10.0, x / 1000)) ^ hash(math.exp2(x / 1000)) ^ hash(math.log2(x)) ^ hash(math.log10(x)) ^ hash(math.tan(x)) ^ hash(math.atan2(x, 3.0)) ^ hash(math.hypot(x, 2.0))
    return t
print(direct(20000))

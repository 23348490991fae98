"""Random pairs of ints around every interesting size: operators must satisfy their laws and print alike."""
state = 12345


def rand():
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
    return state >> 11


def number():
    size = rand() % 8
    if size < 3:
        n = rand() % 200
    elif size < 5:
        n = (1 << (rand() % 70)) + rand() % 5 - 2
    elif size == 5:
        n = rand()
    else:
        n = 0
        for _ in range(rand() % 5 + 2):
            n = n << 48 | rand() % (1 << 48)
    return -n if rand() % 2 else n


for i in range(700):
    a, b, c = number(), number(), number()
    row = [a + b, a - b, a * b, a & b, a | b, a ^ b, -a, ~b, a < b, a == b, abs(a)]
    if b:
        q, r = divmod(a, b)
        assert q * b + r == a and (r == 0 or (r < 0) == (b < 0)) and abs(r) < abs(b)
        assert q == a // b and r == a % b
        row += [q, r]
    if -300 < c < 300:
        k = abs(c)
        assert a << k == a * 2 ** k and a >> k == a // 2 ** k
        row += [a << k, a >> k]
    assert a * (b + c) == a * b + a * c and (a + b) - b == a and a ^ b ^ b == a
    assert (a < b) == (b > a) == (not a >= b) and hash(a) == hash(int(str(a)))
    assert int(str(a)) == a and int(hex(b), 16) == b and int(bin(c), 2) == c and int(oct(a), 8) == a
    print(i, a, b, *row)
for i in range(60):
    base, exponent, modulus = number(), rand() % 90, number()
    print(pow(base, exponent % 12), pow(base, exponent, modulus) if modulus else "zero")
    assert not modulus or pow(base, exponent, modulus) == base ** exponent % modulus

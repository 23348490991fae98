"""Random floats: arithmetic, repr round trips, and mixing with ints."""
state = 99


def rand():
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
    return state >> 11


def number():
    kind = rand() % 8
    if kind == 0:
        x = float(rand() % 100)
    elif kind == 1:
        x = (rand() % 10000) / 100
    elif kind == 2:
        x = rand() / 7
    elif kind == 3:
        x = 1 / (rand() % 1000 + 1)
    elif kind == 4:
        x = (rand() % 1000 + 1) * 10.0 ** (rand() % 600 - 300)
    elif kind == 5:
        x = [0.0, 1e308, 5e-324, 2.0 ** 53, 1e16, 1e-5, 0.1, float("inf")][rand() % 8]
    else:
        x = rand() / (1 << 53)
    return -x if rand() % 2 else x


for i in range(900):
    a, b = number(), number()
    row = [a, b, a + b, a - b, a * b, a < b, a == b, -a, abs(b)]
    if b:
        row.append(a / b)
        if abs(a) < 1e300 and abs(b) < 1e300:
            q, r = divmod(a, b)
            assert q == a // b and r == a % b or q != q
            row += [q, r]
    assert float(repr(a)) == a and (a < b) == (b > a)
    if abs(a) < 1e300:
        row += [int(a), round(a, 2), round(a), round(a, -1)]
        assert hash(a) == hash(int(a)) if a == int(a) else True
    n = rand() % (1 << (rand() % 70 + 1))
    row += [a < n, a == n, a + n, n - a, n * a]
    print(i, *row)
for i in range(200):
    mantissa = rand() % (1 << 53)
    x = mantissa * 2.0 ** (rand() % 1000 - 500)
    print(repr(x), x.hex(), f"{x:.17g}", x.as_integer_ratio()[1].bit_length())
    assert float.fromhex(x.hex()) == x

values = [0, 1, -1, 6, -7, 255, 2 ** 62, -(2 ** 63), 2 ** 64 + 5, -(2 ** 80) - 3]
for a in values:
    print(a, ~a, a.bit_length(), a.bit_count())
    for b in values:
        print(a & b, a | b, a ^ b, sep=",", end=";")
        assert (a & b) + (a | b) == a + b
        assert (a ^ b) == (a | b) - (a & b)
        assert ~(a & b) == ~a | ~b
    print()


def population(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


def subsets(mask):
    sub = mask
    while True:
        yield sub
        if not sub:
            return
        sub = (sub - 1) & mask


print(population(0b1011011), population(2 ** 90 - 1))
print([bin(s) for s in subsets(0b1010)])
flags = 0
READ, WRITE, RUN = 1, 2, 4
flags |= READ
flags |= RUN
flags &= ~READ
flags ^= WRITE
print(flags, bool(flags & WRITE), bool(flags & READ))
print(True & False, True | False, True ^ True, True & 3, ~True)
print(type(True & True).__name__, type(True & 1).__name__)

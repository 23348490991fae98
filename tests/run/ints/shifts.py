print([1 << n for n in (0, 1, 10, 31, 32, 61, 62, 63, 64, 100)])
print([-1 << n for n in (0, 1, 31, 62, 63, 64, 100)])
print([2 ** 100 >> n for n in (0, 1, 50, 99, 100, 101, 1000)])
print([-(2 ** 100) >> n for n in (0, 1, 50, 99, 100, 101, 1000)])
print(-1 >> 1, -1 >> 100, -5 >> 1, -5 >> 2, 5 >> 64, -5 >> 64, 0 << 1000, 0 >> 1000)
for a, b in [(1, -1), (4, -2)]:
    try:
        a << b
    except ValueError as e:
        print(e)
    try:
        a >> b
    except ValueError as e:
        print(e)
s = "abcdefghijklmnopqrstuvwxyz" * 4
mask = (1 << len(s)) - 1
print(mask, bin(mask).count("1"))


def rotate(value, by, width):
    by %= width
    mask = (1 << width) - 1
    return ((value << by) | (value >> (width - by))) & mask


for by in range(0, 64, 9):
    print(hex(rotate(0x123456789ABCDEF0, by, 64)))


def xorshift(state):
    state ^= (state << 13) & 0xFFFFFFFFFFFFFFFF
    state ^= state >> 7
    state ^= (state << 17) & 0xFFFFFFFFFFFFFFFF
    return state


state = 88172645463325252
for _ in range(8):
    state = xorshift(state)
    print(state)

"""Sequences that no memory has room for, and lengths that are only said."""


class Said:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        return self.length


makers = [
    lambda: list(range(10 ** 30)),
    lambda: list(range(1 << 62)),
    lambda: tuple(range(1 << 61)),
    lambda: sorted(range(1 << 60)),
    lambda: [*range(1 << 60)],
    lambda: [0] * (1 << 62),
    lambda: (0,) * (1 << 61),
    lambda: "a" * (1 << 62),
    lambda: bytearray(1 << 62),
    lambda: list(range(5, -9, -2)),
    lambda: list(range(1 << 62, (1 << 62) + 3)),
    lambda: list(range(3, 3)),
    lambda: range(1 << 62),
    lambda: range(-(1 << 62), 1 << 62),
    lambda: range(-(1 << 62), (1 << 62) - 1),
    lambda: Said(1 << 62),
    lambda: Said((1 << 63) - 1),
    lambda: Said(1 << 63),
    lambda: Said(-1),
]
for make in makers:
    try:
        print(len(make()))
    except (MemoryError, OverflowError, ValueError) as error:
        print(type(error).__name__, error)
n = len(range(1 << 62))
print(n, n + 1, n * 2, -n, [n], len(Said(n)) + len(Said(n)))

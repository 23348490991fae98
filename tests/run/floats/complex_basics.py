z = 3 + 4j
print(z, abs(z), z.real, z.imag, z.conjugate(), -z)
print(z + 1, z - 2.5, z * 2, z * 1j, z / 2, z ** 2, (1 + 2j) * (3 - 1j), (1 + 2j) / (3 - 1j))
print(1j, -1j, 0j, 1 + 0j, -0.0 + 1j, 2.5j, complex(1, -2), complex("1+2j"), complex(3), complex())
print(z == 3 + 4j, z != 1, 1 + 0j == 1, z == "z", bool(0j), bool(z))
print([1j, 2 + 3j], (1.5 - 0.5j,), {1: 2j})
print(repr(1e20 + 1e-5j), str(complex("inf")), complex(float("nan"), 1))
print(isinstance(z, complex), type(z).__name__, hash(1 + 0j) == hash(1))
print((1 + 1j) ** 2, 1j ** 2, 2 ** (1 + 0j), (2 + 0j) ** 0.5)
try:
    z < 1
except TypeError as e:
    print(e)
try:
    1 / 0j
except ZeroDivisionError as e:
    print(e)
print(sum([1j, 2, 3.5]), f"{z}", f"{z:.1f}", "%s" % z)


def mandelbrot(c, limit):
    z = 0
    for n in range(limit):
        if abs(z) > 2:
            return n
        z = z * z + c
    return limit


for y in range(-3, 4):
    print(" ".join("%2d" % mandelbrot(complex(x / 4, y / 3), 20) for x in range(-8, 3)))

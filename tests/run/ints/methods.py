print((5).bit_length(), (-5).bit_length(), (0).bit_length(), (2 ** 70).bit_length())
print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), (-2).to_bytes(3, "big", signed=True))
print(int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xfe\xff", "little", signed=True), int.from_bytes(b"", "big"))
print(int.from_bytes((2 ** 90 + 7).to_bytes(16, "little"), "little") == 2 ** 90 + 7)
for args in [(300, 1), (-1, 2)]:
    try:
        args[0].to_bytes(args[1], "big")
    except OverflowError as e:
        print(e)
print((7).numerator, (7).denominator, (7).real, (7).imag, (7).conjugate())
print((6).as_integer_ratio(), (0.75).as_integer_ratio(), (3).__add__(4), int.__mul__(3, 5))
print((3.0).is_integer(), (3.5).is_integer(), (True).bit_length())
print((3).__eq__("3"), (3).__lt__(4), (3).__hash__(), (-3).__abs__(), (3).__bool__())
print(round(12345, -2), round(-12350, -2), round(15, -1), round(25, -1), round(7), round(7, 3), round(10 ** 20 + 55, -2))
print(isinstance(True, int), type(1) is int, type(True) is bool, issubclass(bool, int))
print(1 == 1.0, 1 == True, 2 == True, 1 < 1.5, 10 ** 20 < 1e21, 3 == "3", 3 != None)
print(int.__name__, type(5).__name__, str(int), repr(bool))
print(min(3, 1.5, 2), max(True, 0), abs(-(10 ** 25)), -(-3), +5, +True, -True, ~0)
print(hash(5) == hash(5.0) == 5, hash(True), hash(0))

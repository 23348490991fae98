# Builtin functions that give a tuple of values of different types.
import math

fraction, exponent = math.frexp(2.5)
print(fraction == 0, fraction < 1, exponent + 1, math.frexp(0.0), math.frexp(8))
part, whole = math.modf(-3.25)
print(part + 1, whole)
table = {1.5: "a", 2.5: "b"}
key, value = table.popitem()
print(key + 1, value + "x")
pair = table.popitem()
print(pair[0] * 2, pair[1] * 2)
names = {"n": 3}
name, number = names.popitem()
print(name + "!", number + 1)
for left, right in [divmod(7, 2), divmod(7.5, 2)]:
    print(left, right)
print("key=value".partition("=")[2].upper(), b"a,b".rpartition(b",")[0], (0.75).as_integer_ratio()[1] + 1, slice(1, 9, 2).indices(5))

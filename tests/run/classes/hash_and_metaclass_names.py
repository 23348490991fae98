# What __hash__ gives is the hash as it is, as long as it fits 64 bits.
class Given:
    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return self.value


for value in [0, 1, -1, -2, 2**61 - 1, 2**61, 2**62, 2**63 - 1, -(2**63), -(2**61), 2**63, 2**64 + 3, -(2**70), True]:
    print(value, hash(Given(value)))


class Pair:
    def __init__(self, *items):
        self.items = items

    def __hash__(self):
        return hash(self.items)


print([hash(Pair(a, b)) == hash((a, b)) for a in range(4) for b in range(4)])


# The class of a class has names like any other.
def kind(x):
    return type(x).__name__, type(x).__qualname__, type(x).__module__


print(kind(int), kind(3), kind(print), kind(Pair), kind(Pair()), kind(type))

# Operator methods of builtin types that are called by name are NotImplemented for what they don't know.
print({1}.__or__([2]), {1}.__sub__(3), {1}.__ior__(3), {1}.__and__({1: 2}), frozenset([1]).__xor__([1]))
print({1: 2}.__or__(None), {1: 2}.__or__([(1, 2)]), {1: 2}.__ior__([(3, 4)]), {1: 2}.__ror__({3: 4}))
print((5).__divmod__("x"), (5).__add__("a"), (5).__add__(2.5), (5.0).__mul__("x"), (5).__pow__("x"), (2).__lshift__("x"))
print((2).__pow__(3), (2).__pow__(3, 5), (2.5).__pow__(2), (7).__rpow__(2))
refused = {1: 2}.__or__(())
print(refused is NotImplemented)


class Bag(set):
    def __or__(self, other):
        made = super().__or__(other)
        return Bag(other) | self if made is NotImplemented else Bag(made)


print(sorted(Bag([1]) | [2]), sorted(Bag([1]) | {3}))

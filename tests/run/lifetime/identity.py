a = [1, 2]
b = a
c = [1, 2]
print(a is b, a is c, a == c, id(a) == id(b), id(a) != id(c), a is not c)
print(None is None, True is True, (1 == 1) is True, ... is Ellipsis, NotImplemented is NotImplemented)
x = 5
y = x
print(x is y, type(x) is int, type(x) is type(y), x is not None)


class Node:
    def __init__(self, v):
        self.v = v


n, m = Node(1), Node(1)
table = {id(n): "n", id(m): "m"}
print(table[id(n)], table[id(m)], len(table), n is m, n in [n], n in [m], n == m)
held = [n, m, n]
print(held.index(n), held.count(n), [h is n for h in held], held[0] is held[2])


def same(p, q):
    return p is q


print(same(a, b), same(a, c), same(n, held[0]), same((), ()), same("", ""), same(None, None))
s = "interned"
t = s
print(s is t, same(s, t))
sentinel = object()


def get(d, k, default=sentinel):
    if k in d:
        return d[k]
    if default is sentinel:
        return "no default"
    return default


print(get({}, 1), get({}, 1, None), get({1: 2}, 1), sentinel == sentinel, sentinel == object())
seen = []


def visit(o):
    if any(o is s for s in seen):
        return "seen"
    seen.append(o)
    return "new"


print([visit(o) for o in (a, b, c, n, m, n)])
import copy

deep = copy.deepcopy([a, b])
print(deep[0] is deep[1], deep[0] is a, copy.copy(a) is a, a[:] is a, list(a) is a, tuple((1,)) == (1,))
before = id(a)
a += [3]
a.append(4)
a.sort()
print(id(a) == before, b)
a = a + [5]
print(id(a) == before, b)


def mutate(lst, num, text):
    lst.append("mutated")
    num += 1
    text += "!"
    return num, text


number, text = 1, "t"
print(mutate(b, number, text), b, number, text)
print(Node.__init__ is Node.__init__, n.__class__ is Node, len is len, print is print)

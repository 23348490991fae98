import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.links = []

    def link(self, other):
        self.links.append(other)
        other.links.append(self)


def ring(n):
    nodes = [Node(str(i)) for i in range(n)]
    for i in range(n):
        nodes[i].next = nodes[(i + 1) % n]
    return nodes[0]


r = ring(5)
walk, names = r, []
for _ in range(7):
    names.append(walk.name)
    walk = walk.next
print(names)
del r, walk
a, b = Node("a"), Node("b")
a.link(b)
a.link(a)
print(len(a.links), len(b.links), a.links[0] is b)
del a, b
gc.collect()
lists = [1]
lists.append(lists)
print(len(lists), lists[1][1][0])
del lists
d = {}
d["self"] = d
print(d["self"]["self"] is d)
d = None


class Tree:
    def __init__(self, parent=None):
        self.parent = parent
        self.children = []
        if parent:
            parent.children.append(self)

    def depth(self):
        return 0 if self.parent is None else 1 + self.parent.depth()


root = Tree()
leaf = Tree(Tree(Tree(root)))
print(leaf.depth(), len(root.children))
for _ in range(2000):
    t = Tree()
    Tree(t)
root = leaf = t = None
gc.collect()


class Dying:
    log = []

    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        Dying.log.append(self.name)


for name in "xyz":
    Dying(name)
gc.collect()
print(sorted(Dying.log))


def make_closure():
    def recursive(n):
        return 0 if n == 0 else 1 + recursive(n - 1)

    return recursive


print(make_closure()(10))
gc.collect()


def generator_cycle():
    holder = []

    def gen():
        holder.append(1)
        yield len(holder)
        yield holder

    g = gen()
    holder.append(g)
    return next(g)


print(generator_cycle())
gc.collect()

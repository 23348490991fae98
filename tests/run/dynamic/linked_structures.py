class Node:
    def __init__(self, key, value, left=None, right=None):
        self.key, self.value, self.left, self.right = key, value, left, right


class TreeMap:
    def __init__(self):
        self.root = None
        self.size = 0

    def put(self, key, value):
        if self.root is None:
            self.root = Node(key, value)
            self.size = 1
            return
        node = self.root
        while True:
            if key == node.key:
                node.value = value
                return
            if key < node.key:
                if node.left is None:
                    node.left = Node(key, value)
                    break
                node = node.left
            else:
                if node.right is None:
                    node.right = Node(key, value)
                    break
                node = node.right
        self.size += 1

    def get(self, key, default=None):
        node = self.root
        while node:
            if key == node.key:
                return node.value
            node = node.left if key < node.key else node.right
        return default

    def items(self):
        stack, node = [], self.root
        while stack or node:
            while node:
                stack.append(node)
                node = node.left
            node = stack.pop()
            yield node.key, node.value
            node = node.right

    def height(self):
        def go(n):
            return 0 if n is None else 1 + max(go(n.left), go(n.right))

        return go(self.root)


ints, texts = TreeMap(), TreeMap()
for i in (50, 20, 70, 10, 30, 60, 80, 20):
    ints.put(i, i * i)
for w in "the quick brown fox jumps over the lazy dog".split():
    texts.put(w, texts.get(w, 0) + 1)
print(ints.size, ints.height(), list(ints.items()), ints.get(30), ints.get(31), ints.get(31, "none"))
print(texts.size, list(texts.items()))


class LinkedList:
    class Cell:
        __slots__ = ("value", "next")

        def __init__(self, value, next):
            self.value, self.next = value, next

    def __init__(self, items=()):
        self.head = None
        for x in reversed(list(items)):
            self.head = self.Cell(x, self.head)

    def __iter__(self):
        c = self.head
        while c:
            yield c.value
            c = c.next

    def reverse(self):
        previous, c = None, self.head
        while c:
            c.next, previous, c = previous, c, c.next
        self.head = previous
        return self

    def __repr__(self):
        return " -> ".join(map(repr, self)) or "empty"


print(LinkedList([1, "two", 3.0, None]), LinkedList(), LinkedList("abc").reverse(), list(LinkedList(range(5)).reverse()))
long = LinkedList(range(20000))
print(sum(long))
del long


def to_lisp(items):
    return None if not items else (items[0], to_lisp(items[1:]))


def from_lisp(cell):
    out = []
    while cell is not None:
        head, cell = cell
        out.append(head)
    return out


print(to_lisp([1, "a", 2.5]), from_lisp((1, (2, (3, None)))))
trie = {}
for word in ("car", "cart", "dog", "do"):
    node = trie
    for c in word:
        node = node.setdefault(c, {})
    node["$"] = word


def words(node):
    for k, v in sorted(node.items()):
        if k == "$":
            yield v
        else:
            yield from words(v)


print(trie, list(words(trie)))

"""An uncaught exception with a traceback."""
class Node:
    __slots__ = ("value", "next")
    def __init__(self, value, next=None):
        self.value, self.next = value, next
class LinkedList:
    def __init__(self, items=()):
        self.head = None
        for x in reversed(list(items)): self.head = Node(x, self.head)
    def __iter__(self):
        n = self.head
        while n:
            yield n.value
            n = n.next
    def __getitem__(self, i):
        for k, v in enumerate(self):
            if k == i: return v
        raise IndexError(f"index {i} out of range")
    def reverse(self):
        prev, cur = None, self.head
        while cur: cur.next, prev, cur = prev, cur, cur.next
        self.head = prev
l = LinkedList([1, 2, 3]); l.reverse(); print(list(l), l[0])
try: l.head.other = 1
except AttributeError as e: print(e)
def process(data):
    return [handle(x) for x in data]
def handle(x):
    return {"int": int, "str": str}[type(x).__name__](x) / 2
try:
    process([4, "a"])
except TypeError as e:
    print(type(e), e)
def outer():
    try:
        l[10]
    except IndexError as e:
        raise ValueError("bad lookup") from e
outer()

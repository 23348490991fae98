"""Simulations: game of life, bank, LRU cache, state machine, text stats, nested tuples."""
import random, math
from collections import OrderedDict
class LRU:
    def __init__(self, cap): self.cap = cap; self.d = OrderedDict(); self.hits = self.misses = 0
    def get(self, k, make):
        if k in self.d: self.hits += 1; self.d.move_to_end(k); return self.d[k]
        self.misses += 1; v = self.d[k] = make(k)
        if len(self.d) > self.cap: self.d.popitem(last=False)
        return v
class LinkedList:
    class _Node:
        __slots__ = "v", "next"
        def __init__(self, v, next=None): self.v, self.next = v, next
    def __init__(self, it=()):
        self.head = None; self.n = 0
        for x in it: self.push(x)
    def push(self, v): self.head = self._Node(v, self.head); self.n += 1
    def __iter__(self):
        n = self.head
        while n: yield n.v; n = n.next
    def __len__(self): return self.n
    def reverse(self):
        prev, cur = None, self.head
        while cur: cur.next, prev, cur = prev, cur, cur.next
        self.head = prev; return self
class BST:
    def __init__(self): self.root = None
    def insert(self, k, v=None):
        def go(node):
            if node is None: return [k, v, None, None]
            if k < node[0]: node[2] = go(node[2])
            elif k > node[0]: node[3] = go(node[3])
            else: node[1] = v
            return node
        self.root = go(self.root)
    def items(self, node=0):
        if node == 0: node = self.root
        if node is not None:
            yield from self.items(node[2]); yield node[0], node[1]; yield from self.items(node[3])
    def height(self): 
        h = lambda n: 0 if n is None else 1 + max(h(n[2]), h(n[3]))
        return h(self.root)
def cons(a, b): return (a, b)
def from_list(l): return cons(l[0], from_list(l[1:])) if l else None
def to_list(c):
    out = []
    while c is not None: x, c = c; out.append(x)
    return out
def life(cells):
    from collections import Counter
    near = Counter((x + dx, y + dy) for x, y in cells for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy)
    return {c for c, n in near.items() if n == 3 or (n == 2 and c in cells)}
def show(cells, w=6, h=6): return "\n".join("".join("#" if (x, y) in cells else "." for x in range(w)) for y in range(h))
class Machine:
    def __init__(self): self.state = "idle"; self.table = {("idle", "coin"): ("ready", self.on_coin), ("ready", "push"): ("idle", lambda: "pushed"), ("ready", "coin"): ("ready", None)}; self.coins = 0
    def on_coin(self): self.coins += 1; return f"coins={self.coins}"
    def fire(self, ev):
        try: self.state, action = self.table[self.state, ev]
        except KeyError: return f"ignored {ev} in {self.state}"
        return action() if action else None
class Account:
    _next = 1
    interest = 0.02
    def __init__(self, owner, balance=0.0):
        self.owner, self._balance = owner, balance
        self.id = Account._next; Account._next += 1
        self.history = []
    @property
    def balance(self): return round(self._balance, 2)
    def deposit(self, amt):
        if amt <= 0: raise ValueError("Deposit must be positive")
        self._balance += amt; self.history.append(("D", amt)); return self
    def withdraw(self, amt):
        if amt > self._balance: raise ValueError(f"Insufficient funds: {self.balance} < {amt}")
        self._balance -= amt; self.history.append(("W", amt)); return self
    @classmethod
    def from_str(cls, s): n, b = s.split(":"); return cls(n, float(b))
    @staticmethod
    def valid(n): return n.isalpha()
    def __repr__(self): return f"<{self.__class__.__name__} #{self.id} {self.owner}: {self.balance:.2f}>"
class Savings(Account):
    interest = 0.05
    def accrue(self, years=1):
        for y in range(years): self._balance *= 1 + self.interest
        return self
    def withdraw(self, amt):
        if amt > 100: raise PermissionError("limit")
        return super().withdraw(amt)
def main():
    c = LRU(2); print([c.get(k, lambda k: k * 2) for k in "abacab"], c.hits, c.misses, list(c.d))
    l = LinkedList("abc"); print(list(l), len(l), list(l.reverse()), "b" in l)
    t = BST(); r = random.Random(7)
    for k in r.sample(range(100), 12): t.insert(k, chr(97 + k % 26))
    print(list(t.items()), t.height())
    print(to_list(from_list([1, "two", 3.0])), from_list(list("ab")))
    g = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
    for _ in range(4): g = life(g)
    print(show(g))
    m = Machine(); print([m.fire(e) for e in ("push", "coin", "coin", "push", "kick")], m.state)
    a, b = Account("Ann", 10), Savings.from_str("Bob:250.5")
    for f in (lambda: a.withdraw(50), lambda: b.withdraw(200), lambda: a.deposit(-1), lambda: b.withdraw(50.25).accrue(3), lambda: a.deposit(5).withdraw(1)):
        try: print(f())
        except (ValueError, PermissionError) as e: print(f"{type(e).__name__}: {e}")
    print(a, b, a.history, b.history, Account.valid("x1"), Savings.interest, b.interest, Account._next)
    text = """It was the best of times, it was the worst of times"""
    freq = {}
    for w in text.lower().replace(",", "").split(): freq[w] = freq.get(w, 0) + 1
    for w, n in sorted(freq.items(), key=lambda p: (-p[1], p[0]))[:4]: print(f"{w:<8}{n:>3} {'*' * n}")
    grid = [[(i * j) % 7 for j in range(5)] for i in range(4)]
    print([*zip(*grid)], sum(map(sum, grid)), [row[::-1] for row in grid][1], any(7 in r for r in grid), all(len(r) == 5 for r in grid), [x for r in grid for x in r if x > 4], {i: {j for j in range(3) if j != i} for i in range(3)})
    memo = {}
    def knap(i, w, items=((3, 4), (4, 5), (7, 10), (8, 11))):
        if i == len(items) or w <= 0: return 0
        if (i, w) not in memo:
            best = knap(i + 1, w); wt, val = items[i]
            if wt <= w: best = max(best, val + knap(i + 1, w - wt))
            memo[i, w] = best
        return memo[i, w]
    print(knap(0, 10), len(memo), hanoi(4), list(permute("abc")), nqueens(6))
def hanoi(n, a="A", b="B", c="C"): return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
def permute(s):
    if len(s) <= 1: yield s; return
    for i, c in enumerate(s):
        for rest in permute(s[:i] + s[i + 1:]): yield c + rest
def nqueens(n, row=0, cols=frozenset(), d1=frozenset(), d2=frozenset()):
    if row == n: return 1
    return sum(nqueens(n, row + 1, cols | {c}, d1 | {row - c}, d2 | {row + c}) for c in range(n) if c not in cols and row - c not in d1 and row + c not in d2)
if __name__ == "__main__": main()

"""Bank simulation: inheritance, exceptions with chaining, properties, class methods, context managers."""
import datetime
from abc import ABC, abstractmethod

class InsufficientFunds(Exception):
    def __init__(self, needed, available):
        super().__init__(f"need {needed:.2f}, have {available:.2f}")
        self.needed = needed
        self.available = available

class Account(ABC):
    _count = 0
    registry = {}
    def __init__(self, owner, balance=0):
        type(self)._count += 1
        Account.registry[owner] = self
        self.owner = owner
        self._balance = balance
        self.history = []
    @property
    def balance(self):
        return self._balance
    @balance.setter
    def balance(self, value):
        if value < 0:
            raise InsufficientFunds(-value, self._balance)
        self._balance = value
    @abstractmethod
    def interest(self): ...
    @classmethod
    def total(cls): return sum(a.balance for a in cls.registry.values())
    @staticmethod
    def fmt(x): return f"${x:,.2f}"
    def deposit(self, n):
        if n <= 0: raise ValueError("deposit must be positive")
        self.balance += n
        self.history.append(("deposit", n))
    def withdraw(self, n):
        try:
            self.balance -= n
        except InsufficientFunds as e:
            self.history.append(("refused", n))
            raise RuntimeError("withdraw failed") from e
        else:
            self.history.append(("withdraw", n))
        finally:
            self.history.append(("audit", self.balance))
    def __repr__(self): return f"{type(self).__name__}({self.owner!r}, {self.fmt(self.balance)})"
    def __lt__(self, other): return self.balance < other.balance
    def __eq__(self, other): return isinstance(other, Account) and self.owner == other.owner
    def __hash__(self): return hash(self.owner)

class Savings(Account):
    rate = 0.05
    def interest(self): return self.balance * self.rate
class Checking(Account):
    def __init__(self, owner, balance=0, *, overdraft=100):
        super().__init__(owner, balance)
        self.overdraft = overdraft
    def interest(self): return 0
    @Account.balance.setter
    def balance(self, value):
        if value < -self.overdraft: raise InsufficientFunds(-value, self._balance + self.overdraft)
        self._balance = value

a, b = Savings("ann", 100), Checking("bob", 50)
a.deposit(50.5); b.withdraw(120)
try: a.withdraw(1000)
except RuntimeError as e:
    print(e, "<-", repr(e.__cause__), e.__cause__.needed)
try: a.deposit(-1)
except ValueError as e: print(e)
try: Account("x")
except TypeError as e: print(e)
print(a, b, sorted([a, b]), max(a, b), a == b, len({a, b, a}), Account.total(), Savings._count, Checking._count, Account._count)
print(a.history, b.history, a.interest(), [x.interest() for x in (a, b)])
class Transaction:
    def __init__(self, *accts): self.accts = accts
    def __enter__(self):
        self.saved = [(x, x._balance) for x in self.accts]
        return self
    def __exit__(self, et, ev, tb):
        if et is not None:
            for x, s in self.saved: x._balance = s
            print("rolled back:", et.__name__, ev)
        return et is RuntimeError
with Transaction(a, b):
    a.deposit(10)
    b.withdraw(10 ** 6)
print(a.balance, b.balance)
def transfer(src, dst, n):
    with Transaction(src, dst):
        src.withdraw(n); dst.deposit(n)
transfer(a, b, 100); print(a, b)
try:
    try: 1 / 0
    except ZeroDivisionError: raise KeyError("k")
except KeyError as e:
    print(repr(e.__context__), e.__suppress_context__, e.args)
def f():
    try: return "try"
    finally: print("finally")
def g():
    for i in range(3):
        try:
            if i == 1: continue
            if i == 2: break
            print("body", i)
        finally: print("fin", i)
    else: print("never")
    return "done"
print(f(), g())

"""Accounts of several kinds, a ledger of transactions that roll back, and reports."""


class BankError(Exception):
    pass


class InsufficientFunds(BankError):
    def __init__(self, account, needed):
        super().__init__(f"{account.owner} needs {format_money(needed)} more")
        self.needed = needed


class Frozen(BankError):
    pass


def format_money(cents):
    sign = "-" if cents < 0 else ""
    return f"{sign}${abs(cents) // 100:,}.{abs(cents) % 100:02d}"


class Account:
    next_number = 1000
    fee = 0

    def __init__(self, owner, balance=0):
        self.number = Account.next_number
        Account.next_number += 1
        self.owner = owner
        self.balance = balance
        self.history = []
        self.frozen = False

    def limit(self):
        return 0

    def deposit(self, amount):
        self._check(amount)
        self.balance += amount
        self.history.append(("deposit", amount))

    def withdraw(self, amount):
        self._check(amount)
        total = amount + self.fee
        if self.balance - total < -self.limit():
            raise InsufficientFunds(self, total - self.balance - self.limit())
        self.balance -= total
        self.history.append(("withdraw", amount))
        if self.fee:
            self.history.append(("fee", self.fee))

    def _check(self, amount):
        if self.frozen:
            raise Frozen(f"{self.number} is frozen")
        if not isinstance(amount, int):
            raise TypeError(f"amount must be int, not {type(amount).__name__}")
        if amount <= 0:
            raise ValueError("amount must be positive")

    def month_end(self):
        pass

    def __repr__(self):
        return f"<{type(self).__name__} {self.number} {self.owner} {format_money(self.balance)}>"

    def __lt__(self, other):
        return (self.balance, self.number) < (other.balance, other.number)


class Savings(Account):
    def __init__(self, owner, balance=0, rate=0.03):
        super().__init__(owner, balance)
        self.rate = rate

    def month_end(self):
        interest = round(self.balance * self.rate / 12)
        if interest:
            self.balance += interest
            self.history.append(("interest", interest))


class Checking(Account):
    fee = 25

    def __init__(self, owner, balance=0, overdraft=50000):
        super().__init__(owner, balance)
        self.overdraft = overdraft

    def limit(self):
        return self.overdraft

    def month_end(self):
        if self.balance < 0:
            charge = -self.balance // 50
            self.balance -= charge
            self.history.append(("overdraft", charge))


class Transaction:
    def __init__(self, *accounts):
        self.accounts = accounts

    def __enter__(self):
        self.saved = [(a.balance, list(a.history)) for a in self.accounts]
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            return False
        for account, (balance, history) in zip(self.accounts, self.saved):
            account.balance, account.history = balance, history
        print("  rolled back:", error)
        return issubclass(kind, BankError)


class Bank:
    def __init__(self):
        self.accounts = {}

    def open(self, kind, *args, **kwargs):
        account = kind(*args, **kwargs)
        self.accounts[account.number] = account
        return account

    def __getitem__(self, number):
        if number not in self.accounts:
            raise BankError(f"no account {number}")
        return self.accounts[number]

    def __iter__(self):
        return iter(self.accounts.values())

    def transfer(self, source, target, amount):
        a, b = self[source], self[target]
        with Transaction(a, b):
            a.withdraw(amount)
            b.deposit(amount)
            return True
        return False

    def report(self):
        for a in sorted(self, reverse=True):
            counts = {}
            for kind, _ in a.history:
                counts[kind] = counts.get(kind, 0) + 1
            print(f"{a.number} {a.owner:<6}{format_money(a.balance):>14}  {counts}")
        print("total", format_money(sum(a.balance for a in self)))


bank = Bank()
ann = bank.open(Savings, "Ann", 1_000_000, rate=0.06)
ben = bank.open(Checking, "Ben", 20_000)
cyd = bank.open(Account, "Cyd")
bank.report()
print(bank.transfer(1000, 1001, 250_075), bank.transfer(1001, 1002, 300_000), bank.transfer(1001, 1002, 900_000))
cyd.frozen = True
print(bank.transfer(1000, 1002, 5), cyd.balance)
cyd.frozen = False
for args in ((1000, 9999, 1), (1000, 1001, 0), (1000, 1001, 1.5), (1002, 1000, 300_001)):
    try:
        print(bank.transfer(*args))
    except (BankError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
for month in range(1, 4):
    for account in bank:
        account.month_end()
    print("month", month, [format_money(a.balance) for a in bank])
bank.report()
print(min(bank), max(bank), ann.history[-1], [a for a in bank if isinstance(a, Checking)])

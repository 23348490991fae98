# exit: 1
class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance

    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError(f"{self.owner} has only {self.balance}")
        self.balance -= amount


def transfer(a, b, amount):
    a.withdraw(amount)
    b.balance += amount


ann, ben = Account("Ann", 10), Account("Ben", 0)
transfer(ann, ben, 5)
transfer(ann, ben, 50)

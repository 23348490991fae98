class Refused(Exception):
    def __init__(self, amount):
        super().__init__(amount)
        self.amount = amount


def spend(balance, amount):
    if amount > balance:
        raise Refused(amount - balance)
    return balance - amount


def lookup(table, key):
    try:
        return table[key]
    except KeyError:
        return -1


def main(n):
    refused = missing = 0
    balance = 1000
    table = {i: i for i in range(0, 100, 2)}
    for i in range(n):
        try:
            balance = spend(balance, i % 50)
        except Refused as e:
            refused += e.amount
            balance = 1000
        if lookup(table, i % 100) < 0:
            missing += 1
        try:
            int("x1" if i % 3 else "12")
        except ValueError:
            missing += 1
    print(refused, missing, balance)


main(500_000)

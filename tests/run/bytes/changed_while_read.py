# An `__index__` that changes the list from which bytes are made.


class Clearing:
    def __index__(self):
        items.clear()
        return 42


class Growing:
    def __index__(self):
        if len(items) < 1000:
            items.append(self)
        return 43


items = [Clearing(), Clearing()]
print(bytes(items))
items = [Clearing(), Clearing()]
print(bytearray(items))
items = [Growing()]
print(bytes(items) == b"+" * 1000)
items = [Growing(), Growing()]
data = bytearray(b"-")
data.extend(items)
print(len(data))

# Methods of a builtin base that are called by the name of the base, and copies of dicts that iterate in a way of their own.


class Thing:
    def name(self):
        return "thing"


class Table(dict):
    def __getitem__(self, key):
        return self.get(key, 0)

    def __setitem__(self, key, value):
        dict.__setitem__(self, key, value)


class Row(list):
    pass


class Pool(set):
    pass


table = Table()
table[1] = Table()
table[1][2] = Thing()
print(table[1][2].name(), table[5])
dict.setdefault(table, 3, Thing())
print(table.get(3).name())
dict.update(table, {4: Thing()})
print(table[4].name())
row = Row()
list.append(row, Thing())
list.extend(row, [Thing()])
list.insert(row, 0, Thing())
print([item.name() for item in row], row[-1].name())
pool = Pool()
set.add(pool, Thing())
print([item.name() for item in pool])


class Backwards(dict):
    def keys(self):
        return reversed(list(dict.keys(self)))

    __iter__ = keys

    def __getitem__(self, key):
        return "got " + dict.__getitem__(self, key)


pairs = Backwards([("a", "1"), ("b", "2")])
print(dict(pairs))
print({**pairs})
target = {}
target.update(pairs)
print(target)

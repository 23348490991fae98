"""Methods of list, dict and set that are called by the name of the type on instances of classes that derive from it, and what their constructors fill in."""


class Looks(dict):
    def __init__(self, first, second):
        dict.__init__(self, second)
        self.first = first

    def get(self, key, default=None):
        return ("looked", dict.get(self, key, default))

    def __missing__(self, key):
        return "missing " + str(key)

    def __setitem__(self, key, value):
        dict.__setitem__(self, key, [value])

    def __len__(self):
        return 100 + dict.__len__(self)

    def __contains__(self, key):
        return not dict.__contains__(self, key)

    def pop(self, key, *default):
        return "popped", dict.pop(self, key, *default)


looks = Looks([1], {"a": 2.5, "b": "text"})
print(looks["a"] + 1, looks["b"] + "!", looks["c"], looks.get("a"), looks.get("z"), dict.get(looks, "a"), dict.get(looks, "z", 0))
looks["d"] = 4
dict.__setitem__(looks, "e", 5)
looks.setdefault("f", 6)
print(dict(looks), len(looks), dict.__len__(looks), "a" in looks, dict.__contains__(looks, "a"), looks.first)
print(looks.pop("a"), looks.pop("none", 3), dict.pop(looks, "b"), dict.__getitem__(looks, "e"), dict.__getitem__(looks, "gone"))
for call in (lambda: looks.pop("none"), lambda: dict.pop(looks, "none"), lambda: dict.__getitem__({}, "x")):
    try:
        print(call())
    except KeyError as error:
        print("KeyError", error)


class Ignores(dict):
    def __init__(self, pairs):
        pass


class Passes(dict):
    def __init__(self, pairs):
        super().__init__(pairs)


class Takes(dict):
    __init__ = dict.__init__


class Later(dict):
    pass


def later(self, pairs):
    dict.__init__(self, [(value, key) for key, value in pairs])


print(Ignores(["ab", "cd"]), Passes(["ab", "cd"]), Takes(["ab"], e=5), Later(["ab"]), Takes(a=1.5)["a"] * 2, Passes([(1, 2.5)])[1] * 2)
Later.__init__ = later
print(Later(["ab"]), Later([(1, 2.5)])[2.5] + 1)


class Ones(list):
    def __init__(self, items):
        for item in items:
            self.append(item)

    def append(self, item):
        list.append(self, [item])


class Bag(set):
    def __init__(self, items):
        set.__init__(self)
        for item in items:
            set.add(self, item * 2)


class Frozen(frozenset):
    def __init__(self, items):
        self.items = items


class Empty(list):
    def __init__(self, items):
        self.size = len(items)


print(Ones("ab"), sorted(Bag("ab")), sorted(Frozen("ab")), Empty("abc"), Empty("abc").size, list.__len__(Ones("xyz")))
ones = Ones([1, 2])
list.extend(ones, "c")
ones.extend([4.5])
print(ones, list.index(ones, "c"), list.pop(ones) + 1, list.count(ones, [1]))

"""When the items of a generator expression die that the call around it uses up."""


class Item:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

    def ok(self):
        return True


def make(names):
    for name in names:
        yield Item(name)


def found():
    result = any(x.ok() for x in make("ab"))
    print("after any")
    return result


def kept():
    item = next(x for x in make("cd"))
    print("after next")
    return item.name


def counted():
    n = sum(1 for x in make("ef"))
    print("after sum")
    return n


def best():
    item = max((x for x in make("gh")), key=lambda x: x.name)
    print("after max")
    return item.name


def listed():
    items = list(x for x in make("i"))
    print("after list")
    return len(items)


def comprehended():
    names = [x.name for x in make("kl")]
    print("after comprehension")
    return names


print(found())
print(kept())
print(counted())
print(best())
print(listed())
print(comprehended())

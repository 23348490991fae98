class Gen:
    @classmethod
    def __class_getitem__(cls, p): return cls
class Repo(Gen[int]):
    def find(self, pred=lambda _: True):
        return list(filter(pred, [1, 2]))
class Books(Repo[int]):
    pass
print(Books().find())


def collect(value, into=[], *, tags={}):
    into.append(value)
    tags[value] = len(into)
    return into, tags


table = {"c": collect}
print(table["c"](1), table["c"]("two"))
for f in [collect, print]:
    f(2.5)
print(collect(None))


class Plugin:
    def run(self, callback=lambda x: x * 2, items=(1, 2)):
        return [callback(i) for i in items]


def use(thing):
    return thing.run()


print(use(Plugin()), getattr(Plugin(), "run")(items="ab"), getattr(Plugin(), "ru" + "n")())

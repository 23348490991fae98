# What a range is asked for by values that are not plain ints goes item by item.


class Anything:
    def __eq__(self, other):
        return True


class Fussy:
    def __eq__(self, other):
        if other == 2:
            raise ValueError("not two")
        return False


class Shifted(int):
    def __eq__(self, other):
        return int(self) == int(other) + 1

    __hash__ = None


print(range(10).index(Anything()), range(10).count(Anything()), Anything() in range(3))
print(range(10).index(Shifted(3)), range(10).count(Shifted(3)), Shifted(0) in range(3))
for ask in (range(4).index, range(4).count, range(4).__contains__):
    try:
        print(ask(Fussy()))
    except ValueError as error:
        print(error)
print(range(3).count(True), range(3).index(True), range(3).count(1.0), range(3).index(2.0), range(3).count("a"))
print(range(10**20).index(1), range(10**20).index(10**20 - 1), range(10**20).count(10**20))
try:
    range(1, 2**100, 2).index(2**87)
except ValueError as error:
    print(error)
print(range(1, 2**100, 2).index(2**87 + 1))


def inside():
    seen = []

    class Watching:
        def __eq__(self, other):
            if other == 2:
                seen.append(other)
            return False

    watching = Watching()
    print(watching in range(4), range(3).count(watching), seen)
    try:
        range(4).index(watching)
    except ValueError:
        print(seen)


inside()

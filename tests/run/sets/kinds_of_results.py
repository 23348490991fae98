# Which kind of set an operator gives: that of the left side, or a set where a view of a dict takes part.
table = {"a": 1, "b": 2}


class Own(set):
    def intersection(self, other):
        return Own(super().intersection(other))


frozen = frozenset("bc")
for result in (
    frozen & table.keys(),
    table.keys() & frozen,
    frozen | table.keys(),
    frozen - table.keys(),
    frozen ^ table.keys(),
    table.keys() & Own("b"),
    table.keys() & [],
    [] & table.keys(),
    ["b"] | table.keys(),
    table.items() & [("a", 1)],
    frozen & {"b"},
    {"b"} & frozen,
):
    print(type(result).__name__, sorted(result, key=str))
for other in (1, None):
    for operate in (
        lambda: table.keys() & other,
        lambda: table.keys() | other,
        lambda: table.items() - other,
        lambda: table.items() ^ other,
        lambda: table.values() & other,
    ):
        try:
            operate()
        except TypeError as error:
            print(error)

import sharing

first = sharing.register("a")
print(first, type(first), sharing.registry is first)
first.append(5)
sharing.table["x"] = [1]
sharing.seen.add("z")
sharing.buffer.extend(b"abc")
sharing.nested["list"].append(3)
sharing.nested["more"] = {"deep": []}
print(sharing.show())
print(sharing.register("b"), first, sharing.table, sorted(sharing.seen), sharing.buffer)
sharing.nested["more"]["deep"].append(9)
del first[0]
first[0:1] = ["p", "q"]
print(sharing.show(), sharing.registry)
del sharing.table["x"]
sharing.table["a"] = "changed"
print(sharing.register("c"), list(sharing.table.items()))

values, mapping = [1, 2], {"old": 0, "z": 1}
print(sharing.fill(values, mapping), values, mapping, mapping["k"] is values)
sharing.keep(values)
print(sharing.kept() is values, sharing.table["kept"] is values)
values.append("seen")
print(sharing.kept())
print(sharing.total([1, 2, 3]), sharing.total([10**20, 5]), sharing.total([1.5, 2]))


def callback(items, log=[]):
    items.append(len(items))
    log.append(items)
    print(items, len(log), log[0] is items)


print(sharing.with_callback(callback))
log = sharing.remember(1)
log.append("outside")
print(sharing.remember(2), sharing.remember(3) is log)
print(sharing.reversed_items([3, 1, 2]), sharing.sort_in_place([5, 4, 9]))
print(sharing.pairs({"a": 1, "b": [2]}))
c = sharing.cyclic()
print(c[1] is c, len(c))
big = []
sharing.grow(big, 1000)
print(len(big), big[-1])
print(sorted(k for k in vars(sharing) if not k.startswith("__")))

print([x := 1 for x in []])
print([y for y in (z := [])])


class A:
    print([w := 1 for _ in []])

print(max(3, 7, 5), max([2, 9, 4]), max("hello"), max((1, 5), (1, 3)), max({"a": 1, "b": 0}), max(x * x for x in range(-3, 3)), max(1, 2.5, True))
print(min(3, 7, 5), min([2, 9, 4]), min("hello"), min([], default="none"), max((), default=None), min([4], default=0), min(1.0, 1), max(1, 1.0))
words = ["banana", "fig", "apple", "kiwi"]
print(max(words, key=len), min(words, key=len), max(words, key=lambda w: w[-1]), min("b", "a", key=ord), max(*words), max(range(10), key=lambda x: -(x - 4) ** 2))
print(sum([1, 2, 3]), sum([]), sum([0.1] * 3), sum([1, 2.5]), sum(range(101)), sum([[1], [2, 3]], []), sum([(1,), (2,)], ()), sum([1, 2], start=10), sum([True, True]), sum({1: "a", 2: "b"}))
for f in (lambda: max([]), lambda: min(), lambda: max(5), lambda: sum(["a"]), lambda: sum("ab", ""), lambda: max(1, "a"), lambda: max([], key=len), lambda: sum(5), lambda: max(1, 2, default=3)):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(any([]), all([]), any([0, "", None, 5]), all([1, "a", [0]]), any(x > 3 for x in range(5)), all(x < 3 for x in range(5)), any("abc"), all({0: 1}))
print(abs(-5), abs(5.5), abs(-0.0), abs(True), abs(3 + 4j), abs(-10 ** 20))
print(divmod(17, 5), divmod(-17, 5), divmod(17, -5), divmod(7.5, 2), divmod(-1, 10 ** 20), divmod(True, 1))
print(pow(2, 10), pow(2, -1), pow(2, 10, 1000), pow(base=3, exp=2), pow(-2, 3), pow(0.5, 2), pow(9, 0.5))
print(round(2.5), round(-2.5), round(3.14159, 2), round(1234, -2), round(0.5), round(1.5), round(2.675, 2), round(True), round(1e20))
print(len("abc"), len([]), len({1: 2}), len(range(0, 10, 3)), len(b"ab"), len({1, 2}), len((1,)))
print(bool([]), bool("0"), bool(0.0), bool(None), bool(-1), int(True), float(True), str(False))
print(sorted([3, 1, 2]), sorted("bca"), sorted({3: 1, 2: 2}), sorted([(2, "a"), (1, "b")]), sorted([1, -3, 2], key=abs, reverse=True), sorted(["b", "A", "c"], key=str.lower))
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(5))), list(reversed((1, 2))), list(reversed({"a": 1, "b": 2})))

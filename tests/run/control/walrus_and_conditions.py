data = [5, 8, 0, 3]
i = 0
while (x := data[i]) != 0:
    print(x)
    i += 1
if (n := len(data)) > 3:
    print("long", n)
print([y for x in data if (y := x * 2) > 5], y)
print((a := 1) + (b := 2), a, b)
print(any((hit := x) > 6 for x in data), hit)
result = (v := 10) if data else (v := 20)
print(result, v)


def first_even(items):
    if any((even := item) % 2 == 0 for item in items):
        return even
    return None


print(first_even([3, 5, 6, 7]), first_even([1]))
total = 0
print([total := total + x for x in data], total)
print("yes" if 1 else "no", "a" if "" else "b" if [] else "c", (1 if True else 2) + 3)


def classify(x):
    if x is None:
        return "nothing"
    elif isinstance(x, bool):
        return "flag"
    elif isinstance(x, (int, float)):
        return "number" if x else "zero"
    elif not x:
        return "empty"
    return "other"


print([classify(x) for x in (None, True, 0, 1.5, "", [], "s", {1: 2}, 0.0)])
print(1 and 2, 0 and 2, 1 or 2, 0 or 2, None or [] or 0, "" or "default", not [] and "x", 1 and 0 or 5)
flag = True
flag = flag and not flag or flag
print(flag, not not 5, (not 1) is False)
def pick(c):
    return {"a": 1}.get(c) or (-1 if c == "b" else 0)


print(pick("a"), pick("b"), pick("c"))
while data and (top := data.pop()) is not None:
    print("popped", top, len(data))
assert (m := 3) == 3, "never"
print(m)
pass

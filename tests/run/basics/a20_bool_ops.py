def loud(name, value):
    print("eval", name)
    return value


print(loud("a", 0) or loud("b", 5))
print(loud("c", 0) and loud("d", 5))
print(not 0, not 1, not "", not "x", not [], not [0])
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2)
print(True + True, True == 1, False == 0)
one = 1
print(None is None, one is not None)
print(bool(0), bool(3), bool(""), bool(0.0), bool("0"))
print(0 or "" or None, 1 and "x" and [])

# Nested makers of functions, each called with values of many types.
def l0(a):
    def l1(b):
        def l2(c):
            def l3(d):
                def l4(e):
                    def l5(f):
                        return (a, b, c, d, e, f)
                    return l5
                return l4
            return l3
        return l2
    return l1

values = 1, 2.5, "s", None, b"b", [], {}, (), 1j, True
for x in values:
    pass
print(l0(1)(2.5)("s")(None)(b"b")([]))
print(l0("s")(2.5)(1)(None)(1j)(()))
print(l0(2.5)("s")(1)(1j)(None)({}))
print(l0(None)(None)(None)(1)(1)(1))
print(l0([])(())({})(1)("s")(1))
print(l0(())(1)(1)(1)(1)("s"))
print(l0({})(1)(2.5)(1)(1)(None))
print(l0(l0)(l0(1))(l0(1)(2))(l0)(l0)(1)[5])

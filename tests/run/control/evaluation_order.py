log = []


def t(tag, value=None):
    log.append(tag)
    return tag if value is None else value


def show(label):
    print(label, " ".join(str(x) for x in log))
    log.clear()


def f(*args, **kwargs):
    return len(args) + len(kwargs)


t("f", f)(t("a"), *t("b", [1]), t("c"), k=t("d"), **t("e", {"z": 1}), m=t("g"))
show("call")
t("l", [0, 1, 2])[t("i", 1)] = t("value")
show("item store")
x = t("a", 1) + t("b", 2) * t("c", 3) - t("d", 4) ** t("e", 1)
show("arithmetic")
y = [t("1"), (t("2"), t("3")), {t("4"): t("5")}, {t("6")}]
show("displays")
t("a", 1) < t("b", 0) < t("c", 5)
show("chain stops")
z = t("yes") if t("cond", True) else t("no")
show("conditional")
t("first", 0) and t("second")
t("third", 1) or t("fourth")
show("short circuit")
d = {}
d[t("k1")], d[t("k2")] = t("v1"), t("v2")
show("multiple targets")
a = d[t("x")] = t("chained")
show("chained assignment")


class Box:
    def __init__(self, name):
        self.name = name

    def __getattr__(self, name):
        log.append(f"get {name}")
        return 1

    def __setattr__(self, name, value):
        log.append(f"set {name}")
        object.__setattr__(self, name, value)

    def __getitem__(self, i):
        log.append(f"getitem {i}")
        return 10

    def __setitem__(self, i, v):
        log.append(f"setitem {i} {v}")


b = Box("b")
show("init")
b.count += t("rhs", 5)
show("augmented attribute")
t("box", b)[t("index")] += t("rhs", 1)
show("augmented item")
t("box", b)[t("lo", 1):t("hi", 2):t("step", 3)]
show("slice")
print(f"{t('p')}{t('q')!r:>{t('w', 5)}}{t('s')}")
show("f-string")


def decorate(tag):
    log.append("make " + tag)

    def wrap(fn):
        log.append("apply " + tag)
        return fn

    return wrap


@decorate("one")
@decorate("two")
def g(p=t("default1"), *, q=t("default2")):
    pass


show("decorators and defaults")


class D(t("base", object)):
    x = t("body")
    y = [t("list")]


show("class")
print([t(i, i) for i in t("iter", [1, 2]) if t("if", True)])
show("comprehension")
lam = lambda p=t("lambda default"): t("lambda body")
show("lambda made")
lam()
show("lambda called")

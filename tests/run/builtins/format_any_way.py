class Any:
    def __getattr__(self, name):
        return "<" + name + ">"
class P:
    def __init__(self, x):
        self.x = x
    @property
    def twice(self):
        return self.x * 2
    def __getitem__(self, key):
        return key * 3
def by_method(a):
    f = "{0.lumber}{0.jack}".format
    return f(a)
def spread(text, args, kwargs):
    return text.format(*args, **kwargs)
def by_any(texts, *args):
    for t in texts:
        print(t.format(*args))
print(by_method(Any()))
print(spread("{0.a} {x.b}", (Any(),), {"x": Any()}))
print(spread("{0.x} {0.twice} {0[ab]}", (P(4),), {}))
by_any(["{0.x}", "{0.twice}"], P(5))
print(list(map("{0.twice}".format, [P(1), P(2)])))
print("{p.twice}".format_map({"p": P(6)}))
print(spread("{p.twice!r:>5}", (), {"p": P(6)}))
class S(str):
    pass
s = S("{0.twice}{0.q}" if 0 else "{0.twice}")
print(s.format(P(7)))
g = s.format
print(g(P(8)))
print(str.format("{0.twice}", P(9)))
h = str.format
print(h("{0.twice}", P(10)))
for f in [str.format, S.format]:
    print(f("{0.twice}", P(11)))
print(getattr("{0.twice}", "for" + "mat")(P(12)))
k = getattr("{0.twice}", "format")
print(k(P(13)))

"""Stars in calls and tuple displays."""
def show(*args, **named):
    return args, named
def three(a, b, c=0.5):
    return a, b, c
def pair(a, b):
    return a * b
class Runner:
    def __init__(self, loops):
        self.loops = loops
    def run(self, name, func, *args, inner=1):
        return name, func(self.loops, *args), inner
    def twice(self, func, *args):
        return [func(*args, *args), func(*args)]
def repeat(n, text):
    return text * n
def add(n, a, b):
    return n * (a + b)
def total(n, *numbers):
    return sum(numbers) * n
runner = Runner(3)
print(runner.run("r", repeat, "ab"), runner.run("a", add, 1, 2.5), runner.run("t", total, 1, 2, 3, inner=4), runner.run("t0", total))
TASKS = {"repeat": (repeat, "xy"), "add": (add, 1.5, 2), "total": (total, 4, 5, 6, 7), "none": (total,)}
for name, task in TASKS.items():
    print(name, runner.run(name, *task))
    print(name, task[0](2, *task[1:]))
print(runner.twice(show, 1, "b"), runner.twice(max, 3, 9))
t = (1, "two")
u = (*t, 3.0)
v = (0, *t, *u, None, *[], *"ab", *{7: 8}, *range(2))
print(u, v, (*t,) == t, (*(),), (*[],))
a, b, c = (*t, 2.5)
print(a + 1, b + "!", c)
def gen():
    yield 1
    yield "g"
print((*gen(), *gen()), show(*gen(), k=1), show(0, *gen(), **{"z": 2}))
for wrong in (lambda: (1, *5), lambda: show(1, *None), lambda: three(*t, *u), lambda: pair(*t, 1), lambda: show(*7)):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
class Tup(tuple):
    pass
w = Tup((4, 5))
print((*w, 6), type((*w,)).__name__, pair(*w))
def order(x):
    print("at", x)
    return x
print((order(1), *[order(2), order(3)], order(4), *order("s")))
stuff = [(1, 2), (3,), (4, 5, 6), ()]
for s in stuff:
    print(show(*s, "end"), (*s, *s), len((0, *s)))
def forward(*args):
    return show("f", *args)
print(forward(), forward(1), forward(*t, *u))
def deep(n, *args):
    return args if n == 0 else deep(n - 1, n, *args)
print(deep(4), deep(2, "x"))
def one(): return 1
print([f(*x) for f, x in ((one, ()), (pair, (2, 3)), (three, (1, 2)), (len, ("abc",)))])

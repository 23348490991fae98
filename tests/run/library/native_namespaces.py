"""The namespaces of modules that are part of the runtime, as interpreters and dispatchers use them."""
import itertools
import math
import operator
import sys
import time

table = {}
table.update(vars(math))
print(table["sqrt"](2), table["hypot"](3, 4), table["pi"] == math.pi)
print(sorted(name for name in math.__dict__ if not name.startswith("_")) == [n for n in dir(math) if not n.startswith("_")])
print(len([name for name in dir(math) if name[0] != "_"]))
names = {k for k, v in vars(operator).items() if callable(v) and not k.startswith("_")}
print({"add", "mul", "itemgetter", "truediv"} <= names, vars(operator)["add"](2, 3))
print("maxsize" in vars(sys), vars(sys)["maxsize"] == sys.maxsize, "argv" in dir(sys), callable(vars(time).get("perf_counter")))
print({"chain", "product", "count"} <= set(vars(itertools)))
unary = {name: f for name, f in vars(math).items() if name in ("sin", "cos", "exp", "floor", "trunc")}
for name in sorted(unary):
    print(name, unary[name](0.5))


def call(module, name, *args):
    return vars(module)[name](*args)


print(call(math, "gcd", 12, 18), call(operator, "sub", 7, 2))
try:
    print(vars(math)["no_such_thing"])
except KeyError as error:
    print(error)

import sys

import __main__
import helper

count = 1
print(__main__ is sys.modules["__main__"], __main__.count, __main__.__name__)
print(sys.modules[__name__].count, "helper" in sys.modules, "sys" in sys.modules, "nothing" in sys.modules)
print(helper.name_of_main(), helper.own() is helper, sys.modules["helper"].VALUE)
sys.modules["__main__"].count += 1
print(count)
print(helper.call("double", 4))


def double(x):
    return 2 * x


print(helper.call("double", "ab"))

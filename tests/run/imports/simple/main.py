import helper
import helper as h
from helper import CONSTANT, greet
from helper import Counter as C

print(helper.greet("Ann"), greet("Bob"), h is helper, CONSTANT, helper.__name__, __name__)
c = C()
c.hit()
print(c.n, isinstance(c, helper.Counter), C.__module__)
helper.state.append("from main")
print(helper.state, helper.describe())
helper.level = 5
print(helper.get_level())
helper.set_level(9)
print(helper.level)
from helper import level

helper.set_level(10)
print(level, helper.level)
try:
    from helper import nothing
except ImportError as e:
    print(type(e).__name__, str(e).split(" (")[0])
try:
    helper.missing
except AttributeError as e:
    print(e)

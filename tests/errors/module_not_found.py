import math
import maths  # error[E0201]
from no_such_package.part import thing  # error[E0201]

print(math.pi)

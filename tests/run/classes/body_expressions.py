"""Names of a class body, bound and unbound, in expressions of the body."""
LIMIT = 10
ONE = "module"
class Numbers:
    BITS = 32
    ONE = 1
    top = (ONE << (BITS - 2)) + ((ONE << (BITS - 2)) - ONE)
    half = ONE << BITS // 2
    step = 1.0 / float(top)
    flag = BITS > 3
    as_float = float(flag) + float(ONE)
    text = str(BITS) + "!" + chr(BITS + 33)
    negative = -BITS
    table = [BITS * n for n in range(3)]
    LIMIT = LIMIT + 1
    for index in range(3):
        total = index * BITS
    if flag:
        maybe = round(step * 1e9, 3)
    maybe += 1
    del index
    try:
        index
    except NameError as error:
        message = str(error)
    def show(self):
        return self.top, self.half, self.step, self.flag, self.as_float, self.text, self.negative, self.total

print(Numbers().show(), Numbers.table, Numbers.LIMIT, LIMIT, Numbers.maybe, Numbers.message)

def make(scale, flag):
    class Inner:
        factor = scale
        size = factor * 3
        if flag:
            name = "n" * int(factor)
        else:
            ONE = 2.5
        where = ONE
        real = float(factor)
        again = max(real, factor)
    return Inner
for scale, flag in ((2, True), (1.5, True), (3, False)):
    made = make(scale, flag)
    print(made.factor, made.size, made.where, made.real, made.again, getattr(made, "name", None))

"""Arguments that pass through `*args` keep their types, and super() that is only called on makes no object."""


class Base:
    def __init__(self, n):
        self.n = n


class Derived(Base):
    def __init__(self, n):
        super(Derived, self).__init__(n)


def scaled(factor, n):
    return factor * n


def run(func, *args):
    return func(2.5, *args)


print(run(scaled, Derived(4).n))

# not: tp_super_new
# not: tp_super_of_known
# check: fn5 internal f64
# not: tp_dyn_
# check: f64_mul

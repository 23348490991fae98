# Descriptors: one that is known to the runtime alone gets the class, and one may be taken away while it is found.
import functools


class Chosen:
    def test(self):
        class A:
            def __init__(self, arg):
                self.arg = arg

            @functools.singledispatchmethod
            @classmethod
            def make(cls, arg):
                return cls("base")

        @A.make.register(int)
        @classmethod
        def _(cls, arg):
            return cls("int")

        @A.make.register(str)
        @classmethod
        def _(cls, arg):
            return cls("str")

        print(A.make(0).arg, A.make("").arg, A.make(0.0).arg)


Chosen().test()


class Evil:
    def __hash__(self):
        return hash("attr")

    def __eq__(self, other):
        if hasattr(C, "attr"):
            del C.attr
        return 0


class Descriptor:
    def __get__(self, obj, cls=None):
        return "got", type(self).__name__


class C:
    attr = Descriptor()


c = C()
c.__dict__[Evil()] = 0
print(c.attr)
print(hasattr(c, "attr"))

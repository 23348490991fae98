"""Methods that are wrapped again and again, in loops and under conditions: their types would nest without end."""


def make(flag, depth):
    class C:
        def foo(self):
            return "foo"

        for step in range(depth):
            if flag:
                foo = property(foo)
            else:
                foo = staticmethod(foo)
            foo = property(foo, foo) if step == 5 else foo

    return C


class Suppressed:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        return True


def look(cls):
    found = cls.__dict__["foo"]
    depth = 0
    while isinstance(found, (property, staticmethod)) and depth < 20:
        found = found.fget if isinstance(found, property) else found.__func__
        depth += 1
    return depth, found.__name__


for flag in (True, False):
    for depth in (0, 1, 3):
        print(flag, depth, look(make(flag, depth)))

with Suppressed():
    class D:
        def bar(self):
            return 7

        bar = property(bar)

print(D().bar)
call = print
for _ in range(12):
    call = call.__call__
call("called")
wrapped = (1,)
for _ in range(12):
    wrapped = (property(lambda self: wrapped), wrapped)
count = 0
while len(wrapped) == 2:
    wrapped = wrapped[1]
    count += 1
print(count, wrapped)

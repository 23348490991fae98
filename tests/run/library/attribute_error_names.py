class Lazy:
    known = 1

    def __getattr__(self, name):
        if name == "special":
            raise AttributeError("mine", name="other", obj=3)
        if name == "wrong":
            raise KeyError(name)
        raise AttributeError(name)


class Direct(Lazy):
    def __getattribute__(self, name):
        return object.__getattribute__(self, name)


for lazy in (Lazy(), Direct()):
    for name in ("known", "missing", "special", "wrong"):
        try:
            print(getattr(lazy, name))
        except AttributeError as error:
            print(error, error.name, error.obj is lazy, error.args)
        except KeyError as error:
            print(repr(error))
    try:
        lazy.gone
    except AttributeError as error:
        print(error, error.name, error.obj is lazy)
try:
    raise AttributeError("plain")
except AttributeError as error:
    print(error.name, error.obj)

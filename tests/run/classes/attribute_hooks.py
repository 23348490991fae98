class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "_log", [])

    def __getattr__(self, name):
        self._log.append("get " + name)
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        self._log.append(f"set {name}={value}")
        setattr(self._target, name, value)

    def __delattr__(self, name):
        self._log.append("del " + name)
        delattr(self._target, name)


class Plain:
    def __init__(self):
        self.x = 1

    def double(self):
        return self.x * 2


plain = Plain()
proxy = Proxy(plain)
proxy.y = 5
proxy.x += 10
print(proxy.x, proxy.double(), plain.y, proxy._log)
del proxy.y
try:
    proxy.y
except AttributeError as e:
    print(e)
print(hasattr(proxy, "x"), hasattr(proxy, "zzz"), getattr(proxy, "q", 3))


class Dynamic:
    def __getattr__(self, name):
        if name.startswith("get_"):
            return lambda *args: (name[4:], args)
        if name.isupper():
            return name.lower()
        raise AttributeError(f"no {name}")


d = Dynamic()
d.real = "stored"
print(d.real, d.get_thing(1, 2), d.CONST)
try:
    d.other
except AttributeError as e:
    print(e)


class Spy:
    value = 1

    def __getattribute__(self, name):
        if name == "secret":
            return "intercepted"
        return super().__getattribute__(name)


s = Spy()
s.secret = "real"
print(s.secret, s.value, s.__dict__)


class Typed:
    def __init__(self, name, kind):
        self.name, self.kind = "_" + name, kind

    def __get__(self, obj, owner=None):
        return self if obj is None else getattr(obj, self.name, None)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}")
        setattr(obj, self.name, value)


class Record:
    name = Typed("name", str)
    age = Typed("age", int)


r = Record()
r.name, r.age = "Ann", 3
print(r.name, r.age, r.__dict__, isinstance(Record.name, Typed))
try:
    r.age = "old"
except TypeError as e:
    print(e)


class Frozen:
    def __init__(self, **kw):
        self.__dict__.update(kw)

    def __setattr__(self, name, value):
        raise AttributeError(f"{name} is read-only")


f = Frozen(a=1, b=2)
try:
    f.a = 5
except AttributeError as e:
    print(e)
print(f.a + f.b)


class Named:
    def __set_name__(self, owner, name):
        self.label = f"{owner.__name__}.{name}"

    def __get__(self, obj, owner):
        return self.label


class Uses:
    first = Named()
    second = Named()


print(Uses().first, Uses.second)


class Plugin:
    known = []

    def __init_subclass__(cls, tag="none", **kw):
        super().__init_subclass__(**kw)
        cls.known.append((cls.__name__, tag))


class One(Plugin):
    pass


class Two(Plugin, tag="t"):
    pass


print(Plugin.known)

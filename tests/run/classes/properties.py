class Celsius:
    def __init__(self, degrees):
        self.degrees = degrees

    @property
    def degrees(self):
        """The temperature."""
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("deleting")
        del self._degrees

    @property
    def fahrenheit(self):
        return self.degrees * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, f):
        self.degrees = (f - 32) * 5 / 9

    @classmethod
    def from_kelvin(cls, k):
        return cls(k - 273.15)

    @staticmethod
    def is_freezing(degrees):
        return degrees <= 0

    zero = property(lambda self: 0)


t = Celsius(100)
print(t.degrees, t.fahrenheit, Celsius.is_freezing(-1), t.is_freezing(5), t.zero)
t.fahrenheit = 212.0
t.degrees += 1
print(t.degrees, round(t.fahrenheit, 2), round(Celsius.from_kelvin(300).degrees, 2), Celsius.degrees.__doc__)
for f in (lambda: setattr(t, "degrees", -300), lambda: setattr(t, "zero", 1), lambda: Celsius(-1000), lambda: delattr(t, "zero")):
    try:
        f()
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
del t.degrees
try:
    t.degrees
except AttributeError as e:
    print(e)


class Hot(Celsius):
    @property
    def degrees(self):
        return super().degrees + 1000

    @degrees.setter
    def degrees(self, v):
        Celsius.degrees.fset(self, v)

    @classmethod
    def name(cls):
        return cls.__name__.lower()


h = Hot(5)
print(h.degrees, h.fahrenheit, Hot.name(), h.name(), type(Hot.from_kelvin(273.15)).__name__)


class Registry:
    classes = {}

    @classmethod
    def register(cls, name):
        cls.classes[name] = cls
        return cls

    @classmethod
    def create(cls, *args):
        return cls(*args)


class Item(Registry):
    def __init__(self, *args):
        self.args = args


Item.register("item")
print(sorted(Registry.classes), Item.create(1, 2).args, Registry.classes["item"] is Item, Item.create.__self__ is Item)


class Lazy:
    computed = 0

    @property
    def value(self):
        if not hasattr(self, "_value"):
            Lazy.computed += 1
            self._value = 42
        return self._value


l = Lazy()
print(l.value, l.value, Lazy.computed, isinstance(Lazy.value, property))


class Raises:
    @property
    def broken(self):
        return self.missing_inside


try:
    Raises().broken
except AttributeError as e:
    print(e)
print(hasattr(Raises(), "broken"), getattr(Raises(), "broken", "fallback"))

"""Abstract base classes. That a class with open abstract methods can't be instantiated is seen to by the runtime."""


def abstractmethod(funcobj):
    """Marks a method that subclasses must define."""
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractproperty(property):
    """A property that subclasses must define; `@property @abstractmethod` says it better."""

    __isabstractmethod__ = True


class abstractclassmethod(classmethod):
    """A class method that subclasses must define."""

    __isabstractmethod__ = True


class abstractstaticmethod(staticmethod):
    """A static method that subclasses must define."""

    __isabstractmethod__ = True


class ABCMeta(type):
    """The metaclass of abstract classes; the compiler reads `metaclass=ABCMeta` as a base of the class."""


class ABC:
    """The base of abstract classes."""

    __slots__ = ()


def get_cache_token():
    """A number that changes with virtual subclasses, which there are none of."""
    return 0


def update_abstractmethods(cls):
    """Does nothing: abstract methods are looked for when an instance is made."""
    return cls

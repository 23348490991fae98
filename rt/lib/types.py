"""Names of types that have none in `builtins`."""

import sys as _sys


def _function():
    pass


def _generator():
    yield 1


class _Class:
    __slots__ = ("slot",)

    def method(self):
        pass


def _traceback():
    try:
        raise TypeError
    except TypeError as error:
        return error.__traceback__


class _Slot:
    """Stands for the descriptor of a slot, which compiled classes do without."""


def _closure(value):
    return lambda: value


FunctionType = type(_function)
LambdaType = type(_function)
GeneratorType = type(_generator())
MethodType = type(_Class().method)
BuiltinFunctionType = type(len)
BuiltinMethodType = type([].append)
MethodDescriptorType = type(str.join)
MemberDescriptorType = type(_Class.__dict__.get("slot", _Slot()))
MappingProxyType = type(type.__dict__)
ModuleType = type(_sys)
WrapperDescriptorType = type(object.__init__)
TracebackType = type(_traceback())
FrameType = type(_traceback().tb_frame)
CodeType = type(_traceback().tb_frame.f_code)
CellType = type(_closure(1).__closure__[0])
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(Ellipsis)


class GenericAlias:
    """A class with arguments, for `__class_getitem__ = classmethod(GenericAlias)`."""

    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __repr__(self):
        def text(value):
            if value is Ellipsis:
                return "..."
            if not isinstance(value, type):
                return repr(value)
            return value.__qualname__ if value.__module__ == "builtins" else value.__module__ + "." + value.__qualname__

        return text(self.__origin__) + "[" + ", ".join(text(arg) for arg in self.__args__) + "]"

    def __eq__(self, other):
        if not isinstance(other, GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))


class SimpleNamespace:
    """An object with the attributes that it was made with."""

    def __init__(self, /, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        cls = type(self)
        name = "namespace" if cls is SimpleNamespace else cls.__name__
        return f"{name}({', '.join([f'{key}={value!r}' for key, value in self.__dict__.items()])})"

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented


class DynamicClassAttribute(property):
    """A property of instances alone."""


def new_class(name, bases=(), kwds=None, exec_body=None):
    """A class made by a call."""
    namespace = {}
    if exec_body is not None:
        exec_body(namespace)
    return type(name, bases, namespace)

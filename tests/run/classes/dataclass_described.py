"""Dataclasses whose fields the program looks at: fields, asdict, astuple, replace, make_dataclass."""
import dataclasses
from dataclasses import asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace


@dataclass
class Address:
    street: str
    number: int = 1


@dataclass
class Person:
    name: str
    home: Address = field(default_factory=lambda: Address("none"))
    tags: list = field(default_factory=list, repr=False, metadata={"unit": "words"})
    index: int = field(init=False, default=9)


@dataclass(frozen=True)
class Employee:
    name: str
    pay: float = field(default=1.5, compare=False)


@dataclass(frozen=True)
class Manager(Employee):
    reports: tuple = ()


person = Person("ann", Address("main", 2), ["a"])
print(asdict(person), astuple(person), person.index)
print(replace(person, name="bob"), replace(Manager("m"), pay=3.0))
for cls in (Address, Person, Employee, Manager):
    for f in fields(cls):
        print(cls.__name__, f.name, f.default is dataclasses.MISSING, f.default_factory is dataclasses.MISSING, f.init, f.repr, f.compare, f.hash,
              dict(f.metadata), f.kw_only)
print(is_dataclass(person), is_dataclass(Person), is_dataclass(3), Manager.__dataclass_params__.frozen)
Made = make_dataclass("Made", [("a", int), ("b", int, 5)])
print(Made(1), Made(1) == Made(1, 5))
try:
    replace(person, index=3)
except ValueError as error:
    print(error)


def decorate(cls):
    return dataclass(order=True)(cls)


@decorate
class Late(Address):
    city: str = "?"


print(Late("s"), Late("a") < Late("b"))

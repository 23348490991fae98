from __future__ import annotations

import typing
from typing import TYPE_CHECKING, Any, Callable, Dict, Generic, Iterator, List, Optional, Protocol, Tuple, TypeVar, Union, cast

if TYPE_CHECKING:
    from nowhere import Missing

T = TypeVar("T")
Number = Union[int, float]
Handler = Callable[[str], None]


def first(items: List[T], default: Optional[T] = None) -> Optional[T]:
    return items[0] if items else default


def lies(x: int) -> str:
    y: float = x
    return y


class Stack(Generic[T]):
    limit: int = 10
    name: str

    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> Stack[T]:
        self.items.append(item)
        return self

    def __iter__(self) -> Iterator[T]:
        yield from self.items


class HasArea(Protocol):
    def area(self) -> float:
        ...


class Square:
    def __init__(self, side: Number) -> None:
        self.side = side

    def area(self) -> Number:
        return self.side ** 2


def total(shapes: list[HasArea], scale: int | float = 1) -> float:
    return sum(s.area() for s in shapes) * scale


def visit(node: "Missing | None", table: Dict[str, Any]) -> Tuple[int, ...]:
    count: int
    count = 5
    unused: "also not evaluated"
    return (count, len(table))


print(first([1, 2]), first([]), first([], "d"), lies("text"), lies([1]), lies(3))
print(list(Stack().push(1).push("two")), list(Stack[int]().push(2.5)), Stack.limit, hasattr(Stack, "name"))
print(total([Square(2), Square(1.5)]), total([], 3), visit(None, {}), cast(int, "not an int"))
x: int = "really a str"
print(x + "!")
z: List[int]
try:
    print(z)
except NameError as e:
    print(e)


def process(items: list[int]) -> dict[str, int]:
    result: dict[str, int] = {}
    for item in items:
        result[str(item)] = item * 2
    return result


print(process([1, 2]), process([1.5, True]))


@typing.overload
def double(x: int) -> int: ...
@typing.overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


print(double(4), double("ab"))

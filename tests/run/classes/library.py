"""Library system with everything: abc, enum, dataclass, exceptions, date math by hand, sorting, searching, reports."""
from __future__ import annotations
from abc import ABC, abstractmethod
from collections import defaultdict, Counter
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property, partial, reduce, wraps
from typing import Iterator, NamedTuple, Optional, Protocol, TypeVar, Generic, Union, Callable, ClassVar
import operator as op
T = TypeVar("T")
class Genre(str, Enum):
    SCIFI = "sci-fi"; CRIME = "crime"; POETRY = "poetry"
    @classmethod
    def _missing_(cls, value): return cls.CRIME if value == "thriller" else None
class Date(NamedTuple):
    y: int
    m: int
    d: int = 1
    def __str__(self): return f"{self.y:04}-{self.m:02}-{self.d:02}"
    @property
    def ordinal(self):
        y, m = (self.y - 1, self.m + 12) if self.m < 3 else (self.y, self.m)
        return 365 * y + y // 4 - y // 100 + y // 400 + (153 * m - 457) // 5 + self.d - 306
    def __sub__(self, o): return self.ordinal - o.ordinal
@dataclass(frozen=True, order=True)
class Book:
    title: str
    author: str = field(compare=False)
    genre: Genre = field(default=Genre.CRIME, compare=False)
    tags: frozenset = field(default_factory=frozenset, compare=False, repr=False)
    count: ClassVar[int] = 0
    def matches(self, text: str) -> bool: return text.casefold() in f"{self.title} {self.author}".casefold()
class Repo(Generic[T], ABC):
    def __init__(self): self._items: dict[str, T] = {}
    @abstractmethod
    def key(self, item: T) -> str: ...
    def add(self, *items: T) -> Repo[T]:
        for it in items:
            if (k := self.key(it)) in self._items: raise KeyError(f"duplicate {k}")
            self._items[k] = it
        return self
    def find(self, pred: Callable[[T], bool] = lambda _: True, *, key=None, limit: Optional[int] = None) -> list[T]:
        return sorted(filter(pred, self._items.values()), key=key)[:limit]
    def __iter__(self) -> Iterator[T]: yield from self._items.values()
    def __len__(self): return len(self._items)
    def __getitem__(self, k): return self._items[k]
    def __contains__(self, k): return k in self._items
class Books(Repo[Book]):
    def key(self, b): return "-".join(w[:3].lower() for w in b.title.split())
    @cached_property
    def by_genre(self):
        print("(indexing)")
        out = defaultdict(list)
        for b in self: out[b.genre].append(b)
        return dict(out)
class Policy(Protocol):
    def fee(self, days: int) -> float: ...
class Flat:
    def __init__(self, f): self.f = f
    def fee(self, days): return self.f if days > 0 else 0
class Daily(Flat):
    def fee(self, days): return max(0, days) * self.f
def audited(fn):
    @wraps(fn)
    def w(self, *a, **k):
        try: r = fn(self, *a, **k)
        except Exception as e: self.audit.append(f"{fn.__name__}!{type(e).__name__}"); raise
        self.audit.append(fn.__name__); return r
    return w
class Library:
    def __init__(self, books: Books, policy: Union[Flat, Daily]):
        self.books, self.policy, self.loans, self.audit, self.income = books, policy, {}, [], 0.0
    @audited
    def lend(self, key, who, when):
        if key in self.loans: raise ValueError(f"{self.books[key].title} is with {self.loans[key][0]}")
        self.loans[key] = who, when
    @audited
    def back(self, key, when, allowed=14):
        who, since = self.loans.pop(key)
        late = when - since - allowed
        self.income += (fee := self.policy.fee(late))
        return f"{who} late {max(late, 0)} pays {fee:.2f}"
books = Books().add(Book("Dune", "Frank Herbert", Genre.SCIFI, frozenset({"sand", "worm"})), Book("The Big Sleep", "Raymond Chandler"), Book("Solaris", "Stanisław Lem", Genre("sci-fi")), Book("Leaves of Grass", "Walt Whitman", Genre.POETRY))
print(len(books), [b.title for b in books.find(key=op.attrgetter("author"))], [str(b) for b in books.find(lambda b: b.matches("LEM"))], "dun" in books, Genre("thriller"), Genre.SCIFI == "sci-fi", Genre.SCIFI.upper(), f"{Genre.POETRY.value:>8}", isinstance(Genre.CRIME, str))
print({g.name: len(v) for g, v in books.by_genre.items()}, books.by_genre is books.by_genre, books["sol"], max(books), sorted(books)[0].title)
lib = Library(books, Daily(0.25))
lib.lend("dun", "ann", Date(2024, 1, 30)); lib.lend("sol", "bob", Date(2023, 12, 25))
for f in (partial(lib.lend, "dun", "cy", Date(2024, 2, 1)), partial(lib.back, "dun", Date(2024, 3, 1)), partial(lib.back, "sol", Date(2024, 1, 2)), partial(lib.back, "zzz", Date(2024, 1, 1)), lambda: books.add(Book("Dune", "Copy")), lambda: setattr(books["dun"], "title", "x"), lambda: Repo(), lambda: Genre("nope"), lambda: Date(1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(lib.audit, lib.income, Counter(lib.audit).most_common(1), Date(2024, 2, 29) < Date(2024, 3), str(Date(5, 6)), Date(2024, 3) - Date(2024, 2), Date._fields, Date(1, 2)._asdict())
print(hash(Book("a", "b")) == hash(Book("a", "c")), Book("a", "x") == Book("a", "y"), {Book("a", "b")} == {Book("a", "z")}, Book.__dataclass_params__.frozen if hasattr(Book, "__dataclass_params__") and False else "", Books.__mro__[1].__name__, reduce(op.or_, (b.tags for b in books)) == {"sand", "worm"}, Book.matches.__name__, Library.lend.__wrapped__.__name__)

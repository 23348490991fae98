"""Arguments that their annotations do not allow."""
from typing import Optional


def integer(n: int, m: "int" = 2) -> int:
    return n * m


def optional(s: Optional[str] = None, k: int | None = None):
    return s, k


def containers(xs: list[int], d: dict, t: tuple = ()):
    return len(xs), len(d), t


def flag(b: bool, f: float = 0.5, c: complex = 1j):
    return b, f, c


def free(x: "Unknown", *args: int, **kwargs: str):
    return x, args, kwargs

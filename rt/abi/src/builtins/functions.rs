//! Builtin functions.
//!
//! Where a function has several rows, the last takes every call, and is the one that a dynamic call uses.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! function_rows { ($with:ident, $($acc:tt)*) => { $crate::exception_rows! { $with, $($acc)*
    /// Number of items.
    "len(obj: object, /) -> int" => len(obj: Borrow Word) -> Copy I64
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Text that shows a value to a programmer.
    "repr(obj: object, /) -> str" => builtin_repr(obj: Borrow Word) -> New Str
        effect RunsUserCode, fails Null, raises [TypeError];
    /// `repr` with everything beyond ASCII escaped.
    "ascii(obj: object, /) -> str" => builtin_ascii(obj: Borrow Word) -> New Str
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Text of a value by a format specification.
    "format(value: object, format_spec: str = '', /) -> str" => builtin_format(value: Borrow Word, format_spec: Borrow Str) -> New Str
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// The hash that dicts and sets use.
    "hash(obj: object, /) -> int" => builtin_hash(obj: Borrow Word) -> Copy I64
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// The identity.
    "id(obj: object, /) -> int" => builtin_id(obj: Borrow Word) -> Copy I64
        effect Pure, fails Never, raises [];
    /// The absolute value.
    "abs(x: int, /) -> int" => builtin_abs_int(x: Borrow Int) -> New Int
        effect Pure, fails Never, raises [] inline;
    /// The absolute value.
    "abs(x: float, /) -> float" => builtin_abs_f64(x: Copy F64) -> Copy F64
        effect Pure, fails Never, raises [] inline;
    /// The absolute value.
    "abs(x: object, /) -> Any" => builtin_abs(x: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The nearest int, or the nearest number of `ndigits` places.
    "round(number: int, /) -> int" => builtin_round_int(number: Borrow Int) -> New Int
        effect Pure, fails Never, raises [];
    /// The nearest int, the even one of two.
    "round(number: float, /) -> int" => builtin_round_f64(number: Copy F64) -> New Int
        effect Pure, fails Null, raises [OverflowError, ValueError];
    /// The nearest int that `10 ** -ndigits` divides.
    "round(number: int, ndigits: int) -> int" => builtin_round_int_places(number: Borrow Word, ndigits: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The nearest number of `ndigits` places.
    "round(number: float, ndigits: int) -> float" => builtin_round_places(number: Borrow Word, ndigits: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError, OverflowError];
    /// The nearest number of `ndigits` places.
    "round(number: object, ndigits: object = ...) -> Any" => builtin_round(number: Borrow Word, ndigits: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Quotient and rest.
    "divmod(a: int, b: int, /) -> tuple[int, int]" => builtin_divmod_int(a: Borrow Int, b: Borrow Int) -> New Tuple
        effect Pure, fails Null, raises [ZeroDivisionError];
    /// Quotient and rest.
    "divmod(a: float, b: float, /) -> tuple[float, float]" => builtin_divmod_f64(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [ZeroDivisionError];
    /// Quotient and rest.
    "divmod(a: object, b: object, /) -> Any" => builtin_divmod(a: Borrow Word, b: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError, ZeroDivisionError];
    /// `base ** exponent % modulus`.
    "pow(base: int, exponent: int, mod: int) -> int" => builtin_pow_mod(base: Borrow Int, exponent: Borrow Int, mod_: Borrow Int) -> New Word
        effect Pure, fails Null, raises [ValueError];
    /// `base ** exponent`, modulo the third.
    "pow(base: object, exp: object, mod: object = None) -> Any" => builtin_pow(base: Borrow Word, exp: Borrow Word, mod_: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError, ZeroDivisionError];
    /// The least item.
    "min(iterable: Iterable[T], /, *, key: Callable[[T], object] | None = None) -> T" => builtin_min_of(iterable: Borrow Word, key: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [ValueError, TypeError];
    /// The least item, or the default when there is none.
    "min(iterable: Iterable[T], /, *, key: Callable[[T], object] | None = None, default: D) -> T | D" => builtin_min_default(iterable: Borrow Word, key: Borrow Word, default: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The lesser of two.
    "min(first: T, second: U, /) -> T | U" => builtin_min_2(first: Borrow Word, second: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError] inline;
    /// The least argument.
    "min(first: T, second: T, /, *rest: T, key: Callable[[T], object] | None = None) -> T" => builtin_min_args(first: Borrow Word, second: Borrow Word, rest: Borrow Tuple, key: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The least item or argument.
    "min(*args: object, key: object = None, default: object = ...) -> Any" => builtin_min(args: Borrow Tuple, key: Borrow Word, default: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [ValueError, TypeError];
    /// The greatest item.
    "max(iterable: Iterable[T], /, *, key: Callable[[T], object] | None = None) -> T" => builtin_max_of(iterable: Borrow Word, key: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [ValueError, TypeError];
    /// The greatest item, or the default when there is none.
    "max(iterable: Iterable[T], /, *, key: Callable[[T], object] | None = None, default: D) -> T | D" => builtin_max_default(iterable: Borrow Word, key: Borrow Word, default: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The greater of two.
    "max(first: T, second: U, /) -> T | U" => builtin_max_2(first: Borrow Word, second: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError] inline;
    /// The greatest argument.
    "max(first: T, second: T, /, *rest: T, key: Callable[[T], object] | None = None) -> T" => builtin_max_args(first: Borrow Word, second: Borrow Word, rest: Borrow Tuple, key: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The greatest item or argument.
    "max(*args: object, key: object = None, default: object = ...) -> Any" => builtin_max(args: Borrow Tuple, key: Borrow Word, default: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [ValueError, TypeError];
    /// The sum of numbers, from `start`.
    "sum(iterable: Iterable[T], /, start: U = 0) -> T | U" => builtin_sum(iterable: Borrow Word, start: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Whether some item is true.
    "any(iterable: Iterable[object], /) -> bool" => builtin_any(iterable: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Whether all items are true.
    "all(iterable: Iterable[object], /) -> bool" => builtin_all(iterable: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// A sorted list of the items; equal ones keep their order.
    "sorted(iterable: Iterable[T], /, *, key: Callable[[T], object] | None = None, reverse: bool = False) -> list[T]" => builtin_sorted(iterable: Borrow Word, key: Borrow Word, reverse: Copy Bool) -> New List
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Walks over the items from the end.
    "reversed(sequence: Iterable[T], /) -> Iterator[T]" => builtin_reversed(sequence: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Pairs of number and item.
    "enumerate(iterable: Iterable[T], start: int = 0) -> enumerate[T]" => builtin_enumerate(iterable: Borrow Word, start: Borrow Word) -> New Obj
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Pairs of items.
    "zip(a: Iterable[T], b: Iterable[U], /) -> zip[tuple[T, U]]" => builtin_zip_2(a: Borrow Word, b: Borrow Word) -> New Obj
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Triples of items.
    "zip(a: Iterable[T], b: Iterable[U], c: Iterable[V], /) -> zip[tuple[T, U, V]]" => builtin_zip_3(a: Borrow Word, b: Borrow Word, c: Borrow Word) -> New Obj
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Tuples of items, one of each iterable.
    "zip(*iterables: Iterable[T], strict: bool = False) -> zip[tuple[T, ...]]" => builtin_zip(iterables: Borrow Tuple, strict: Copy Bool) -> New Obj
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The results of a function for each item.
    "map(func: Callable[[T], R], iterable: Iterable[T], /) -> map[R]" => builtin_map_1(func: Borrow Word, iterable: Borrow Word) -> New Obj
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The results of a function for each pair of items.
    "map(func: Callable[[T, U], R], a: Iterable[T], b: Iterable[U], /) -> map[R]" => builtin_map_2(func: Borrow Word, a: Borrow Word, b: Borrow Word) -> New Obj
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The results of a function for items of all iterables.
    "map(func: Callable[..., R], /, *iterables: Iterable[object]) -> map[R]" => builtin_map(func: Borrow Word, iterables: Borrow Tuple) -> New Obj
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The items for which a function is true.
    "filter(func: Callable[[T], object] | None, iterable: Iterable[T], /) -> filter[T]" => builtin_filter(func: Borrow Word, iterable: Borrow Word) -> New Obj
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The iterator of an object, or with two arguments one that calls until the sentinel comes.
    "iter(obj: object, sentinel: object = ..., /) -> Any" => builtin_iter(obj: Borrow Word, sentinel: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The next item of an iterator.
    "next(iterator: Iterator[T], default: T = ..., /) -> T" => builtin_next(iterator: Borrow Word, default: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [StopIteration, TypeError];
    /// Whether it can be called.
    "callable(obj: object, /) -> bool" => builtin_callable(obj: Borrow Word) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether an object is an instance of a class, or of one of a tuple.
    "isinstance(obj: object, class_or_tuple: object, /) -> bool" => builtin_isinstance(obj: Borrow Word, class_or_tuple: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Whether a class derives from a class, or from one of a tuple.
    "issubclass(cls: object, class_or_tuple: object, /) -> bool" => builtin_issubclass(cls: Borrow Word, class_or_tuple: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// `obj.name` for a computed name.
    "getattr(obj: object, name: str, default: object = ..., /) -> Any" => builtin_getattr(obj: Borrow Word, name: Borrow Word, default: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [AttributeError, TypeError];
    /// Whether `obj.name` exists.
    "hasattr(obj: object, name: str, /) -> bool" => builtin_hasattr(obj: Borrow Word, name: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// `obj.name = value` for a computed name.
    "setattr(obj: object, name: str, value: object, /) -> None" => builtin_setattr(obj: Borrow Word, name: Borrow Word, value: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [AttributeError, TypeError];
    /// `del obj.name` for a computed name.
    "delattr(obj: object, name: str, /) -> None" => builtin_delattr(obj: Borrow Word, name: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [AttributeError, TypeError];
    /// The attributes of an object, as a dict.
    "vars(obj: object, /) -> dict[str, Any]" => builtin_vars(obj: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The names of the attributes of an object.
    "dir(obj: object, /) -> list[str]" => builtin_dir(obj: Borrow Word) -> New List
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The class of an object.
    "type(obj: T, /) -> type[T]" => builtin_type_of(obj: Borrow Word) -> New Type
        effect Reads, fails Never, raises [];
    /// The code point of a character.
    "ord(char: str | bytes, /) -> int" =>
        builtin_ord_str(char: Borrow Str) -> Copy I64
            effect Pure, fails Flag, raises [TypeError],
        builtin_ord(char: Borrow Word) -> Copy I64
            effect Reads, fails Flag, raises [TypeError];
    /// The character of a code point.
    "chr(code: int, /) -> str" => builtin_chr(code: Copy I64) -> New Str
        effect Pure, fails Null, raises [ValueError];
    /// Digits of an int in base 16.
    "hex(number: int, /) -> str" => builtin_hex(number: Borrow Word) -> New Str
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Digits of an int in base 8.
    "oct(number: int, /) -> str" => builtin_oct(number: Borrow Word) -> New Str
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Digits of an int in base 2.
    "bin(number: int, /) -> str" => builtin_bin(number: Borrow Word) -> New Str
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Writes one value and a line end to the standard output.
    "print(value: object, /) -> None" => builtin_print_1(value: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [OSError];
    /// Writes values to the standard output or a file.
    "print(*values: object, sep: str | None = None, end: str | None = None, file: object = None, flush: bool = False) -> None" => builtin_print(values: Borrow Tuple, sep: Borrow Word, end: Borrow Word, file: Borrow Word, flush: Copy Bool) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError, OSError];
    /// A line of the standard input, without its end.
    "input(prompt: object = ..., /) -> str" => builtin_input(prompt: Borrow Word) -> New Str
        effect RunsUserCode, fails Null, raises [EOFError];
    /// A file.
    "open(file: object, mode: str = 'r', buffering: int = -1, encoding: str | None = None, errors: str | None = None, newline: str | None = None, closefd: bool = True, opener: object = None) -> Any" => builtin_open(file: Borrow Word, mode: Borrow Str, buffering: Copy I64, encoding: Borrow Word, errors: Borrow Word, newline: Borrow Word, closefd: Copy Bool, opener: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [OSError, ValueError, TypeError];
}}}

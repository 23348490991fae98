//! Methods and operators of str.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! str_rows { ($with:ident, $($acc:tt)*) => { $crate::bytes_rows! { $with, $($acc)*
    /// The empty text.
    "str() -> str" => str_empty() -> New Str
        effect Pure, fails Never, raises [];
    /// The text as an exact str.
    "str(object: str) -> str" => str_of_str(object: Borrow Str) -> New Str
        effect Reads, fails Never, raises [];
    /// `True` or `False`.
    "str(object: bool) -> str" => str_of_bool(object: Copy Bool) -> New Str
        effect Pure, fails Never, raises [];
    /// Decimal digits.
    "str(object: int) -> str" => str_of_int(object: Borrow Int) -> New Str
        effect Pure, fails Null, raises [ValueError];
    /// The shortest digits that read back the same.
    "str(object: float) -> str" => str_of_f64(object: Copy F64) -> New Str
        effect Pure, fails Never, raises [];
    /// What `__str__` gives.
    "str(object: object) -> str" => str_of(object: Borrow Word) -> New Str
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Bytes as text.
    "str(object: object, encoding: str = ..., errors: str = ...) -> str" => str_from_bytes(object: Borrow Word, encoding: Borrow Word, errors: Borrow Word) -> New Str
        effect Reads, fails Null, raises [TypeError, LookupError, UnicodeDecodeError];
    /// Split on `sep`, or on runs of whitespace when `sep` is None.
    "str.split(self, /, sep: str | None = None, maxsplit: int = -1) -> list[str]" => str_split(self_: Borrow Str, sep: Borrow Word, maxsplit: Copy I64) -> New List
        effect Reads, fails Null, raises [ValueError];
    /// `self + other`.
    "str.__add__(self, other: str, /) -> str" => str_concat(self_: Borrow Str, other: Borrow Str) -> New Str
        effect Reads, fails Never, raises [];
    /// `a += b`: takes `a` over and extends it in place when nobody else has it, so that building a str in a loop is linear.
    "-" => str_append(a: Steal Str, b: Borrow Str) -> New Str
        effect Writes, fails Never, raises [];
    /// `self * count`.
    "str.__mul__(self, count: int, /) -> str" => str_repeat(self_: Borrow Str, count: Copy I64) -> New Str
        effect Reads, fails Null, raises [OverflowError];
    /// `count * self`.
    "str.__rmul__(self, count: int, /) -> str" => str_rmul(self_: Borrow Str, count: Copy I64) -> New Str
        effect Reads, fails Null, raises [OverflowError];
    /// `self % values`.
    "str.__mod__(self, values: object, /) -> str" => str_percent(self_: Borrow Str, values: Borrow Word) -> New Str
        effect RunsUserCode, fails Null, raises [TypeError, ValueError, OverflowError];
    /// `self == other`.
    "str.__eq__(self, other: str, /) -> bool" => str_eq(self_: Borrow Str, other: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [] inline;
    /// `self != other`.
    "str.__ne__(self, other: str, /) -> bool" => str_ne(self_: Borrow Str, other: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [] inline;
    /// `self < other`, by code points.
    "str.__lt__(self, other: str, /) -> bool" => str_lt(self_: Borrow Str, other: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// `self <= other`, by code points.
    "str.__le__(self, other: str, /) -> bool" => str_le(self_: Borrow Str, other: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// `self > other`, by code points.
    "str.__gt__(self, other: str, /) -> bool" => str_gt(self_: Borrow Str, other: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// `self >= other`, by code points.
    "str.__ge__(self, other: str, /) -> bool" => str_ge(self_: Borrow Str, other: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// `hash(self)`.
    "str.__hash__(self, /) -> int" => str_hash(self_: Borrow Str) -> Copy I64
        effect Reads, fails Never, raises [] inline;
    /// Number of characters.
    "str.__len__(self, /) -> int" => str_len(self_: Borrow Str) -> Copy I64
        effect Reads, fails Never, raises [] inline;
    /// Whether there are characters.
    "-" => str_truth(self_: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [] inline;
    /// `needle in self`.
    "str.__contains__(self, needle: str, /) -> bool" => str_contains(self_: Borrow Str, needle: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// `self[index]`.
    "str.__getitem__(self, index: int, /) -> str" => str_getitem(self_: Borrow Str, index: Copy I64) -> New Str
        effect Reads, fails Null, raises [IndexError] inline;
    /// `self[slice]`.
    "str.__getitem__(self, key: slice, /) -> str" => str_getitem_slice(self_: Borrow Str, key: Borrow Slice) -> New Str
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// `a[start:stop:step]` without a slice object; the bounds are None or ints.
    "-" => str_slice(self_: Borrow Str, start: Borrow Word, stop: Borrow Word, step: Borrow Word) -> New Str
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// The code point at `index`: `a[i] == 'x'` and `ord(a[i])` need no str.
    "-" => str_char_at(self_: Borrow Str, index: Copy I64) -> Copy I64
        effect Reads, fails Flag, raises [IndexError] inline;
    /// `ord(c)`.
    "-" => str_ord(self_: Borrow Str) -> Copy I64
        effect Reads, fails Flag, raises [TypeError] inline;
    /// `chr(code)`.
    "-" => str_chr(code: Copy I64) -> New Str
        effect Reads, fails Null, raises [ValueError] inline;
    /// With quotes and escapes.
    "str.__repr__(self, /) -> str" => str_repr(self_: Borrow Str) -> New Str
        effect Reads, fails Never, raises [];
    /// The text as an exact str.
    "str.__str__(self, /) -> str" => str_str(self_: Borrow Str) -> New Str
        effect Reads, fails Never, raises [];
    /// `format(self, spec)`.
    "str.__format__(self, spec: str, /) -> str" => str_format_spec(self_: Borrow Str, spec: Borrow Str) -> New Str
        effect Reads, fails Null, raises [ValueError];
    /// Fields in braces replaced by arguments.
    "str.format(self, /, *args: object, **kwargs: object) -> str" => str_format(self_: Borrow Str, args: Borrow Tuple, kwargs: Borrow Word) -> New Str
        effect RunsUserCode, fails Null, raises [ValueError, IndexError, KeyError];
    /// Fields in braces replaced by values of a mapping.
    "str.format_map(self, mapping: object, /) -> str" => str_format_map(self_: Borrow Str, mapping: Borrow Word) -> New Str
        effect RunsUserCode, fails Null, raises [ValueError, KeyError];
    /// The items with `self` between them.
    "str.join(self, iterable: object, /) -> str" => str_join(self_: Borrow Str, iterable: Borrow Word) -> New Str
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Split on `sep`, cut from the right.
    "str.rsplit(self, /, sep: str | None = None, maxsplit: int = -1) -> list[str]" => str_rsplit(self_: Borrow Str, sep: Borrow Word, maxsplit: Copy I64) -> New List
        effect Reads, fails Null, raises [ValueError, TypeError];
    /// The lines.
    "str.splitlines(self, /, keepends: bool = False) -> list[str]" => str_splitlines(self_: Borrow Str, keepends: Copy Bool) -> New List
        effect Reads, fails Never, raises [];
    /// Before the first `sep`, `sep`, and after it.
    "str.partition(self, sep: str, /) -> tuple[str, str, str]" => str_partition(self_: Borrow Str, sep: Borrow Str) -> New Tuple
        effect Reads, fails Null, raises [ValueError];
    /// Before the last `sep`, `sep`, and after it.
    "str.rpartition(self, sep: str, /) -> tuple[str, str, str]" => str_rpartition(self_: Borrow Str, sep: Borrow Str) -> New Tuple
        effect Reads, fails Null, raises [ValueError];
    /// Without whitespace, or `chars`, at both ends.
    "str.strip(self, chars: str | None = None, /) -> str" => str_strip(self_: Borrow Str, chars: Borrow Word) -> New Str
        effect Reads, fails Null, raises [TypeError];
    /// Without whitespace, or `chars`, at the start.
    "str.lstrip(self, chars: str | None = None, /) -> str" => str_lstrip(self_: Borrow Str, chars: Borrow Word) -> New Str
        effect Reads, fails Null, raises [TypeError];
    /// Without whitespace, or `chars`, at the end.
    "str.rstrip(self, chars: str | None = None, /) -> str" => str_rstrip(self_: Borrow Str, chars: Borrow Word) -> New Str
        effect Reads, fails Null, raises [TypeError];
    /// Place of the first `sub`, or -1.
    "str.find(self, sub: str, start: int | None = None, end: int | None = None, /) -> int" => str_find(self_: Borrow Str, sub: Borrow Str, start: Borrow Word, end: Borrow Word) -> Copy I64
        effect Reads, fails Flag, raises [TypeError];
    /// Place of the last `sub`, or -1.
    "str.rfind(self, sub: str, start: int | None = None, end: int | None = None, /) -> int" => str_rfind(self_: Borrow Str, sub: Borrow Str, start: Borrow Word, end: Borrow Word) -> Copy I64
        effect Reads, fails Flag, raises [TypeError];
    /// Place of the first `sub`.
    "str.index(self, sub: str, start: int | None = None, end: int | None = None, /) -> int" => str_index(self_: Borrow Str, sub: Borrow Str, start: Borrow Word, end: Borrow Word) -> Copy I64
        effect Reads, fails Flag, raises [TypeError, ValueError];
    /// Place of the last `sub`.
    "str.rindex(self, sub: str, start: int | None = None, end: int | None = None, /) -> int" => str_rindex(self_: Borrow Str, sub: Borrow Str, start: Borrow Word, end: Borrow Word) -> Copy I64
        effect Reads, fails Flag, raises [TypeError, ValueError];
    /// How often `sub` occurs without overlap.
    "str.count(self, sub: str, start: int | None = None, end: int | None = None, /) -> int" => str_count(self_: Borrow Str, sub: Borrow Str, start: Borrow Word, end: Borrow Word) -> Copy I64
        effect Reads, fails Flag, raises [TypeError];
    /// Whether it starts with `prefix`, or with one of a tuple.
    "str.startswith(self, prefix: object, start: int | None = None, end: int | None = None, /) -> bool" => str_startswith(self_: Borrow Str, prefix: Borrow Word, start: Borrow Word, end: Borrow Word) -> Copy Bool
        effect Reads, fails Flag, raises [TypeError];
    /// Whether it ends with `suffix`, or with one of a tuple.
    "str.endswith(self, suffix: object, start: int | None = None, end: int | None = None, /) -> bool" => str_endswith(self_: Borrow Str, suffix: Borrow Word, start: Borrow Word, end: Borrow Word) -> Copy Bool
        effect Reads, fails Flag, raises [TypeError];
    /// Without that prefix, where it has it.
    "str.removeprefix(self, prefix: str, /) -> str" => str_removeprefix(self_: Borrow Str, prefix: Borrow Str) -> New Str
        effect Reads, fails Never, raises [];
    /// Without that suffix, where it has it.
    "str.removesuffix(self, suffix: str, /) -> str" => str_removesuffix(self_: Borrow Str, suffix: Borrow Str) -> New Str
        effect Reads, fails Never, raises [];
    /// `old` replaced by `new`, `count` times at most.
    "str.replace(self, old: str, new: str, count: int = -1, /) -> str" => str_replace(self_: Borrow Str, old: Borrow Str, new: Borrow Str, count: Copy I64) -> New Str
        effect Reads, fails Null, raises [MemoryError];
    /// In upper case.
    "str.upper(self, /) -> str" => str_upper(self_: Borrow Str) -> New Str
        effect Reads, fails Never, raises [];
    /// In lower case.
    "str.lower(self, /) -> str" => str_lower(self_: Borrow Str) -> New Str
        effect Reads, fails Never, raises [];
    /// For comparison without regard to case.
    "str.casefold(self, /) -> str" => str_casefold(self_: Borrow Str) -> New Str
        effect Reads, fails Never, raises [];
    /// Upper case for lower case, and the other way.
    "str.swapcase(self, /) -> str" => str_swapcase(self_: Borrow Str) -> New Str
        effect Reads, fails Never, raises [];
    /// The first character in title case, the rest in lower case.
    "str.capitalize(self, /) -> str" => str_capitalize(self_: Borrow Str) -> New Str
        effect Reads, fails Never, raises [];
    /// Every word in title case.
    "str.title(self, /) -> str" => str_title(self_: Borrow Str) -> New Str
        effect Reads, fails Never, raises [];
    /// Whether it is all letters, and not empty.
    "str.isalpha(self, /) -> bool" => str_isalpha(self_: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether it is all letters and digits, and not empty.
    "str.isalnum(self, /) -> bool" => str_isalnum(self_: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether it is all decimal digits, and not empty.
    "str.isdecimal(self, /) -> bool" => str_isdecimal(self_: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether it is all digits, and not empty.
    "str.isdigit(self, /) -> bool" => str_isdigit(self_: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether it is all numeric characters, and not empty.
    "str.isnumeric(self, /) -> bool" => str_isnumeric(self_: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether it is all whitespace, and not empty.
    "str.isspace(self, /) -> bool" => str_isspace(self_: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether there are cased characters, all in lower case.
    "str.islower(self, /) -> bool" => str_islower(self_: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether there are cased characters, all in upper case.
    "str.isupper(self, /) -> bool" => str_isupper(self_: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether every word is in title case.
    "str.istitle(self, /) -> bool" => str_istitle(self_: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether it could be a name.
    "str.isidentifier(self, /) -> bool" => str_isidentifier(self_: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether `repr` would escape nothing.
    "str.isprintable(self, /) -> bool" => str_isprintable(self_: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether every character is below 128.
    "str.isascii(self, /) -> bool" => str_isascii(self_: Borrow Str) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Padded to `width`, the text in the middle.
    "str.center(self, width: int, fillchar: str = ' ', /) -> str" => str_center(self_: Borrow Str, width: Copy I64, fillchar: Borrow Word) -> New Str
        effect Reads, fails Null, raises [TypeError];
    /// Padded to `width`, the text at the left.
    "str.ljust(self, width: int, fillchar: str = ' ', /) -> str" => str_ljust(self_: Borrow Str, width: Copy I64, fillchar: Borrow Word) -> New Str
        effect Reads, fails Null, raises [TypeError];
    /// Padded to `width`, the text at the right.
    "str.rjust(self, width: int, fillchar: str = ' ', /) -> str" => str_rjust(self_: Borrow Str, width: Copy I64, fillchar: Borrow Word) -> New Str
        effect Reads, fails Null, raises [TypeError];
    /// Padded with zeros after the sign.
    "str.zfill(self, width: int, /) -> str" => str_zfill(self_: Borrow Str, width: Copy I64) -> New Str
        effect Reads, fails Null, raises [MemoryError];
    /// Tabs replaced by spaces up to the next stop.
    "str.expandtabs(self, /, tabsize: int = 8) -> str" => str_expandtabs(self_: Borrow Str, tabsize: Copy I64) -> New Str
        effect Reads, fails Null, raises [MemoryError];
    /// Characters replaced as `table[ord(c)]` says.
    "str.translate(self, table: object, /) -> str" => str_translate(self_: Borrow Str, table: Borrow Word) -> New Str
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// A table for `translate`; a static method.
    "str.maketrans(x: object, y: str = ..., z: str = ..., /) -> dict[int, object]" => str_maketrans(x: Borrow Word, y: Borrow Word, z: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// The text as bytes.
    "str.encode(self, /, encoding: str = 'utf-8', errors: str = 'strict') -> bytes" => str_encode(self_: Borrow Str, encoding: Borrow Str, errors: Borrow Str) -> New Bytes
        effect Reads, fails Null, raises [UnicodeEncodeError, LookupError];
}}}

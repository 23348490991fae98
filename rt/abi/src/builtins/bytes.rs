//! Methods of bytes and bytearray.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! bytes_rows { ($with:ident, $($acc:tt)*) => { $crate::tuple_rows! { $with, $($acc)*
    /// Zeros, the bytes of a buffer, ints of an iterable, or encoded text.
    "bytes(source: object = ..., encoding: str = ..., errors: str = ...) -> bytes" => bytes_new(source: Borrow Word, encoding: Borrow Word, errors: Borrow Word) -> New Bytes
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// Zeros, the bytes of a buffer, ints of an iterable, or encoded text.
    "bytearray(source: object = ..., encoding: str = ..., errors: str = ...) -> bytearray" => bytearray_new(source: Borrow Word, encoding: Borrow Word, errors: Borrow Word) -> New ByteArray
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// Number of bytes.
    "bytes.__len__(self, /) -> int" => bytes_len(self_: Borrow Bytes) -> Copy I64
        effect Reads, fails Never, raises [];
    /// `self[index]`.
    "bytes.__getitem__(self, index: int, /) -> int" => bytes_getitem(self_: Borrow Bytes, index: Copy I64) -> Copy I64
        effect Reads, fails Flag, raises [IndexError] inline;
    /// `self[slice]`.
    "bytes.__getitem__(self, key: slice, /) -> bytes" => bytes_getitem_slice(self_: Borrow Bytes, key: Borrow Slice) -> New Bytes
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// `a[start:stop:step]` without a slice object; the bounds are None or ints.
    "-" => bytes_slice(self_: Borrow Bytes, start: Borrow Word, stop: Borrow Word, step: Borrow Word) -> New Bytes
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// `self + other`.
    "bytes.__add__(self, other: object, /) -> bytes" => bytes_concat(self_: Borrow Bytes, other: Borrow Word) -> New Bytes
        effect Reads, fails Null, raises [TypeError];
    /// `self * count`.
    "bytes.__mul__(self, count: int, /) -> bytes" => bytes_repeat(self_: Borrow Bytes, count: Copy I64) -> New Bytes
        effect Reads, fails Null, raises [OverflowError];
    /// `item in self`, of a byte or of bytes.
    "bytes.__contains__(self, item: object, /) -> bool" => bytes_contains(self_: Borrow Bytes, item: Borrow Word) -> Copy Bool
        effect Reads, fails Flag, raises [TypeError, ValueError];
    /// As the source would write it.
    "bytes.__repr__(self, /) -> str" => bytes_repr(self_: Borrow Bytes) -> New Str
        effect Reads, fails Never, raises [];
    /// `self == other`.
    "bytes.__eq__(self, other: bytes, /) -> bool" => bytes_eq(self_: Borrow Bytes, other: Borrow Bytes) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// `self != other`.
    "bytes.__ne__(self, other: bytes, /) -> bool" => bytes_ne(self_: Borrow Bytes, other: Borrow Bytes) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// `hash(self)`.
    "bytes.__hash__(self, /) -> int" => bytes_hash(self_: Borrow Bytes) -> Copy I64
        effect Reads, fails Never, raises [];
    /// Place of the first `sub`, or -1.
    "bytes.find(self, sub: object, start: int | None = None, end: int | None = None, /) -> int" => bytes_find(self_: Borrow Bytes, sub: Borrow Word, start: Borrow Word, end: Borrow Word) -> Copy I64
        effect Reads, fails Flag, raises [TypeError, ValueError];
    /// Place of the last `sub`, or -1.
    "bytes.rfind(self, sub: object, start: int | None = None, end: int | None = None, /) -> int" => bytes_rfind(self_: Borrow Bytes, sub: Borrow Word, start: Borrow Word, end: Borrow Word) -> Copy I64
        effect Reads, fails Flag, raises [TypeError, ValueError];
    /// Place of the first `sub`.
    "bytes.index(self, sub: object, start: int | None = None, end: int | None = None, /) -> int" => bytes_index(self_: Borrow Bytes, sub: Borrow Word, start: Borrow Word, end: Borrow Word) -> Copy I64
        effect Reads, fails Flag, raises [TypeError, ValueError];
    /// Place of the last `sub`.
    "bytes.rindex(self, sub: object, start: int | None = None, end: int | None = None, /) -> int" => bytes_rindex(self_: Borrow Bytes, sub: Borrow Word, start: Borrow Word, end: Borrow Word) -> Copy I64
        effect Reads, fails Flag, raises [TypeError, ValueError];
    /// How often `sub` occurs without overlap.
    "bytes.count(self, sub: object, start: int | None = None, end: int | None = None, /) -> int" => bytes_count(self_: Borrow Bytes, sub: Borrow Word, start: Borrow Word, end: Borrow Word) -> Copy I64
        effect Reads, fails Flag, raises [TypeError, ValueError];
    /// Whether it starts with `prefix`, or with one of a tuple.
    "bytes.startswith(self, prefix: object, start: int | None = None, end: int | None = None, /) -> bool" => bytes_startswith(self_: Borrow Bytes, prefix: Borrow Word, start: Borrow Word, end: Borrow Word) -> Copy Bool
        effect Reads, fails Flag, raises [TypeError];
    /// Whether it ends with `suffix`, or with one of a tuple.
    "bytes.endswith(self, suffix: object, start: int | None = None, end: int | None = None, /) -> bool" => bytes_endswith(self_: Borrow Bytes, suffix: Borrow Word, start: Borrow Word, end: Borrow Word) -> Copy Bool
        effect Reads, fails Flag, raises [TypeError];
    /// Split on `sep`, or on runs of whitespace.
    "bytes.split(self, /, sep: object = None, maxsplit: int = -1) -> list[bytes]" => bytes_split(self_: Borrow Bytes, sep: Borrow Word, maxsplit: Copy I64) -> New List
        effect Reads, fails Null, raises [TypeError, ValueError];
    /// Split on `sep`, cut from the right.
    "bytes.rsplit(self, /, sep: object = None, maxsplit: int = -1) -> list[bytes]" => bytes_rsplit(self_: Borrow Bytes, sep: Borrow Word, maxsplit: Copy I64) -> New List
        effect Reads, fails Null, raises [TypeError, ValueError];
    /// The lines.
    "bytes.splitlines(self, /, keepends: bool = False) -> list[bytes]" => bytes_splitlines(self_: Borrow Bytes, keepends: Copy Bool) -> New List
        effect Reads, fails Never, raises [];
    /// Before the first `sep`, `sep`, and after it.
    "bytes.partition(self, sep: object, /) -> tuple[bytes, bytes, bytes]" => bytes_partition(self_: Borrow Bytes, sep: Borrow Word) -> New Tuple
        effect Reads, fails Null, raises [TypeError, ValueError];
    /// Before the last `sep`, `sep`, and after it.
    "bytes.rpartition(self, sep: object, /) -> tuple[bytes, bytes, bytes]" => bytes_rpartition(self_: Borrow Bytes, sep: Borrow Word) -> New Tuple
        effect Reads, fails Null, raises [TypeError, ValueError];
    /// Without whitespace, or `bytes`, at both ends.
    "bytes.strip(self, bytes: object = None, /) -> bytes" => bytes_strip(self_: Borrow Bytes, bytes: Borrow Word) -> New Bytes
        effect Reads, fails Null, raises [TypeError];
    /// Without whitespace, or `bytes`, at the start.
    "bytes.lstrip(self, bytes: object = None, /) -> bytes" => bytes_lstrip(self_: Borrow Bytes, bytes: Borrow Word) -> New Bytes
        effect Reads, fails Null, raises [TypeError];
    /// Without whitespace, or `bytes`, at the end.
    "bytes.rstrip(self, bytes: object = None, /) -> bytes" => bytes_rstrip(self_: Borrow Bytes, bytes: Borrow Word) -> New Bytes
        effect Reads, fails Null, raises [TypeError];
    /// `old` replaced by `new`, `count` times at most.
    "bytes.replace(self, old: object, new: object, count: int = -1, /) -> bytes" => bytes_replace(self_: Borrow Bytes, old: Borrow Word, new: Borrow Word, count: Copy I64) -> New Bytes
        effect Reads, fails Null, raises [TypeError, MemoryError];
    /// Without that prefix, where it has it.
    "bytes.removeprefix(self, prefix: object, /) -> bytes" => bytes_removeprefix(self_: Borrow Bytes, prefix: Borrow Word) -> New Bytes
        effect Reads, fails Null, raises [TypeError];
    /// Without that suffix, where it has it.
    "bytes.removesuffix(self, suffix: object, /) -> bytes" => bytes_removesuffix(self_: Borrow Bytes, suffix: Borrow Word) -> New Bytes
        effect Reads, fails Null, raises [TypeError];
    /// The items with `self` between them.
    "bytes.join(self, iterable: object, /) -> bytes" => bytes_join(self_: Borrow Bytes, iterable: Borrow Word) -> New Bytes
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Bytes replaced as the table of 256 says, those in `delete` left out.
    "bytes.translate(self, table: object, /, delete: object = b'') -> bytes" => bytes_translate(self_: Borrow Bytes, table: Borrow Word, delete: Borrow Word) -> New Bytes
        effect Reads, fails Null, raises [TypeError, ValueError];
    /// Padded to `width`, the bytes in the middle.
    "bytes.center(self, width: int, fillchar: bytes = b' ', /) -> bytes" => bytes_center(self_: Borrow Bytes, width: Copy I64, fillchar: Borrow Word) -> New Bytes
        effect Reads, fails Null, raises [TypeError];
    /// Padded to `width`, the bytes at the left.
    "bytes.ljust(self, width: int, fillchar: bytes = b' ', /) -> bytes" => bytes_ljust(self_: Borrow Bytes, width: Copy I64, fillchar: Borrow Word) -> New Bytes
        effect Reads, fails Null, raises [TypeError];
    /// Padded to `width`, the bytes at the right.
    "bytes.rjust(self, width: int, fillchar: bytes = b' ', /) -> bytes" => bytes_rjust(self_: Borrow Bytes, width: Copy I64, fillchar: Borrow Word) -> New Bytes
        effect Reads, fails Null, raises [TypeError];
    /// Padded with zeros after the sign.
    "bytes.zfill(self, width: int, /) -> bytes" => bytes_zfill(self_: Borrow Bytes, width: Copy I64) -> New Bytes
        effect Reads, fails Null, raises [MemoryError];
    /// Tabs replaced by spaces up to the next stop.
    "bytes.expandtabs(self, /, tabsize: int = 8) -> bytes" => bytes_expandtabs(self_: Borrow Bytes, tabsize: Copy I64) -> New Bytes
        effect Reads, fails Null, raises [MemoryError];
    /// ASCII letters in upper case.
    "bytes.upper(self, /) -> bytes" => bytes_upper(self_: Borrow Bytes) -> New Bytes
        effect Reads, fails Never, raises [];
    /// ASCII letters in lower case.
    "bytes.lower(self, /) -> bytes" => bytes_lower(self_: Borrow Bytes) -> New Bytes
        effect Reads, fails Never, raises [];
    /// Upper case for lower case, and the other way.
    "bytes.swapcase(self, /) -> bytes" => bytes_swapcase(self_: Borrow Bytes) -> New Bytes
        effect Reads, fails Never, raises [];
    /// The first in upper case, the rest in lower case.
    "bytes.capitalize(self, /) -> bytes" => bytes_capitalize(self_: Borrow Bytes) -> New Bytes
        effect Reads, fails Never, raises [];
    /// Every word with a capital.
    "bytes.title(self, /) -> bytes" => bytes_title(self_: Borrow Bytes) -> New Bytes
        effect Reads, fails Never, raises [];
    /// Whether it is all ASCII letters, and not empty.
    "bytes.isalpha(self, /) -> bool" => bytes_isalpha(self_: Borrow Bytes) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether it is all ASCII letters and digits, and not empty.
    "bytes.isalnum(self, /) -> bool" => bytes_isalnum(self_: Borrow Bytes) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether it is all ASCII digits, and not empty.
    "bytes.isdigit(self, /) -> bool" => bytes_isdigit(self_: Borrow Bytes) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether it is all whitespace, and not empty.
    "bytes.isspace(self, /) -> bool" => bytes_isspace(self_: Borrow Bytes) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether every byte is below 128.
    "bytes.isascii(self, /) -> bool" => bytes_isascii(self_: Borrow Bytes) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether there are letters, all in lower case.
    "bytes.islower(self, /) -> bool" => bytes_islower(self_: Borrow Bytes) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether there are letters, all in upper case.
    "bytes.isupper(self, /) -> bool" => bytes_isupper(self_: Borrow Bytes) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether every word has a capital.
    "bytes.istitle(self, /) -> bool" => bytes_istitle(self_: Borrow Bytes) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Hexadecimal digits, with `sep` between groups.
    "bytes.hex(self, /, sep: object = ..., bytes_per_sep: int = 1) -> str" => bytes_hex(self_: Borrow Bytes, sep: Borrow Word, bytes_per_sep: Copy I64) -> New Str
        effect Reads, fails Null, raises [TypeError, ValueError];
    /// The bytes as text.
    "bytes.decode(self, /, encoding: str = 'utf-8', errors: str = 'strict') -> str" => bytes_decode(self_: Borrow Bytes, encoding: Borrow Str, errors: Borrow Str) -> New Str
        effect Reads, fails Null, raises [UnicodeDecodeError, LookupError];
    /// The bytes that hexadecimal text spells; a class method.
    "bytes.fromhex(string: str, /) -> bytes" => bytes_fromhex(string: Borrow Str) -> New Bytes
        effect Reads, fails Null, raises [ValueError];
    /// A table for `translate`; a static method.
    "bytes.maketrans(frm: object, to: object, /) -> bytes" => bytes_maketrans(frm: Borrow Word, to: Borrow Word) -> New Bytes
        effect Reads, fails Null, raises [TypeError, ValueError];
    /// Number of bytes.
    "bytearray.__len__(self, /) -> int" => bytearray_len(self_: Borrow ByteArray) -> Copy I64
        effect Reads, fails Never, raises [];
    /// `self[index]`.
    "bytearray.__getitem__(self, index: int, /) -> int" => bytearray_getitem(self_: Borrow ByteArray, index: Copy I64) -> Copy I64
        effect Reads, fails Flag, raises [IndexError] inline;
    /// `self[slice]`.
    "bytearray.__getitem__(self, key: slice, /) -> bytearray" => bytearray_getitem_slice(self_: Borrow ByteArray, key: Borrow Slice) -> New ByteArray
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// `a[start:stop:step]` without a slice object; the bounds are None or ints.
    "-" => bytearray_slice(self_: Borrow ByteArray, start: Borrow Word, stop: Borrow Word, step: Borrow Word) -> New ByteArray
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// `self + other`.
    "bytearray.__add__(self, other: object, /) -> bytearray" => bytearray_concat(self_: Borrow ByteArray, other: Borrow Word) -> New ByteArray
        effect Reads, fails Null, raises [TypeError];
    /// `self * count`.
    "bytearray.__mul__(self, count: int, /) -> bytearray" => bytearray_repeat(self_: Borrow ByteArray, count: Copy I64) -> New ByteArray
        effect Reads, fails Null, raises [OverflowError];
    /// `item in self`, of a byte or of bytes.
    "bytearray.__contains__(self, item: object, /) -> bool" => bytearray_contains(self_: Borrow ByteArray, item: Borrow Word) -> Copy Bool
        effect Reads, fails Flag, raises [TypeError, ValueError];
    /// As the source would write it.
    "bytearray.__repr__(self, /) -> str" => bytearray_repr(self_: Borrow ByteArray) -> New Str
        effect Reads, fails Never, raises [];
    /// Place of the first `sub`, or -1.
    "bytearray.find(self, sub: object, start: int | None = None, end: int | None = None, /) -> int" => bytearray_find(self_: Borrow ByteArray, sub: Borrow Word, start: Borrow Word, end: Borrow Word) -> Copy I64
        effect Reads, fails Flag, raises [TypeError, ValueError];
    /// Place of the last `sub`, or -1.
    "bytearray.rfind(self, sub: object, start: int | None = None, end: int | None = None, /) -> int" => bytearray_rfind(self_: Borrow ByteArray, sub: Borrow Word, start: Borrow Word, end: Borrow Word) -> Copy I64
        effect Reads, fails Flag, raises [TypeError, ValueError];
    /// Place of the first `sub`.
    "bytearray.index(self, sub: object, start: int | None = None, end: int | None = None, /) -> int" => bytearray_index(self_: Borrow ByteArray, sub: Borrow Word, start: Borrow Word, end: Borrow Word) -> Copy I64
        effect Reads, fails Flag, raises [TypeError, ValueError];
    /// Place of the last `sub`.
    "bytearray.rindex(self, sub: object, start: int | None = None, end: int | None = None, /) -> int" => bytearray_rindex(self_: Borrow ByteArray, sub: Borrow Word, start: Borrow Word, end: Borrow Word) -> Copy I64
        effect Reads, fails Flag, raises [TypeError, ValueError];
    /// How often `sub` occurs without overlap.
    "bytearray.count(self, sub: object, start: int | None = None, end: int | None = None, /) -> int" => bytearray_count(self_: Borrow ByteArray, sub: Borrow Word, start: Borrow Word, end: Borrow Word) -> Copy I64
        effect Reads, fails Flag, raises [TypeError, ValueError];
    /// Whether it starts with `prefix`, or with one of a tuple.
    "bytearray.startswith(self, prefix: object, start: int | None = None, end: int | None = None, /) -> bool" => bytearray_startswith(self_: Borrow ByteArray, prefix: Borrow Word, start: Borrow Word, end: Borrow Word) -> Copy Bool
        effect Reads, fails Flag, raises [TypeError];
    /// Whether it ends with `suffix`, or with one of a tuple.
    "bytearray.endswith(self, suffix: object, start: int | None = None, end: int | None = None, /) -> bool" => bytearray_endswith(self_: Borrow ByteArray, suffix: Borrow Word, start: Borrow Word, end: Borrow Word) -> Copy Bool
        effect Reads, fails Flag, raises [TypeError];
    /// Split on `sep`, or on runs of whitespace.
    "bytearray.split(self, /, sep: object = None, maxsplit: int = -1) -> list[bytearray]" => bytearray_split(self_: Borrow ByteArray, sep: Borrow Word, maxsplit: Copy I64) -> New List
        effect Reads, fails Null, raises [TypeError, ValueError];
    /// Split on `sep`, cut from the right.
    "bytearray.rsplit(self, /, sep: object = None, maxsplit: int = -1) -> list[bytearray]" => bytearray_rsplit(self_: Borrow ByteArray, sep: Borrow Word, maxsplit: Copy I64) -> New List
        effect Reads, fails Null, raises [TypeError, ValueError];
    /// The lines.
    "bytearray.splitlines(self, /, keepends: bool = False) -> list[bytearray]" => bytearray_splitlines(self_: Borrow ByteArray, keepends: Copy Bool) -> New List
        effect Reads, fails Never, raises [];
    /// Before the first `sep`, `sep`, and after it.
    "bytearray.partition(self, sep: object, /) -> tuple[bytearray, bytearray, bytearray]" => bytearray_partition(self_: Borrow ByteArray, sep: Borrow Word) -> New Tuple
        effect Reads, fails Null, raises [TypeError, ValueError];
    /// Before the last `sep`, `sep`, and after it.
    "bytearray.rpartition(self, sep: object, /) -> tuple[bytearray, bytearray, bytearray]" => bytearray_rpartition(self_: Borrow ByteArray, sep: Borrow Word) -> New Tuple
        effect Reads, fails Null, raises [TypeError, ValueError];
    /// Without whitespace, or `bytes`, at both ends.
    "bytearray.strip(self, bytes: object = None, /) -> bytearray" => bytearray_strip(self_: Borrow ByteArray, bytes: Borrow Word) -> New ByteArray
        effect Reads, fails Null, raises [TypeError];
    /// Without whitespace, or `bytes`, at the start.
    "bytearray.lstrip(self, bytes: object = None, /) -> bytearray" => bytearray_lstrip(self_: Borrow ByteArray, bytes: Borrow Word) -> New ByteArray
        effect Reads, fails Null, raises [TypeError];
    /// Without whitespace, or `bytes`, at the end.
    "bytearray.rstrip(self, bytes: object = None, /) -> bytearray" => bytearray_rstrip(self_: Borrow ByteArray, bytes: Borrow Word) -> New ByteArray
        effect Reads, fails Null, raises [TypeError];
    /// `old` replaced by `new`, `count` times at most.
    "bytearray.replace(self, old: object, new: object, count: int = -1, /) -> bytearray" => bytearray_replace(self_: Borrow ByteArray, old: Borrow Word, new: Borrow Word, count: Copy I64) -> New ByteArray
        effect Reads, fails Null, raises [TypeError, MemoryError];
    /// Without that prefix, where it has it.
    "bytearray.removeprefix(self, prefix: object, /) -> bytearray" => bytearray_removeprefix(self_: Borrow ByteArray, prefix: Borrow Word) -> New ByteArray
        effect Reads, fails Null, raises [TypeError];
    /// Without that suffix, where it has it.
    "bytearray.removesuffix(self, suffix: object, /) -> bytearray" => bytearray_removesuffix(self_: Borrow ByteArray, suffix: Borrow Word) -> New ByteArray
        effect Reads, fails Null, raises [TypeError];
    /// The items with `self` between them.
    "bytearray.join(self, iterable: object, /) -> bytearray" => bytearray_join(self_: Borrow ByteArray, iterable: Borrow Word) -> New ByteArray
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Bytes replaced as the table of 256 says, those in `delete` left out.
    "bytearray.translate(self, table: object, /, delete: object = b'') -> bytearray" => bytearray_translate(self_: Borrow ByteArray, table: Borrow Word, delete: Borrow Word) -> New ByteArray
        effect Reads, fails Null, raises [TypeError, ValueError];
    /// Padded to `width`, the bytes in the middle.
    "bytearray.center(self, width: int, fillchar: bytes = b' ', /) -> bytearray" => bytearray_center(self_: Borrow ByteArray, width: Copy I64, fillchar: Borrow Word) -> New ByteArray
        effect Reads, fails Null, raises [TypeError];
    /// Padded to `width`, the bytes at the left.
    "bytearray.ljust(self, width: int, fillchar: bytes = b' ', /) -> bytearray" => bytearray_ljust(self_: Borrow ByteArray, width: Copy I64, fillchar: Borrow Word) -> New ByteArray
        effect Reads, fails Null, raises [TypeError];
    /// Padded to `width`, the bytes at the right.
    "bytearray.rjust(self, width: int, fillchar: bytes = b' ', /) -> bytearray" => bytearray_rjust(self_: Borrow ByteArray, width: Copy I64, fillchar: Borrow Word) -> New ByteArray
        effect Reads, fails Null, raises [TypeError];
    /// Padded with zeros after the sign.
    "bytearray.zfill(self, width: int, /) -> bytearray" => bytearray_zfill(self_: Borrow ByteArray, width: Copy I64) -> New ByteArray
        effect Reads, fails Null, raises [MemoryError];
    /// Tabs replaced by spaces up to the next stop.
    "bytearray.expandtabs(self, /, tabsize: int = 8) -> bytearray" => bytearray_expandtabs(self_: Borrow ByteArray, tabsize: Copy I64) -> New ByteArray
        effect Reads, fails Null, raises [MemoryError];
    /// ASCII letters in upper case.
    "bytearray.upper(self, /) -> bytearray" => bytearray_upper(self_: Borrow ByteArray) -> New ByteArray
        effect Reads, fails Never, raises [];
    /// ASCII letters in lower case.
    "bytearray.lower(self, /) -> bytearray" => bytearray_lower(self_: Borrow ByteArray) -> New ByteArray
        effect Reads, fails Never, raises [];
    /// Upper case for lower case, and the other way.
    "bytearray.swapcase(self, /) -> bytearray" => bytearray_swapcase(self_: Borrow ByteArray) -> New ByteArray
        effect Reads, fails Never, raises [];
    /// The first in upper case, the rest in lower case.
    "bytearray.capitalize(self, /) -> bytearray" => bytearray_capitalize(self_: Borrow ByteArray) -> New ByteArray
        effect Reads, fails Never, raises [];
    /// Every word with a capital.
    "bytearray.title(self, /) -> bytearray" => bytearray_title(self_: Borrow ByteArray) -> New ByteArray
        effect Reads, fails Never, raises [];
    /// Whether it is all ASCII letters, and not empty.
    "bytearray.isalpha(self, /) -> bool" => bytearray_isalpha(self_: Borrow ByteArray) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether it is all ASCII letters and digits, and not empty.
    "bytearray.isalnum(self, /) -> bool" => bytearray_isalnum(self_: Borrow ByteArray) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether it is all ASCII digits, and not empty.
    "bytearray.isdigit(self, /) -> bool" => bytearray_isdigit(self_: Borrow ByteArray) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether it is all whitespace, and not empty.
    "bytearray.isspace(self, /) -> bool" => bytearray_isspace(self_: Borrow ByteArray) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether every byte is below 128.
    "bytearray.isascii(self, /) -> bool" => bytearray_isascii(self_: Borrow ByteArray) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether there are letters, all in lower case.
    "bytearray.islower(self, /) -> bool" => bytearray_islower(self_: Borrow ByteArray) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether there are letters, all in upper case.
    "bytearray.isupper(self, /) -> bool" => bytearray_isupper(self_: Borrow ByteArray) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Whether every word has a capital.
    "bytearray.istitle(self, /) -> bool" => bytearray_istitle(self_: Borrow ByteArray) -> Copy Bool
        effect Reads, fails Never, raises [];
    /// Hexadecimal digits, with `sep` between groups.
    "bytearray.hex(self, /, sep: object = ..., bytes_per_sep: int = 1) -> str" => bytearray_hex(self_: Borrow ByteArray, sep: Borrow Word, bytes_per_sep: Copy I64) -> New Str
        effect Reads, fails Null, raises [TypeError, ValueError];
    /// The bytes as text.
    "bytearray.decode(self, /, encoding: str = 'utf-8', errors: str = 'strict') -> str" => bytearray_decode(self_: Borrow ByteArray, encoding: Borrow Str, errors: Borrow Str) -> New Str
        effect Reads, fails Null, raises [UnicodeDecodeError, LookupError];
    /// The bytes that hexadecimal text spells; a class method.
    "bytearray.fromhex(string: str, /) -> bytearray" => bytearray_fromhex(string: Borrow Str) -> New ByteArray
        effect Reads, fails Null, raises [ValueError];
    /// A table for `translate`; a static method.
    "bytearray.maketrans(frm: object, to: object, /) -> bytes" => bytearray_maketrans(frm: Borrow Word, to: Borrow Word) -> New Bytes
        effect Reads, fails Null, raises [TypeError, ValueError];
    /// Adds a byte at the end.
    "bytearray.append(self, item: int, /) -> None" => bytearray_append(self_: Borrow ByteArray, item: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [ValueError, TypeError];
    /// Adds bytes at the end.
    "bytearray.extend(self, iterable: object, /) -> None" => bytearray_extend(self_: Borrow ByteArray, iterable: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [ValueError, TypeError];
    /// Adds a byte before `index`.
    "bytearray.insert(self, index: int, item: int, /) -> None" => bytearray_insert(self_: Borrow ByteArray, index: Copy I64, item: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [ValueError, TypeError];
    /// Takes out the byte at `index`.
    "bytearray.pop(self, index: int = -1, /) -> int" => bytearray_pop(self_: Borrow ByteArray, index: Copy I64) -> Copy I64
        effect Writes, fails Flag, raises [IndexError];
    /// Takes out the first byte of that value.
    "bytearray.remove(self, value: int, /) -> None" => bytearray_remove(self_: Borrow ByteArray, value: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [ValueError, TypeError];
    /// Takes out all bytes.
    "bytearray.clear(self, /) -> None" => bytearray_clear(self_: Borrow ByteArray) -> Copy Void
        effect Writes, fails Never, raises [];
    /// Turns the order of the bytes round.
    "bytearray.reverse(self, /) -> None" => bytearray_reverse(self_: Borrow ByteArray) -> Copy Void
        effect Writes, fails Never, raises [];
    /// A copy.
    "bytearray.copy(self, /) -> bytearray" => bytearray_copy(self_: Borrow ByteArray) -> New ByteArray
        effect Reads, fails Never, raises [];
    /// `self[index] = value`.
    "bytearray.__setitem__(self, index: int, value: int, /) -> None" => bytearray_setitem(self_: Borrow ByteArray, index: Copy I64, value: Copy I64) -> Copy Void
        effect Writes, fails Flag, raises [IndexError, ValueError] inline;
    /// `self[slice] = source`.
    "bytearray.__setitem__(self, key: slice, source: object, /) -> None" => bytearray_setitem_slice(self_: Borrow ByteArray, key: Borrow Slice, source: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError, ValueError];
    /// `del self[index]`.
    "bytearray.__delitem__(self, index: int, /) -> None" => bytearray_delitem(self_: Borrow ByteArray, index: Copy I64) -> Copy Void
        effect Writes, fails Flag, raises [IndexError];
    /// `del self[slice]`.
    "bytearray.__delitem__(self, key: slice, /) -> None" => bytearray_delitem_slice(self_: Borrow ByteArray, key: Borrow Slice) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError, ValueError];
    /// `self += source`.
    "bytearray.__iadd__(self, source: object, /) -> bytearray" => bytearray_iadd(self_: Borrow ByteArray, source: Borrow Word) -> New ByteArray
        effect Writes, fails Null, raises [TypeError];
    /// `self *= count`.
    "bytearray.__imul__(self, count: int, /) -> bytearray" => bytearray_imul(self_: Borrow ByteArray, count: Copy I64) -> New ByteArray
        effect Writes, fails Null, raises [MemoryError];
    /// A view of the memory of a bytes-like object.
    "memoryview(object: object) -> memoryview" => memoryview_new(object: Borrow Word) -> New Obj
        effect Reads, fails Null, raises [TypeError];
    /// Number of items.
    "memoryview.__len__(self, /) -> int" => memoryview_len(self_: Borrow Obj) -> Copy I64
        effect Reads, fails Flag, raises [ValueError];
    /// The items' bytes.
    "memoryview.tobytes(self, /) -> bytes" => memoryview_tobytes(self_: Borrow Obj) -> New Bytes
        effect Reads, fails Null, raises [ValueError];
    /// A list of the items.
    "memoryview.tolist(self, /) -> list[object]" => memoryview_tolist(self_: Borrow Obj) -> New List
        effect Reads, fails Null, raises [ValueError];
    /// The bytes in hexadecimal.
    "memoryview.hex(self, /, sep: object = ..., bytes_per_sep: int = 1) -> str" => memoryview_hex(self_: Borrow Obj, sep: Borrow Word, bytes_per_sep: Copy I64) -> New Str
        effect Reads, fails Null, raises [TypeError, ValueError];
    /// The same memory, not to be written.
    "memoryview.toreadonly(self, /) -> memoryview" => memoryview_toreadonly(self_: Borrow Obj) -> New Obj
        effect Reads, fails Null, raises [ValueError];
    /// The same memory as items of another type.
    "memoryview.cast(self, /, format: str) -> memoryview" => memoryview_cast(self_: Borrow Obj, format: Borrow Str) -> New Obj
        effect Reads, fails Null, raises [TypeError, ValueError];
    /// Lets go of the memory.
    "memoryview.release(self, /) -> None" => memoryview_release(self_: Borrow Obj) -> Copy Void
        effect Writes, fails Never, raises [];
    /// The view itself.
    "memoryview.__enter__(self, /) -> memoryview" => memoryview_enter(self_: Borrow Obj) -> New Obj
        effect Reads, fails Null, raises [ValueError];
    /// Lets go of the memory.
    "memoryview.__exit__(self, cls: object, value: object, traceback: object, /) -> None" => memoryview_exit(self_: Borrow Obj, cls: Borrow Word, value: Borrow Word, traceback: Borrow Word) -> Copy Void
        effect Writes, fails Never, raises [];
}}}

//! Methods of int and bool.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! int_rows { ($with:ident, $($acc:tt)*) => { $crate::float_rows! { $with, $($acc)*
    /// 0.
    "int() -> int" => int_zero() -> New Int
        effect Pure, fails Never, raises [];
    /// The value as an exact int.
    "int(x: int, /) -> int" => int_of_int(x: Borrow Int) -> New Int
        effect Pure, fails Never, raises [];
    /// Cut off towards zero.
    "int(x: float, /) -> int" => int_of_float(x: Copy F64) -> New Int
        effect Pure, fails Null, raises [ValueError, OverflowError] inline;
    /// The int that decimal digits spell.
    "int(x: str, /) -> int" => int_from_str(x: Borrow Str) -> New Int
        effect Pure, fails Null, raises [ValueError];
    /// The int that digits of any base spell.
    "int(x: str | bytes | bytearray, /, base: int) -> int" => int_from_text(x: Borrow Word, base: Copy I64) -> New Int
        effect Reads, fails Null, raises [ValueError, TypeError];
    /// What `__int__`, `__index__` or text gives.
    "int(x: object, /) -> int" => int_from_any(x: Borrow Word) -> New Int
        effect RunsUserCode, fails Null, raises [ValueError, TypeError, OverflowError];
    /// False.
    "bool() -> bool" => bool_false() -> Copy Bool
        effect Pure, fails Never, raises [];
    /// The truth of any value.
    "bool(x: object, /) -> bool" => bool_of(x: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// `True` or `False`.
    "bool.__repr__(self, /) -> str" => bool_repr(self_: Copy Bool) -> New Str
        effect Pure, fails Never, raises [];
    /// `True` or `False`.
    "bool.__str__(self, /) -> str" => bool_str(self_: Copy Bool) -> New Str
        effect Pure, fails Never, raises [];
    /// `format(self, spec)`.
    "bool.__format__(self, spec: str, /) -> str" => bool_format(self_: Borrow Word, spec: Borrow Str) -> New Str
        effect Reads, fails Null, raises [ValueError, OverflowError];
    /// Number of bits without sign and leading zeros.
    "int.bit_length(self, /) -> int" => int_bit_length(self_: Borrow Int) -> Copy I64
        effect Pure, fails Never, raises [];
    /// Number of one bits of the magnitude.
    "int.bit_count(self, /) -> int" => int_bit_count(self_: Borrow Int) -> Copy I64
        effect Pure, fails Never, raises [];
    /// The value itself.
    "int.conjugate(self, /) -> int" => int_conjugate(self_: Borrow Int) -> New Int
        effect Pure, fails Never, raises [];
    /// The value and 1.
    "int.as_integer_ratio(self, /) -> tuple[int, int]" => int_as_integer_ratio(self_: Borrow Int) -> New Tuple
        effect Pure, fails Never, raises [];
    /// The value as `length` bytes.
    "int.to_bytes(self, /, length: int = 1, byteorder: str = 'big', *, signed: bool = False) -> bytes" => int_to_bytes(self_: Borrow Int, length: Copy I64, byteorder: Borrow Str, signed: Copy Bool) -> New Bytes
        effect Pure, fails Null, raises [OverflowError, ValueError];
    /// The int that bytes spell; a class method.
    "int.from_bytes(bytes: object, byteorder: str = 'big', *, signed: bool = False) -> int" => int_from_bytes(bytes: Borrow Word, byteorder: Borrow Str, signed: Copy Bool) -> New Int
        effect RunsUserCode, fails Null, raises [ValueError, TypeError];
    /// The nearest float.
    "int.__float__(self, /) -> float" => int_float(self_: Borrow Int) -> Copy F64
        effect Pure, fails Flag, raises [OverflowError];
    /// The value as an exact int.
    "int.__int__(self, /) -> int" => int_plain(self_: Borrow Int) -> New Int
        effect Pure, fails Never, raises [];
    /// The value as an exact int.
    "int.__index__(self, /) -> int" => int_dunder_index(self_: Borrow Int) -> New Int
        effect Pure, fails Never, raises [];
    /// The value as an exact int.
    "int.__trunc__(self, /) -> int" => int_trunc(self_: Borrow Int) -> New Int
        effect Pure, fails Never, raises [];
    /// The value as an exact int.
    "int.__floor__(self, /) -> int" => int_floor(self_: Borrow Int) -> New Int
        effect Pure, fails Never, raises [];
    /// The value as an exact int.
    "int.__ceil__(self, /) -> int" => int_ceil(self_: Borrow Int) -> New Int
        effect Pure, fails Never, raises [];
    /// `round(self, ndigits)`.
    "int.__round__(self, ndigits: int | None = None, /) -> int" => int_round(self_: Borrow Int, ndigits: Borrow Word) -> New Int
        effect RunsUserCode, fails Null, raises [TypeError];
    /// `abs(self)`.
    "int.__abs__(self, /) -> int" => int_abs(self_: Borrow Int) -> New Int
        effect Pure, fails Never, raises [] inline;
    /// `hash(self)`.
    "int.__hash__(self, /) -> int" => int_hash(self_: Borrow Int) -> Copy I64
        effect Pure, fails Never, raises [] inline;
    /// Decimal digits.
    "int.__repr__(self, /) -> str" => int_repr(self_: Borrow Int) -> New Str
        effect Pure, fails Null, raises [ValueError];
    /// Decimal digits.
    "int.__str__(self, /) -> str" => int_str(self_: Borrow Int) -> New Str
        effect Pure, fails Null, raises [ValueError];
    /// `format(self, spec)`.
    "int.__format__(self, spec: str, /) -> str" => int_format(self_: Borrow Int, spec: Borrow Str) -> New Str
        effect Reads, fails Null, raises [ValueError, OverflowError];
    /// `divmod(self, other)`.
    "int.__divmod__(self, other: int, /) -> tuple[int, int]" => int_divmod(self_: Borrow Int, other: Borrow Int) -> New Tuple
        effect Pure, fails Null, raises [ZeroDivisionError];
    /// `pow(self, exponent, modulus)`.
    "int.__pow__(self, exponent: int, modulus: int, /) -> int" => int_pow_mod(self_: Borrow Int, exponent: Borrow Int, modulus: Borrow Int) -> New Int
        effect Pure, fails Null, raises [ValueError];
    /// `bin(x)` of an int.
    "-" => int_bin(x: Borrow Int) -> New Str
        effect Pure, fails Never, raises [];
    /// `oct(x)` of an int.
    "-" => int_oct(x: Borrow Int) -> New Str
        effect Pure, fails Never, raises [];
    /// `hex(x)` of an int.
    "-" => int_hex(x: Borrow Int) -> New Str
        effect Pure, fails Never, raises [];
}}}

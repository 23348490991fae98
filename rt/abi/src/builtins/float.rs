//! Methods of float and complex.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! float_rows { ($with:ident, $($acc:tt)*) => { $crate::str_rows! { $with, $($acc)*
    /// 0.0.
    "float() -> float" => float_zero() -> Copy F64
        effect Pure, fails Never, raises [];
    /// The nearest float.
    "float(x: float, /) -> float" => float_of_float(x: Copy F64) -> Copy F64
        effect Pure, fails Never, raises [] inline;
    /// The float that text spells.
    "float(x: str, /) -> float" => float_from_str(x: Borrow Str) -> Copy F64
        effect Pure, fails Flag, raises [ValueError];
    /// What `__float__`, `__index__` or text gives.
    "float(x: object, /) -> float" => float_from_any(x: Borrow Word) -> Copy F64
        effect RunsUserCode, fails Flag, raises [ValueError, TypeError, OverflowError];
    /// A complex number of its parts.
    "complex(real: float, imag: float = 0.0) -> complex" => complex_new(real: Copy F64, imag: Copy F64) -> New Complex
        effect Pure, fails Never, raises [];
    /// A complex number of numbers, or of text.
    "complex(real: object = ..., imag: object = ...) -> complex" => complex_from(real: Borrow Word, imag: Borrow Word) -> New Complex
        effect RunsUserCode, fails Null, raises [ValueError, TypeError];
    /// Whether the float has no fraction.
    "float.is_integer(self, /) -> bool" => float_is_integer(self_: Copy F64) -> Copy Bool
        effect Pure, fails Never, raises [];
    /// Numerator and denominator of the exact value.
    "float.as_integer_ratio(self, /) -> tuple[int, int]" => float_as_integer_ratio(self_: Copy F64) -> New Tuple
        effect Pure, fails Null, raises [ValueError, OverflowError];
    /// The value itself.
    "float.conjugate(self, /) -> float" => float_conjugate(self_: Copy F64) -> Copy F64
        effect Pure, fails Never, raises [];
    /// Hexadecimal digits of the exact value.
    "float.hex(self, /) -> str" => float_hex(self_: Copy F64) -> New Str
        effect Pure, fails Never, raises [];
    /// The float that hexadecimal text spells; a class method.
    "float.fromhex(string: str, /) -> float" => float_fromhex(string: Borrow Str) -> Copy F64
        effect Pure, fails Flag, raises [ValueError, OverflowError];
    /// Cut off towards zero.
    "float.__int__(self, /) -> int" => float_trunc(self_: Copy F64) -> New Int
        effect Pure, fails Null, raises [ValueError, OverflowError] inline;
    /// Cut off towards zero.
    "float.__trunc__(self, /) -> int" => float_dunder_trunc(self_: Copy F64) -> New Int
        effect Pure, fails Null, raises [ValueError, OverflowError] inline;
    /// Rounded down.
    "float.__floor__(self, /) -> int" => float_floor(self_: Copy F64) -> New Int
        effect Pure, fails Null, raises [ValueError, OverflowError] inline;
    /// Rounded up.
    "float.__ceil__(self, /) -> int" => float_ceil(self_: Copy F64) -> New Int
        effect Pure, fails Null, raises [ValueError, OverflowError] inline;
    /// The value itself.
    "float.__float__(self, /) -> float" => float_self(self_: Copy F64) -> Copy F64
        effect Pure, fails Never, raises [];
    /// The nearest int, ties to even.
    "float.__round__(self, /) -> int" => float_round_int(self_: Copy F64) -> New Int
        effect Pure, fails Null, raises [ValueError, OverflowError];
    /// Rounded to `ndigits` after the point, ties to even.
    "float.__round__(self, ndigits: int, /) -> float" => float_round_digits(self_: Copy F64, ndigits: Copy I64) -> Copy F64
        effect Pure, fails Flag, raises [OverflowError];
    /// Rounded to an int (None), or to digits after the point.
    "float.__round__(self, ndigits: int | None = None, /) -> int | float" => float_round(self_: Copy F64, ndigits: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [ValueError, OverflowError, TypeError];
    /// `abs(self)`.
    "float.__abs__(self, /) -> float" => float_abs(self_: Copy F64) -> Copy F64
        effect Pure, fails Never, raises [] inline;
    /// `hash(self)`.
    "float.__hash__(self, /) -> int" => float_hash(self_: Copy F64) -> Copy I64
        effect Pure, fails Never, raises [];
    /// The shortest digits that read back the same.
    "float.__repr__(self, /) -> str" => float_repr(self_: Copy F64) -> New Str
        effect Pure, fails Never, raises [];
    /// The shortest digits that read back the same.
    "float.__str__(self, /) -> str" => float_str(self_: Copy F64) -> New Str
        effect Pure, fails Never, raises [];
    /// `format(self, spec)`.
    "float.__format__(self, spec: str, /) -> str" => float_format(self_: Copy F64, spec: Borrow Str) -> New Str
        effect Reads, fails Null, raises [ValueError];
    /// `divmod(self, other)`.
    "float.__divmod__(self, other: float, /) -> tuple[float, float]" => f64_divmod(self_: Copy F64, other: Copy F64) -> New Tuple
        effect Pure, fails Null, raises [ZeroDivisionError];
    /// `a ** b` where the result is known to be real (`a >= 0`, or `b` a whole number).
    "-" => f64_pow_real(a: Copy F64, b: Copy F64) -> Copy F64
        effect Pure, fails Flag, raises [ZeroDivisionError, OverflowError] inline;
    /// The imaginary part negated.
    "complex.conjugate(self, /) -> complex" => complex_conjugate(self_: Borrow Complex) -> New Complex
        effect Pure, fails Never, raises [];
    /// `abs(self)`.
    "complex.__abs__(self, /) -> float" => complex_abs(self_: Borrow Complex) -> Copy F64
        effect Pure, fails Flag, raises [OverflowError];
    /// `hash(self)`.
    "complex.__hash__(self, /) -> int" => complex_hash(self_: Borrow Complex) -> Copy I64
        effect Pure, fails Never, raises [];
    /// As the source would write it.
    "complex.__repr__(self, /) -> str" => complex_repr(self_: Borrow Complex) -> New Str
        effect Pure, fails Never, raises [];
    /// `format(self, spec)`.
    "complex.__format__(self, spec: str, /) -> str" => complex_format(self_: Borrow Complex, spec: Borrow Str) -> New Str
        effect Reads, fails Null, raises [ValueError];
}}}

//! Methods of int and bool.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! int_rows { ($with:ident, $($acc:tt)*) => { $crate::float_rows! { $with, $($acc)*
    /// Number of bits without sign and leading zeros.
    "int.bit_length(self, /) -> int" => int_bit_length(self_: Borrow Int) -> Copy I64
        effect Pure, fails Never, raises [];
}}}

//! Methods of float and complex.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! float_rows { ($with:ident, $($acc:tt)*) => { $crate::str_rows! { $with, $($acc)*
    /// Whether the float has no fraction.
    "float.is_integer(self, /) -> bool" => float_is_integer(self_: Copy F64) -> Copy Bool
        effect Pure, fails Never, raises [];
}}}

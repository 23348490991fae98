//! Builtin functions.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! function_rows { ($with:ident, $($acc:tt)*) => { $crate::exception_rows! { $with, $($acc)*
    /// Number of items.
    "len(obj: object, /) -> int" => len(obj: Borrow Word) -> Copy I64
        effect RunsUserCode, fails Flag, raises [TypeError];
}}}

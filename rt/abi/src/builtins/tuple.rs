//! Methods of tuple, range and slice.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! tuple_rows { ($with:ident, $($acc:tt)*) => { $crate::list_rows! { $with, $($acc)*
    /// Number of items equal to `value`.
    "tuple[T].count(self, value: object, /) -> int" => tuple_count(self_: Borrow Tuple, value: Borrow Word) -> Copy I64
        effect RunsUserCode, fails Flag, raises [];
}}}

//! Iterators.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! iter_rows { ($with:ident, $($acc:tt)*) => { $crate::function_rows! { $with, $($acc)*
    /// Number of items that are known to be left.
    "list_iterator[T].__length_hint__(self, /) -> int" => list_iterator_length_hint(self_: Borrow Obj) -> Copy I64
        effect Reads, fails Never, raises [];
}}}

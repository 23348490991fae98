//! Methods and operators of list.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! list_rows { ($with:ident, $($acc:tt)*) => { $crate::dict_rows! { $with, $($acc)*
    /// Adds `item` at the end.
    "list[T].append(self, item: T, /) -> None" => list_append(self_: Borrow List, item: Borrow Word) -> Copy Void
        effect Writes, fails Never, raises [] inline;
}}}

//! Methods and operators of set and frozenset.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! set_rows { ($with:ident, $($acc:tt)*) => { $crate::iter_rows! { $with, $($acc)*
    /// Adds `item`.
    "set[T].add(self, item: T, /) -> None" => set_add(self_: Borrow Set, item: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
}}}

//! Methods and operators of str.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! str_rows { ($with:ident, $($acc:tt)*) => { $crate::bytes_rows! { $with, $($acc)*
    /// Split on `sep`, or on runs of whitespace when `sep` is None.
    "str.split(self, /, sep: str | None = None, maxsplit: int = -1) -> list[str]" => str_split(self_: Borrow Str, sep: Borrow Word, maxsplit: Copy I64) -> New List
        effect Reads, fails Null, raises [ValueError];
}}}

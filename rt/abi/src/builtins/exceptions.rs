//! Exceptions and tracebacks.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! exception_rows { ($with:ident, $($acc:tt)*) => { $crate::module_rows! { $with, $($acc)*
    /// Adds a note that tracebacks show.
    "BaseException.add_note(self, note: str, /) -> None" => exception_add_note(self_: Borrow Obj, note: Borrow Str) -> Copy Void
        effect Writes, fails Never, raises [];
}}}

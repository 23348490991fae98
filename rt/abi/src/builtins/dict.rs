//! Methods and operators of dict and its views.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! dict_rows { ($with:ident, $($acc:tt)*) => { $crate::set_rows! { $with, $($acc)*
    /// Value for `key`, or `default` when it is absent.
    "dict[K, V].get(self, key: object, default: D = None, /) -> V | D" => dict_get(self_: Borrow Dict, key: Borrow Word, default: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
}}}

//! Methods of bytes and bytearray.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! bytes_rows { ($with:ident, $($acc:tt)*) => { $crate::tuple_rows! { $with, $($acc)*
    /// Lower-case hexadecimal digits.
    "bytes.hex(self, /) -> str" => bytes_hex(self_: Borrow Bytes) -> New Str
        effect Reads, fails Never, raises [];
}}}

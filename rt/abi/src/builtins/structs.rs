//! struct: the functions below `rt/lib/struct.py`.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! struct_rows { ($with:ident, $($acc:tt)*) => { $crate::sys_rows! { $with, $($acc)*
    /// Bytes of a struct.
    "_struct.calcsize(format: str | bytes, /) -> int" => struct_calcsize(format: Borrow Word) -> Copy I64
        effect Pure, fails Flag, raises [TypeError, StructError];
    /// Number of values in a struct.
    "_struct.count(format: str | bytes, /) -> int" => struct_count(format: Borrow Word) -> Copy I64
        effect Pure, fails Flag, raises [TypeError, StructError];
    /// The bytes of a struct.
    "_struct.pack(format: str | bytes, /, *v: object) -> bytes" => struct_pack(format: Borrow Word, v: Borrow Tuple) -> New Bytes
        effect RunsUserCode, fails Null, raises [TypeError, StructError, OverflowError];
    /// The values of a struct.
    "_struct.unpack(format: str | bytes, buffer: object, /) -> tuple[Any, ...]" => struct_unpack(format: Borrow Word, buffer: Borrow Word) -> New Tuple
        effect Reads, fails Null, raises [TypeError, StructError];
    /// The values of a struct within a buffer.
    "_struct.unpack_from(format: str | bytes, /, buffer: object, offset: int = 0) -> tuple[Any, ...]" => struct_unpack_from(format: Borrow Word, buffer: Borrow Word, offset: Copy I64) -> New Tuple
        effect Reads, fails Null, raises [TypeError, StructError];
    /// Writes a struct into a bytearray.
    "_struct.pack_into(format: str | bytes, buffer: object, offset: int, /, *v: object) -> None" => struct_pack_into(format: Borrow Word, buffer: Borrow Word, offset: Copy I64, v: Borrow Tuple) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError, StructError, OverflowError];
}}}

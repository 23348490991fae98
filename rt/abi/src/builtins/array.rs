//! array.array. The types of its items follow from the typecode, which inference reads off the call.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! array_rows { ($with:ident, $($acc:tt)*) => { $crate::struct_rows! { $with, $($acc)*
    /// An array of the machine type `typecode`.
    "array.array(typecode: str, initializer: Iterable[object] = ..., /) -> array.array[Any]" => array_new(typecode: Borrow Word, initializer: Borrow Word) -> New Obj
        effect RunsUserCode, fails Null, raises [TypeError, ValueError, OverflowError];
    /// Adds `item` at the end.
    "array.array[T].append(self, item: object, /) -> None" => array_append(self_: Borrow Obj, item: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError, OverflowError];
    /// Adds all items of `iterable` at the end.
    "array.array[T].extend(self, iterable: Iterable[object], /) -> None" => array_extend(self_: Borrow Obj, iterable: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError, OverflowError];
    /// Adds `item` before the place `index`.
    "array.array[T].insert(self, index: int, item: object, /) -> None" => array_insert(self_: Borrow Obj, index: Copy I64, item: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError, OverflowError];
    /// Takes out and returns the item at `index`.
    "array.array[T].pop(self, index: int = -1, /) -> T" => array_pop(self_: Borrow Obj, index: Copy I64) -> New Word
        effect Writes, fails Null, raises [IndexError];
    /// Place of the first item equal to `value`.
    "array.array[T].index(self, value: object, start: int = 0, stop: int = 9223372036854775807, /) -> int" => array_index(self_: Borrow Obj, value: Borrow Word, start: Copy I64, stop: Copy I64) -> Copy I64
        effect RunsUserCode, fails Flag, raises [ValueError];
    /// Number of items equal to `value`.
    "array.array[T].count(self, value: object, /) -> int" => array_count(self_: Borrow Obj, value: Borrow Word) -> Copy I64
        effect RunsUserCode, fails Flag, raises [];
    /// Takes out the first item equal to `value`.
    "array.array[T].remove(self, value: object, /) -> None" => array_remove(self_: Borrow Obj, value: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [ValueError];
    /// Reverses in place.
    "array.array[T].reverse(self, /) -> None" => array_reverse(self_: Borrow Obj) -> Copy Void
        effect Writes, fails Never, raises [];
    /// Reverses the bytes of each item.
    "array.array[T].byteswap(self, /) -> None" => array_byteswap(self_: Borrow Obj) -> Copy Void
        effect Writes, fails Never, raises [];
    /// A list of the items.
    "array.array[T].tolist(self, /) -> list[T]" => array_tolist(self_: Borrow Obj) -> New List
        effect Reads, fails Never, raises [];
    /// Adds the items of a list, all or none.
    "array.array[T].fromlist(self, list: object, /) -> None" => array_fromlist(self_: Borrow Obj, list: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError, OverflowError];
    /// The items' bytes.
    "array.array[T].tobytes(self, /) -> bytes" => array_tobytes(self_: Borrow Obj) -> New Bytes
        effect Reads, fails Never, raises [];
    /// Adds the items whose bytes these are.
    "array.array[T].frombytes(self, buffer: object, /) -> None" => array_frombytes(self_: Borrow Obj, buffer: Borrow Word) -> Copy Void
        effect Writes, fails Flag, raises [TypeError, ValueError];
    /// The characters of an array of typecode `u`.
    "array.array[T].tounicode(self, /) -> str" => array_tounicode(self_: Borrow Obj) -> New Str
        effect Reads, fails Null, raises [ValueError];
    /// Adds characters to an array of typecode `u`.
    "array.array[T].fromunicode(self, text: str, /) -> None" => array_fromunicode(self_: Borrow Obj, text: Borrow Str) -> Copy Void
        effect Writes, fails Flag, raises [ValueError];
    /// Number of items.
    "array.array[T].__len__(self, /) -> int" => array_len(self_: Borrow Obj) -> Copy I64
        effect Reads, fails Never, raises [] inline;
    /// `a[index]`.
    "array.array[T].__getitem__(self, index: int, /) -> T" =>
        array_get(self_: Borrow Obj, index: Copy I64) -> New Word
            effect Reads, fails Null, raises [IndexError] inline,
        array_get_int(self_: Borrow Obj, index: Borrow Int) -> New Word
            effect Reads, fails Null, raises [IndexError] inline;
    /// `a[index] = value`.
    "array.array[T].__setitem__(self, index: int, value: object, /) -> None" =>
        array_set(self_: Borrow Obj, index: Copy I64, value: Borrow Word) -> Copy Void
            effect RunsUserCode, fails Flag, raises [TypeError, OverflowError, IndexError] inline,
        array_set_int(self_: Borrow Obj, index: Borrow Int, value: Borrow Word) -> Copy Void
            effect RunsUserCode, fails Flag, raises [TypeError, OverflowError, IndexError] inline;
    /// `del a[index]`.
    "array.array[T].__delitem__(self, index: int, /) -> None" => array_delete(self_: Borrow Obj, index: Copy I64) -> Copy Void
        effect Writes, fails Flag, raises [IndexError];
    /// `value in a`.
    "array.array[T].__contains__(self, value: object, /) -> bool" => array_contains(self_: Borrow Obj, value: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [];
    /// `a[index]` of an array of floats; `typecode` is its letter.
    "-" => array_load_float(array: Borrow Obj, index: Copy I64, typecode: Copy I64) -> Copy F64
        effect Reads, fails Flag, raises [IndexError] inline;
    /// `a[index]` of an array of ints that fit 64 bits.
    "-" => array_load_int(array: Borrow Obj, index: Copy I64, typecode: Copy I64) -> Copy I64
        effect Reads, fails Flag, raises [IndexError] inline;
    /// `a[index] = value` of an array of floats.
    "-" => array_store_float(array: Borrow Obj, index: Copy I64, value: Copy F64, typecode: Copy I64) -> Copy Void
        effect Writes, fails Flag, raises [IndexError] inline;
    /// `a[index] = value` of an array of ints that fit 64 bits.
    "-" => array_store_int(array: Borrow Obj, index: Copy I64, value: Copy I64, typecode: Copy I64) -> Copy Void
        effect Writes, fails Flag, raises [IndexError, OverflowError] inline;
    /// `a[index] = value` of either for any value.
    "-" => array_store_word(array: Borrow Obj, index: Copy I64, value: Borrow Word, typecode: Copy I64) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError, OverflowError, IndexError] inline;
    /// An item of an array of floats, at a place below its length.
    "-" => array_item_float(array: Borrow Obj, index: Copy I64, typecode: Copy I64) -> Copy F64
        effect Reads, fails Never, raises [] inline;
    /// An item of an array of ints that fit 64 bits, at a place below its length.
    "-" => array_item_int(array: Borrow Obj, index: Copy I64, typecode: Copy I64) -> Copy I64
        effect Reads, fails Never, raises [] inline;
}}}

//! Methods and operators of tuple, and of slice.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! tuple_rows { ($with:ident, $($acc:tt)*) => { $crate::list_rows! { $with, $($acc)*
    /// A tuple of the items of `iterable`.
    "tuple(iterable: Iterable[T] = ..., /) -> tuple[T, ...]" => tuple_from(iterable: Borrow Word) -> New Tuple
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The items of a list that nobody looks at any more; it is empty afterwards.
    "-" => tuple_of_list(list: Borrow List) -> New Tuple
        effect Writes, fails Never, raises [];
    /// Number of items equal to `value`.
    "tuple[T].count(self, value: object, /) -> int" => tuple_count(self_: Borrow Tuple, value: Borrow Word) -> Copy I64
        effect RunsUserCode, fails Flag, raises [];
    /// Place of the first item equal to `value`.
    "tuple[T].index(self, value: object, start: int = 0, stop: int = 9223372036854775807, /) -> int" => tuple_index(self_: Borrow Tuple, value: Borrow Word, start: Copy I64, stop: Copy I64) -> Copy I64
        effect RunsUserCode, fails Flag, raises [ValueError];
    /// Number of items.
    "tuple[T].__len__(self, /) -> int" => tuple_len(self_: Borrow Tuple) -> Copy I64
        effect Pure, fails Never, raises [] inline;
    /// `t[index]`.
    "tuple[T].__getitem__(self, index: int, /) -> T" =>
        tuple_get(self_: Borrow Tuple, index: Copy I64) -> New Word
            effect Reads, fails Null, raises [IndexError] inline,
        tuple_get_int(self_: Borrow Tuple, index: Borrow Int) -> New Word
            effect Reads, fails Null, raises [IndexError] inline;
    /// `t[start:stop:step]`.
    "tuple[T].__getitem__(self, index: slice, /) -> tuple[T, ...]" => tuple_slice(self_: Borrow Tuple, index: Borrow Slice) -> New Tuple
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// `t[start:stop:step]` without a slice object.
    "-" => tuple_span(tuple: Borrow Tuple, start: Borrow Word, stop: Borrow Word, step: Borrow Word) -> New Tuple
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// `t[index]`, borrowed: valid as long as the tuple.
    "-" => tuple_get_peek(tuple: Borrow Tuple, index: Copy I64) -> Borrow Word
        effect Reads, fails Null, raises [IndexError] inline;
    /// `t[index]` of any int, borrowed: valid as long as the tuple.
    "-" => tuple_get_int_peek(tuple: Borrow Tuple, index: Borrow Int) -> Borrow Word
        effect Reads, fails Null, raises [IndexError] inline;
    /// `value in t`.
    "tuple[T].__contains__(self, value: object, /) -> bool" => tuple_contains(self_: Borrow Tuple, value: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [];
    /// `a + b`.
    "tuple[T].__add__(self, other: tuple[U, ...], /) -> tuple[T | U, ...]" => tuple_add(self_: Borrow Tuple, other: Borrow Tuple) -> New Tuple
        effect Reads, fails Never, raises [];
    /// `t * times`.
    "tuple[T].__mul__(self, times: int, /) -> tuple[T, ...]" => tuple_mul(self_: Borrow Tuple, times: Copy I64) -> New Tuple
        effect Reads, fails Null, raises [MemoryError];
    /// `times * t`.
    "tuple[T].__rmul__(self, times: int, /) -> tuple[T, ...]" => tuple_rmul(self_: Borrow Tuple, times: Copy I64) -> New Tuple
        effect Reads, fails Null, raises [MemoryError];
    /// `a == b`.
    "tuple[T].__eq__(self, other: tuple[U, ...], /) -> bool" => tuple_eq(self_: Borrow Tuple, other: Borrow Tuple) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [];
    /// `a != b`.
    "tuple[T].__ne__(self, other: tuple[U, ...], /) -> bool" => tuple_ne(self_: Borrow Tuple, other: Borrow Tuple) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [];
    /// `hash(t)`.
    "tuple[T].__hash__(self, /) -> int" => tuple_hash(self_: Borrow Tuple) -> Copy I64
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// `iter(t)`.
    "tuple[T].__iter__(self, /) -> tuple_iterator[T]" => tuple_iter(self_: Borrow Tuple) -> New Obj
        effect Reads, fails Never, raises [];
    /// A slice object: `slice(stop)`.
    "slice(stop: object, /) -> slice" => slice_to(stop: Borrow Word) -> New Slice
        effect Pure, fails Never, raises [];
    /// A slice object.
    "slice(start: object, stop: object, step: object = None, /) -> slice" => slice_of(start: Borrow Word, stop: Borrow Word, step: Borrow Word) -> New Slice
        effect Pure, fails Never, raises [];
    /// The start, stop and step that it has for a sequence of `length` items.
    "slice.indices(self, length: int, /) -> tuple[int, int, int]" => slice_indices(self_: Borrow Slice, length: Copy I64) -> New Tuple
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
}}}

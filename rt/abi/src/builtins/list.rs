//! Methods and operators of list.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! list_rows { ($with:ident, $($acc:tt)*) => { $crate::dict_rows! { $with, $($acc)*
    /// A list of the items of `iterable`.
    "list(iterable: Iterable[T] = ..., /) -> list[T]" => list_from(iterable: Borrow Word) -> New List
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Fills a list anew, as `super().__init__(items)` in a subclass does.
    "list[T].__init__(self, iterable: Iterable[T] = ..., /) -> None" => list_init(self_: Borrow List, iterable: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Adds `item` at the end.
    "list[T].append(self, item: T, /) -> None" => list_append(self_: Borrow List, item: Borrow Word) -> Copy Void
        effect Writes, fails Never, raises [] inline;
    /// Adds all items of `iterable` at the end.
    "list[T].extend(self, iterable: Iterable[T], /) -> None" => list_extend(self_: Borrow List, iterable: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Adds `item` before the place `index`.
    "list[T].insert(self, index: int, item: T, /) -> None" => list_insert(self_: Borrow List, index: Copy I64, item: Borrow Word) -> Copy Void
        effect Writes, fails Never, raises [];
    /// Takes out and returns the item at `index`.
    "list[T].pop(self, index: int = -1, /) -> T" => list_pop(self_: Borrow List, index: Copy I64) -> New Word
        effect Writes, fails Null, raises [IndexError] inline;
    /// Takes out the first item equal to `value`.
    "list[T].remove(self, value: object, /) -> None" => list_remove(self_: Borrow List, value: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [ValueError];
    /// Takes out all items.
    "list[T].clear(self, /) -> None" => list_clear(self_: Borrow List) -> Copy Void
        effect RunsUserCode, fails Never, raises [];
    /// A list of the same items.
    "list[T].copy(self, /) -> list[T]" => list_copy(self_: Borrow List) -> New List
        effect Reads, fails Never, raises [];
    /// Number of items equal to `value`.
    "list[T].count(self, value: object, /) -> int" => list_count(self_: Borrow List, value: Borrow Word) -> Copy I64
        effect RunsUserCode, fails Flag, raises [];
    /// Place of the first item equal to `value`.
    "list[T].index(self, value: object, start: int = 0, stop: int = 9223372036854775807, /) -> int" => list_index(self_: Borrow List, value: Borrow Word, start: Copy I64, stop: Copy I64) -> Copy I64
        effect RunsUserCode, fails Flag, raises [ValueError];
    /// Reverses in place.
    "list[T].reverse(self, /) -> None" => list_reverse(self_: Borrow List) -> Copy Void
        effect Writes, fails Never, raises [];
    /// Sorts in place; equal items keep their order.
    "list[T].sort(self, /, *, key: Callable[[T], K] | None = None, reverse: bool = False) -> None" => list_sort(self_: Borrow List, key: Borrow Word, reverse: Copy Bool) -> Copy Void
        effect RunsUserCode, fails Flag, raises [ValueError, TypeError];
    /// Number of items.
    "list[T].__len__(self, /) -> int" => list_len(self_: Borrow List) -> Copy I64
        effect Reads, fails Never, raises [] inline;
    /// `a[index]`.
    "list[T].__getitem__(self, index: int, /) -> T" =>
        list_get(self_: Borrow List, index: Copy I64) -> New Word
            effect Reads, fails Null, raises [IndexError] inline,
        list_get_int(self_: Borrow List, index: Borrow Int) -> New Word
            effect Reads, fails Null, raises [IndexError] inline;
    /// `a[start:stop:step]`.
    "list[T].__getitem__(self, index: slice, /) -> list[T]" => list_slice(self_: Borrow List, index: Borrow Slice) -> New List
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// `a[index] = value`.
    "list[T].__setitem__(self, index: int, value: T, /) -> None" =>
        list_set(self_: Borrow List, index: Copy I64, value: Borrow Word) -> Copy Void
            effect RunsUserCode, fails Flag, raises [IndexError] inline,
        list_set_int(self_: Borrow List, index: Borrow Int, value: Borrow Word) -> Copy Void
            effect RunsUserCode, fails Flag, raises [IndexError] inline;
    /// `a[start:stop:step] = values`.
    "list[T].__setitem__(self, index: slice, values: Iterable[T], /) -> None" => list_set_slice(self_: Borrow List, index: Borrow Slice, values: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError, ValueError];
    /// `del a[index]`.
    "list[T].__delitem__(self, index: int, /) -> None" => list_delete(self_: Borrow List, index: Copy I64) -> Copy Void
        effect RunsUserCode, fails Flag, raises [IndexError];
    /// `del a[start:stop:step]`.
    "list[T].__delitem__(self, index: slice, /) -> None" => list_delete_slice(self_: Borrow List, index: Borrow Slice) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError, ValueError];
    /// `value in a`.
    "list[T].__contains__(self, value: object, /) -> bool" => list_contains(self_: Borrow List, value: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [];
    /// `a + b`.
    "list[T].__add__(self, other: list[U], /) -> list[T | U]" => list_add(self_: Borrow List, other: Borrow List) -> New List
        effect Reads, fails Never, raises [];
    /// `a += items`.
    "list[T].__iadd__(self, items: Iterable[T], /) -> list[T]" => list_iadd(self_: Borrow List, items: Borrow Word) -> New List
        effect RunsUserCode, fails Null, raises [TypeError];
    /// `a * times`.
    "list[T].__mul__(self, times: int, /) -> list[T]" => list_mul(self_: Borrow List, times: Copy I64) -> New List
        effect Reads, fails Null, raises [MemoryError];
    /// `times * a`.
    "list[T].__rmul__(self, times: int, /) -> list[T]" => list_rmul(self_: Borrow List, times: Copy I64) -> New List
        effect Reads, fails Null, raises [MemoryError];
    /// `a *= times`.
    "list[T].__imul__(self, times: int, /) -> list[T]" => list_imul(self_: Borrow List, times: Copy I64) -> New List
        effect RunsUserCode, fails Null, raises [MemoryError];
    /// `a == b`.
    "list[T].__eq__(self, other: list[U], /) -> bool" => list_eq(self_: Borrow List, other: Borrow List) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [];
    /// `a != b`.
    "list[T].__ne__(self, other: list[U], /) -> bool" => list_ne(self_: Borrow List, other: Borrow List) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [];
    /// `iter(a)`.
    "list[T].__iter__(self, /) -> list_iterator[T]" => list_iter(self_: Borrow List) -> New Obj
        effect Reads, fails Never, raises [] inline;
    /// `reversed(a)`.
    "list[T].__reversed__(self, /) -> list_reverseiterator[T]" => list_reversed(self_: Borrow List) -> New Obj
        effect Reads, fails Never, raises [];
    /// `a[index] = value` of a list that holds only values without contents: numbers, strs, None.
    "-" => list_set_plain(list: Borrow List, index: Copy I64, value: Borrow Word) -> Copy Void
        effect Writes, fails Flag, raises [IndexError] inline;
    /// The same for any int.
    "-" => list_set_int_plain(list: Borrow List, index: Borrow Int, value: Borrow Word) -> Copy Void
        effect Writes, fails Flag, raises [IndexError] inline;
    /// `a[index] = value` of a list that holds only values without contents, for a float in a register.
    "-" => list_set_float(list: Borrow List, index: Copy I64, value: Copy F64) -> Copy Void
        effect Writes, fails Flag, raises [IndexError] inline;
    /// The same for any int.
    "-" => list_set_int_float(list: Borrow List, index: Borrow Int, value: Copy F64) -> Copy Void
        effect Writes, fails Flag, raises [IndexError] inline;
    /// `a[start:stop:step]` without a slice object.
    "-" => list_span(list: Borrow List, start: Borrow Word, stop: Borrow Word, step: Borrow Word) -> New List
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// `a[start:stop:step] = values` without a slice object.
    "-" => list_set_span(list: Borrow List, start: Borrow Word, stop: Borrow Word, step: Borrow Word, values: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError, ValueError];
    /// `a[start:stop] = source[first:last:step]` without a list in between.
    "-" => list_set_span_of(list: Borrow List, start: Borrow Word, stop: Borrow Word, source: Borrow List, first: Borrow Word, last: Borrow Word, step: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError, ValueError];
    /// `a[index]`, borrowed: valid until the list changes.
    "-" => list_get_peek(list: Borrow List, index: Copy I64) -> Borrow Word
        effect Reads, fails Null, raises [IndexError] inline;
    /// `a[index]` of any int, borrowed: valid until the list changes.
    "-" => list_get_int_peek(list: Borrow List, index: Borrow Int) -> Borrow Word
        effect Reads, fails Null, raises [IndexError] inline;
}}}

//! Iterators and range.
//!
//! A row `…_next` gives 0 when the iterator is exhausted. One with the effect `RunsUserCode` may also have
//! raised then (`exc_pending` tells); the others never raise. The compiler calls them in place of `dyn_next`
//! when it knows the iterator's type:
//!
//! | type | row |
//! |---|---|
//! | list_iterator, list_reverseiterator | `list_iter_next`, `list_reverse_iter_next` |
//! | tuple_iterator, str_iterator | `tuple_iter_next`, `str_iter_next` |
//! | bytes_iterator, bytearray_iterator | `bytes_iter_next` |
//! | range_iterator | `range_iter_next` |
//! | dict_keyiterator, …valueiterator, …itemiterator | `dict_key_iter_next`, `dict_value_iter_next`, `dict_item_iter_next`(`_pair`) |
//! | set_iterator | `set_iter_next` |
//! | enumerate, zip, map, filter | `enumerate_next`, `zip_next`, `map_next`, `filter_next` |

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! iter_rows { ($with:ident, $($acc:tt)*) => { $crate::function_rows! { $with, $($acc)*
    /// The ints from 0 to below `stop`.
    "range(stop: int, /) -> range" => range_stop(stop: Borrow Word) -> New Range
        effect RunsUserCode, fails Null, raises [TypeError];
    /// The ints from `start` to before `stop` by `step`.
    "range(start: int, stop: int, step: int = 1, /) -> range" => range_of(start: Borrow Word, stop: Borrow Word, step: Borrow Word) -> New Range
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// Number of ints.
    "range.__len__(self, /) -> int" => range_len(self_: Borrow Range) -> Copy I64
        effect Pure, fails Flag, raises [OverflowError];
    /// `r[index]`.
    "range.__getitem__(self, index: int, /) -> int" => range_get(self_: Borrow Range, index: Borrow Int) -> New Word
        effect Pure, fails Null, raises [IndexError];
    /// `r[start:stop:step]`.
    "range.__getitem__(self, index: slice, /) -> range" => range_slice(self_: Borrow Range, index: Borrow Slice) -> New Range
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// `value in r`.
    "range.__contains__(self, value: object, /) -> bool" => range_contains(self_: Borrow Range, value: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [];
    /// Place of `value`.
    "range.index(self, value: object, /) -> int" => range_index(self_: Borrow Range, value: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [ValueError];
    /// 1 when `value` is in it, else 0.
    "range.count(self, value: object, /) -> int" => range_count(self_: Borrow Range, value: Borrow Word) -> Copy I64
        effect RunsUserCode, fails Flag, raises [];
    /// `a == b`.
    "range.__eq__(self, other: range, /) -> bool" => range_eq(self_: Borrow Range, other: Borrow Range) -> Copy Bool
        effect Pure, fails Never, raises [];
    /// `iter(r)`.
    "range.__iter__(self, /) -> range_iterator" => range_iter(self_: Borrow Range) -> New Obj
        effect Pure, fails Never, raises [];
    /// `reversed(r)`.
    "range.__reversed__(self, /) -> range_iterator" => range_reversed(self_: Borrow Range) -> New Obj
        effect Pure, fails Never, raises [];
    /// `r.start`.
    "-" => range_start(range: Borrow Range) -> New Word
        effect Pure, fails Never, raises [];
    /// `r.stop`.
    "-" => range_end(range: Borrow Range) -> New Word
        effect Pure, fails Never, raises [];
    /// `r.step`.
    "-" => range_step(range: Borrow Range) -> New Word
        effect Pure, fails Never, raises [];
    /// Number of items; the largest number there is when that does not fit.
    "-" => range_steps(range: Borrow Range) -> Copy I64
        effect Pure, fails Never, raises [] inline;
    /// Number of items of `range(start, stop, step)`; the largest number there is when that does not fit. The step is not 0.
    "-" => range_length(start: Borrow Int, stop: Borrow Int, step: Copy I64) -> Copy I64
        effect Pure, fails Never, raises [] inline;
    /// The same for a step of any size.
    "-" => range_length_by(start: Borrow Int, stop: Borrow Int, step: Borrow Int) -> Copy I64
        effect Pure, fails Flag, raises [ValueError];
    /// The number at a place of a range that is within its bounds.
    "-" => range_item(range: Borrow Range, index: Copy I64) -> New Word
        effect Pure, fails Never, raises [] inline;
    /// `iter(range(start, stop, step))` of numbers that fit 63 bits; the step is not 0.
    "-" => range_iter_new(start: Copy I64, stop: Copy I64, step: Copy I64) -> New Obj
        effect Pure, fails Never, raises [] inline;
    /// Next number.
    "-" => range_iter_next(iter: Borrow Obj) -> New Word
        effect Writes, fails Never, raises [] inline;
    /// Next item of a list.
    "-" => list_iter_next(iter: Borrow Obj) -> New Word
        effect Writes, fails Never, raises [] inline;
    /// Next item of a list from its end.
    "-" => list_reverse_iter_next(iter: Borrow Obj) -> New Word
        effect Writes, fails Never, raises [];
    /// Next item of a tuple.
    "-" => tuple_iter_next(iter: Borrow Obj) -> New Word
        effect Writes, fails Never, raises [] inline;
    /// Next character.
    "-" => str_iter_next(iter: Borrow Obj) -> New Word
        effect Writes, fails Never, raises [];
    /// Next byte.
    "-" => bytes_iter_next(iter: Borrow Obj) -> New Word
        effect Writes, fails Never, raises [];
    /// Next key; RuntimeError when the dict changed size.
    "-" => dict_key_iter_next(iter: Borrow Obj) -> New Word
        effect RunsUserCode, fails Never, raises [] inline;
    /// Next value; RuntimeError when the dict changed size.
    "-" => dict_value_iter_next(iter: Borrow Obj) -> New Word
        effect RunsUserCode, fails Never, raises [] inline;
    /// Next pair; RuntimeError when the dict changed size.
    "-" => dict_item_iter_next(iter: Borrow Obj) -> New Word
        effect RunsUserCode, fails Never, raises [];
    /// Next pair without a tuple: two owned words are written to `pair`; false at the end, or when the dict changed size (`exc_pending`).
    "-" => dict_item_iter_next_pair(iter: Borrow Obj, pair: Copy Ptr) -> Copy Bool
        effect RunsUserCode, fails Never, raises [];
    /// Next item of a set; RuntimeError when the set changed size.
    "-" => set_iter_next(iter: Borrow Obj) -> New Word
        effect RunsUserCode, fails Never, raises [];
    /// Next pair of number and item.
    "-" => enumerate_next(iter: Borrow Obj) -> New Word
        effect RunsUserCode, fails Never, raises [];
    /// Next tuple.
    "-" => zip_next(iter: Borrow Obj) -> New Word
        effect RunsUserCode, fails Never, raises [];
    /// Next result.
    "-" => map_next(iter: Borrow Obj) -> New Word
        effect RunsUserCode, fails Never, raises [];
    /// Next item that passes.
    "-" => filter_next(iter: Borrow Obj) -> New Word
        effect RunsUserCode, fails Never, raises [];
    /// The position of the first entry of a dict at or after `position`, or -1; RuntimeError when the dict has no longer `count` keys.
    "-" => dict_entry(dict: Borrow Dict, position: Copy I64, count: Copy I64) -> Copy I64
        effect Reads, fails Flag, raises [RuntimeError] inline;
    /// The key at such a position.
    "-" => dict_entry_key(dict: Borrow Dict, position: Copy I64) -> New Word
        effect Reads, fails Never, raises [] inline;
    /// The value at such a position.
    "-" => dict_entry_value(dict: Borrow Dict, position: Copy I64) -> New Word
        effect Reads, fails Never, raises [] inline;
    /// The key at such a position, borrowed: valid until the dict changes.
    "-" => dict_entry_key_peek(dict: Borrow Dict, position: Copy I64) -> Borrow Word
        effect Reads, fails Never, raises [] inline;
    /// The value at such a position, borrowed: valid until the dict changes.
    "-" => dict_entry_value_peek(dict: Borrow Dict, position: Copy I64) -> Borrow Word
        effect Reads, fails Never, raises [] inline;
    /// The position of the first item of a set at or after `position`, or -1; RuntimeError when the set has no longer `count` items.
    "-" => set_entry(set: Borrow Set, position: Copy I64, count: Copy I64) -> Copy I64
        effect Reads, fails Flag, raises [RuntimeError] inline;
    /// The item at such a position.
    "-" => set_entry_item(set: Borrow Set, position: Copy I64) -> New Word
        effect Reads, fails Never, raises [] inline;
    /// Number of items that are known to be left.
    "list_iterator[T].__length_hint__(self, /) -> int" => list_iterator_length_hint(self_: Borrow Obj) -> Copy I64
        effect Reads, fails Never, raises [];
    /// Number of numbers that are left.
    "range_iterator.__length_hint__(self, /) -> int" => range_iterator_length_hint(self_: Borrow Obj) -> Copy I64
        effect Reads, fails Never, raises [];
}}}

//! collections.deque.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! deque_rows { ($with:ident, $($acc:tt)*) => { $crate::array_rows! { $with, $($acc)*
    /// A deque of the items of `iterable`, of at most `maxlen` items.
    "collections.deque(iterable: Iterable[T] = ..., maxlen: int | None = None) -> collections.deque[T]" => deque_from(iterable: Borrow Word, maxlen: Borrow Word) -> New Obj
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// Adds `item` at the right end.
    "collections.deque[T].append(self, item: T, /) -> None" => deque_append(self_: Borrow Obj, item: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Never, raises [];
    /// Adds `item` at the left end.
    "collections.deque[T].appendleft(self, item: T, /) -> None" => deque_appendleft(self_: Borrow Obj, item: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Never, raises [];
    /// Takes out and returns the item at the right end.
    "collections.deque[T].pop(self, /) -> T" => deque_pop(self_: Borrow Obj) -> New Word
        effect Writes, fails Null, raises [IndexError];
    /// Takes out and returns the item at the left end.
    "collections.deque[T].popleft(self, /) -> T" => deque_popleft(self_: Borrow Obj) -> New Word
        effect Writes, fails Null, raises [IndexError];
    /// Adds all items at the right end.
    "collections.deque[T].extend(self, iterable: Iterable[T], /) -> None" => deque_extend(self_: Borrow Obj, iterable: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Adds all items at the left end, one after the other.
    "collections.deque[T].extendleft(self, iterable: Iterable[T], /) -> None" => deque_extendleft(self_: Borrow Obj, iterable: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Takes out all items.
    "collections.deque[T].clear(self, /) -> None" => deque_clear(self_: Borrow Obj) -> Copy Void
        effect RunsUserCode, fails Never, raises [];
    /// A deque of the same items.
    "collections.deque[T].copy(self, /) -> Self" =>  deque_copy(self_: Borrow Obj) -> New Word
        effect RunsUserCode, fails Null, raises [];
    /// Moves the last `n` items to the left end.
    "collections.deque[T].rotate(self, n: int = 1, /) -> None" => deque_rotate(self_: Borrow Obj, n: Copy I64) -> Copy Void
        effect Writes, fails Never, raises [];
    /// Reverses in place.
    "collections.deque[T].reverse(self, /) -> None" => deque_reverse(self_: Borrow Obj) -> Copy Void
        effect Writes, fails Never, raises [];
    /// Adds `item` before the place `index`.
    "collections.deque[T].insert(self, index: int, item: T, /) -> None" => deque_insert(self_: Borrow Obj, index: Copy I64, item: Borrow Word) -> Copy Void
        effect Writes, fails Flag, raises [IndexError];
    /// Place of the first item equal to `value`.
    "collections.deque[T].index(self, value: object, start: int = 0, stop: int = 9223372036854775807, /) -> int" => deque_index(self_: Borrow Obj, value: Borrow Word, start: Copy I64, stop: Copy I64) -> Copy I64
        effect RunsUserCode, fails Flag, raises [ValueError, RuntimeError];
    /// Number of items equal to `value`.
    "collections.deque[T].count(self, value: object, /) -> int" => deque_count(self_: Borrow Obj, value: Borrow Word) -> Copy I64
        effect RunsUserCode, fails Flag, raises [RuntimeError];
    /// Takes out the first item equal to `value`.
    "collections.deque[T].remove(self, value: object, /) -> None" => deque_remove(self_: Borrow Obj, value: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [ValueError, IndexError];
    /// Number of items.
    "collections.deque[T].__len__(self, /) -> int" => deque_len(self_: Borrow Obj) -> Copy I64
        effect Reads, fails Never, raises [];
    /// `d[index]`.
    "collections.deque[T].__getitem__(self, index: int, /) -> T" => deque_get(self_: Borrow Obj, index: Copy I64) -> New Word
        effect Reads, fails Null, raises [IndexError];
    /// `d[index] = value`.
    "collections.deque[T].__setitem__(self, index: int, value: T, /) -> None" => deque_set(self_: Borrow Obj, index: Copy I64, value: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [IndexError];
    /// `del d[index]`.
    "collections.deque[T].__delitem__(self, index: int, /) -> None" => deque_delete(self_: Borrow Obj, index: Copy I64) -> Copy Void
        effect RunsUserCode, fails Flag, raises [IndexError];
    /// `value in d`.
    "collections.deque[T].__contains__(self, value: object, /) -> bool" => deque_contains(self_: Borrow Obj, value: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [RuntimeError];
    /// `reversed(d)`.
    "collections.deque[T].__reversed__(self, /) -> Iterator[T]" => deque_reversed(self_: Borrow Obj) -> New Obj
        effect Reads, fails Never, raises [];
}}}

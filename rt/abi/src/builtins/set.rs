//! Methods and operators of set and frozenset.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! set_rows { ($with:ident, $($acc:tt)*) => { $crate::iter_rows! { $with, $($acc)*
    /// A set of the items of `iterable`.
    "set(iterable: Iterable[T] = ..., /) -> set[T]" => set_from(iterable: Borrow Word) -> New Set
        effect RunsUserCode, fails Null, raises [TypeError];
    /// A frozenset of the items of `iterable`.
    "frozenset(iterable: Iterable[T] = ..., /) -> frozenset[T]" => frozenset_from(iterable: Borrow Word) -> New FrozenSet
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Adds `item`.
    "set[T].add(self, item: T, /) -> None" => set_add(self_: Borrow Set, item: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Takes `item` out, if it is there.
    "set[T].discard(self, item: object, /) -> None" => set_discard(self_: Borrow Set, item: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Takes `item` out.
    "set[T].remove(self, item: object, /) -> None" => set_remove(self_: Borrow Set, item: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [KeyError, TypeError];
    /// Takes out and returns some item.
    "set[T].pop(self, /) -> T" => set_pop(self_: Borrow Set) -> New Word
        effect Writes, fails Null, raises [KeyError];
    /// Takes everything out.
    "set[T].clear(self, /) -> None" => set_clear(self_: Borrow Set) -> Copy Void
        effect RunsUserCode, fails Never, raises [];
    /// A set of the same items.
    "set[T].copy(self, /) -> set[T]" => set_copy(self_: Borrow Set) -> New Set
        effect RunsUserCode, fails Null, raises [];
    /// The same frozenset.
    "frozenset[T].copy(self, /) -> frozenset[T]" => frozenset_copy(self_: Borrow FrozenSet) -> New FrozenSet
        effect RunsUserCode, fails Null, raises [];
    /// Adds the items of the others.
    "set[T].update(self, /, *others: Iterable[T]) -> None" => set_update(self_: Borrow Set, others: Borrow Tuple) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Keeps what is in all the others.
    "set[T].intersection_update(self, /, *others: Iterable[object]) -> None" => set_intersection_update(self_: Borrow Set, others: Borrow Tuple) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Takes out what is in one of the others.
    "set[T].difference_update(self, /, *others: Iterable[object]) -> None" => set_difference_update(self_: Borrow Set, others: Borrow Tuple) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Takes out what is in both, adds the rest.
    "set[T].symmetric_difference_update(self, other: Iterable[T], /) -> None" => set_symmetric_difference_update(self_: Borrow Set, other: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// What is in this one or one of the others.
    "set[T].union(self, /, *others: Iterable[U]) -> set[T | U]" => set_union(self_: Borrow Set, others: Borrow Tuple) -> New Set
        effect RunsUserCode, fails Null, raises [TypeError];
    /// What is in this one and all the others.
    "set[T].intersection(self, /, *others: Iterable[object]) -> set[T]" => set_intersection(self_: Borrow Set, others: Borrow Tuple) -> New Set
        effect RunsUserCode, fails Null, raises [TypeError];
    /// What is in this one and none of the others.
    "set[T].difference(self, /, *others: Iterable[object]) -> set[T]" => set_difference(self_: Borrow Set, others: Borrow Tuple) -> New Set
        effect RunsUserCode, fails Null, raises [TypeError];
    /// What is in exactly one of the two.
    "set[T].symmetric_difference(self, other: Iterable[U], /) -> set[T | U]" => set_symmetric_difference(self_: Borrow Set, other: Borrow Word) -> New Set
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Whether all items are in `other`.
    "set[T].issubset(self, other: Iterable[object], /) -> bool" => set_issubset(self_: Borrow Set, other: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Whether all items of `other` are here.
    "set[T].issuperset(self, other: Iterable[object], /) -> bool" => set_issuperset(self_: Borrow Set, other: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Whether no item is in `other`.
    "set[T].isdisjoint(self, other: Iterable[object], /) -> bool" => set_isdisjoint(self_: Borrow Set, other: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Number of items.
    "set[T].__len__(self, /) -> int" => set_len(self_: Borrow Set) -> Copy I64
        effect Reads, fails Never, raises [] inline;
    /// `item in s`.
    "set[T].__contains__(self, item: object, /) -> bool" => set_contains(self_: Borrow Set, item: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// `iter(s)`.
    "set[T].__iter__(self, /) -> set_iterator[T]" => set_iter(self_: Borrow Set) -> New Obj
        effect Reads, fails Never, raises [];
    /// What is in this one or one of the others.
    "frozenset[T].union(self, /, *others: Iterable[U]) -> frozenset[T | U]" => frozenset_union(self_: Borrow FrozenSet, others: Borrow Tuple) -> New FrozenSet
        effect RunsUserCode, fails Null, raises [TypeError];
    /// What is in this one and all the others.
    "frozenset[T].intersection(self, /, *others: Iterable[object]) -> frozenset[T]" => frozenset_intersection(self_: Borrow FrozenSet, others: Borrow Tuple) -> New FrozenSet
        effect RunsUserCode, fails Null, raises [TypeError];
    /// What is in this one and none of the others.
    "frozenset[T].difference(self, /, *others: Iterable[object]) -> frozenset[T]" => frozenset_difference(self_: Borrow FrozenSet, others: Borrow Tuple) -> New FrozenSet
        effect RunsUserCode, fails Null, raises [TypeError];
    /// What is in exactly one of the two.
    "frozenset[T].symmetric_difference(self, other: Iterable[U], /) -> frozenset[T | U]" => frozenset_symmetric_difference(self_: Borrow FrozenSet, other: Borrow Word) -> New FrozenSet
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Whether all items are in `other`.
    "frozenset[T].issubset(self, other: Iterable[object], /) -> bool" => frozenset_issubset(self_: Borrow FrozenSet, other: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Whether all items of `other` are here.
    "frozenset[T].issuperset(self, other: Iterable[object], /) -> bool" => frozenset_issuperset(self_: Borrow FrozenSet, other: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Whether no item is in `other`.
    "frozenset[T].isdisjoint(self, other: Iterable[object], /) -> bool" => frozenset_isdisjoint(self_: Borrow FrozenSet, other: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Number of items.
    "frozenset[T].__len__(self, /) -> int" => frozenset_len(self_: Borrow FrozenSet) -> Copy I64
        effect Reads, fails Never, raises [] inline;
    /// `item in s`.
    "frozenset[T].__contains__(self, item: object, /) -> bool" => frozenset_contains(self_: Borrow FrozenSet, item: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// `iter(s)`.
    "frozenset[T].__iter__(self, /) -> set_iterator[T]" => frozenset_iter(self_: Borrow FrozenSet) -> New Obj
        effect Reads, fails Never, raises [];
    /// `a & b`.
    "set[T].__and__(self, other: set[U], /) -> set[T]" => set_and(self_: Borrow Set, other: Borrow Set) -> New Set
        effect RunsUserCode, fails Null, raises [];
    /// `a | b`.
    "set[T].__or__(self, other: set[U], /) -> set[T | U]" => set_or(self_: Borrow Set, other: Borrow Set) -> New Set
        effect RunsUserCode, fails Null, raises [];
    /// `a - b`.
    "set[T].__sub__(self, other: set[U], /) -> set[T]" => set_sub(self_: Borrow Set, other: Borrow Set) -> New Set
        effect RunsUserCode, fails Null, raises [];
    /// `a ^ b`.
    "set[T].__xor__(self, other: set[U], /) -> set[T | U]" => set_xor(self_: Borrow Set, other: Borrow Set) -> New Set
        effect RunsUserCode, fails Null, raises [];
    /// `a &= b`.
    "set[T].__iand__(self, other: set[U], /) -> set[T]" => set_iand(self_: Borrow Set, other: Borrow Set) -> New Set
        effect RunsUserCode, fails Null, raises [];
    /// `a |= b`.
    "set[T].__ior__(self, other: set[T], /) -> set[T]" => set_ior(self_: Borrow Set, other: Borrow Set) -> New Set
        effect RunsUserCode, fails Null, raises [];
    /// `a -= b`.
    "set[T].__isub__(self, other: set[U], /) -> set[T]" => set_isub(self_: Borrow Set, other: Borrow Set) -> New Set
        effect RunsUserCode, fails Null, raises [];
    /// `a ^= b`.
    "set[T].__ixor__(self, other: set[T], /) -> set[T]" => set_ixor(self_: Borrow Set, other: Borrow Set) -> New Set
        effect RunsUserCode, fails Null, raises [];
    /// `a == b`.
    "set[T].__eq__(self, other: set[U], /) -> bool" => set_eq(self_: Borrow Set, other: Borrow Set) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [];
    /// `a != b`.
    "set[T].__ne__(self, other: set[U], /) -> bool" => set_ne(self_: Borrow Set, other: Borrow Set) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [];
    /// `a < b`.
    "set[T].__lt__(self, other: set[U], /) -> bool" => set_lt(self_: Borrow Set, other: Borrow Set) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [];
    /// `a <= b`.
    "set[T].__le__(self, other: set[U], /) -> bool" => set_le(self_: Borrow Set, other: Borrow Set) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [];
    /// `a > b`.
    "set[T].__gt__(self, other: set[U], /) -> bool" => set_gt(self_: Borrow Set, other: Borrow Set) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [];
    /// `a >= b`.
    "set[T].__ge__(self, other: set[U], /) -> bool" => set_ge(self_: Borrow Set, other: Borrow Set) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [];
    /// A set display of three or more constants, whose order CPython settles when it compiles.
    "-" => set_new_constants(items: Copy Ptr, count: Copy I64) -> New Set
        effect RunsUserCode, fails Null, raises [TypeError];
    /// One that is only walked over: CPython walks over the constant itself.
    "-" => set_new_walked(items: Copy Ptr, count: Copy I64) -> New Set
        effect RunsUserCode, fails Null, raises [TypeError];
}}}

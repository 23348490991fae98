//! Methods and operators of dict and its views.
//!
//! The variants for str and int keys say `Reads`: no user code runs as long as no key of another type has
//! the same hash, and one that has can't free what the caller holds.

/// Rows of this file, then of the next.
#[macro_export]
macro_rules! dict_rows { ($with:ident, $($acc:tt)*) => { $crate::set_rows! { $with, $($acc)*
    /// An empty dict.
    "dict() -> dict[K, V]" => dict_empty() -> New Dict
        effect Pure, fails Never, raises [];
    /// A copy of a dict, with the keywords added.
    "dict(mapping: dict[K, V], /, **kwargs: V) -> dict[K, V]" => dict_from_dict(mapping: Borrow Dict, kwargs: Borrow Word) -> New Dict
        effect RunsUserCode, fails Null, raises [TypeError];
    /// A dict of keywords.
    "dict(**kwargs: V) -> dict[str, V]" => dict_from_keywords(kwargs: Borrow Word) -> New Dict
        effect RunsUserCode, fails Null, raises [TypeError];
    /// A dict of pairs, with the keywords added.
    "dict(iterable: Iterable[tuple[K, V]] = ..., /, **kwargs: V) -> dict[K, V]" => dict_from(iterable: Borrow Word, kwargs: Borrow Word) -> New Dict
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// A dict of the keys, all with the same value.
    "dict.fromkeys(iterable: Iterable[K], value: V = None, /) -> dict[K, V]" => dict_fromkeys(iterable: Borrow Word, value: Borrow Word) -> New Dict
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Value for `key`, or `default` when it is absent.
    "dict[K, V].get(self, key: object, default: D = None, /) -> V | D" =>
        dict_get_i64(self_: Borrow Dict, key: Copy I64, default: Borrow Word) -> New Word
            effect Reads, fails Null, raises [TypeError],
        dict_get_str(self_: Borrow Dict, key: Borrow Str, default: Borrow Word) -> New Word
            effect Reads, fails Null, raises [TypeError],
        dict_get(self_: Borrow Dict, key: Borrow Word, default: Borrow Word) -> New Word
            effect RunsUserCode, fails Null, raises [TypeError];
    /// Value for `key`; when it is absent, `default` is set.
    "dict[K, V].setdefault(self, key: K, default: V = None, /) -> V" => dict_setdefault(self_: Borrow Dict, key: Borrow Word, default: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [TypeError];
    /// Takes `key` out; its value.
    "dict[K, V].pop(self, key: object, /) -> V" => dict_pop(self_: Borrow Dict, key: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [KeyError, TypeError];
    /// Takes `key` out; its value, or `default`.
    "dict[K, V].pop(self, key: object, default: D = ..., /) -> V | D" => dict_pop_default(self_: Borrow Dict, key: Borrow Word, default: Borrow Word) -> New Word
        effect RunsUserCode, fails Null, raises [KeyError, TypeError];
    /// Takes out and returns the last pair.
    "dict[K, V].popitem(self, /) -> tuple[K, V]" => dict_popitem(self_: Borrow Dict) -> New Tuple
        effect Writes, fails Null, raises [KeyError];
    /// Takes everything out.
    "dict[K, V].clear(self, /) -> None" => dict_clear(self_: Borrow Dict) -> Copy Void
        effect RunsUserCode, fails Never, raises [];
    /// A dict of the same keys and values.
    "dict[K, V].copy(self, /) -> dict[K, V]" => dict_copy(self_: Borrow Dict) -> New Dict
        effect Reads, fails Never, raises [];
    /// Adds or replaces the keys of another dict.
    "dict[K, V].update(self, mapping: dict[K, V], /, **kwargs: V) -> None" => dict_update_dict(self_: Borrow Dict, mapping: Borrow Dict, kwargs: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [RuntimeError];
    /// Adds or replaces keywords.
    "dict[K, V].update(self, /, **kwargs: V) -> None" => dict_update_keywords(self_: Borrow Dict, kwargs: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [RuntimeError];
    /// Adds or replaces pairs.
    "dict[K, V].update(self, iterable: Iterable[tuple[K, V]] = ..., /, **kwargs: V) -> None" => dict_update(self_: Borrow Dict, iterable: Borrow Word, kwargs: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError, ValueError];
    /// The keys, as a view.
    "dict[K, V].keys(self, /) -> dict_keys[K, V]" => dict_keys(self_: Borrow Dict) -> New Obj
        effect Pure, fails Never, raises [];
    /// The values, as a view.
    "dict[K, V].values(self, /) -> dict_values[K, V]" => dict_values(self_: Borrow Dict) -> New Obj
        effect Pure, fails Never, raises [];
    /// The pairs, as a view.
    "dict[K, V].items(self, /) -> dict_items[K, V]" => dict_items(self_: Borrow Dict) -> New Obj
        effect Pure, fails Never, raises [];
    /// Number of keys.
    "dict[K, V].__len__(self, /) -> int" => dict_len(self_: Borrow Dict) -> Copy I64
        effect Reads, fails Never, raises [] inline;
    /// `d[key]` of an exact dict.
    "dict[K, V].__getitem__(self, key: object, /) -> V" =>
        dict_getitem_i64(self_: Borrow Dict, key: Copy I64) -> New Word
            effect Reads, fails Null, raises [KeyError],
        dict_getitem_str(self_: Borrow Dict, key: Borrow Str) -> New Word
            effect Reads, fails Null, raises [KeyError],
        dict_getitem(self_: Borrow Dict, key: Borrow Word) -> New Word
            effect RunsUserCode, fails Null, raises [KeyError, TypeError];
    /// `d[key] = value`.
    "dict[K, V].__setitem__(self, key: K, value: V, /) -> None" =>
        dict_setitem_i64(self_: Borrow Dict, key: Copy I64, value: Borrow Word) -> Copy Void
            effect RunsUserCode, fails Flag, raises [],
        dict_setitem_str(self_: Borrow Dict, key: Borrow Str, value: Borrow Word) -> Copy Void
            effect RunsUserCode, fails Flag, raises [],
        dict_setitem(self_: Borrow Dict, key: Borrow Word, value: Borrow Word) -> Copy Void
            effect RunsUserCode, fails Flag, raises [TypeError];
    /// `del d[key]`.
    "dict[K, V].__delitem__(self, key: object, /) -> None" => dict_delitem(self_: Borrow Dict, key: Borrow Word) -> Copy Void
        effect RunsUserCode, fails Flag, raises [KeyError, TypeError];
    /// `key in d`.
    "dict[K, V].__contains__(self, key: object, /) -> bool" =>
        dict_contains_i64(self_: Borrow Dict, key: Copy I64) -> Copy Bool
            effect Reads, fails Flag, raises [TypeError],
        dict_contains_str(self_: Borrow Dict, key: Borrow Str) -> Copy Bool
            effect Reads, fails Flag, raises [TypeError],
        dict_contains(self_: Borrow Dict, key: Borrow Word) -> Copy Bool
            effect RunsUserCode, fails Flag, raises [TypeError];
    /// `iter(d)`.
    "dict[K, V].__iter__(self, /) -> dict_keyiterator[K]" => dict_iter(self_: Borrow Dict) -> New Obj
        effect Reads, fails Never, raises [];
    /// `reversed(d)`.
    "dict[K, V].__reversed__(self, /) -> dict_reversekeyiterator[K]" => dict_reversed(self_: Borrow Dict) -> New Obj
        effect Reads, fails Never, raises [];
    /// `a | b`.
    "dict[K, V].__or__(self, other: dict[L, W], /) -> dict[K | L, V | W]" => dict_or(self_: Borrow Dict, other: Borrow Dict) -> New Dict
        effect RunsUserCode, fails Null, raises [];
    /// `d |= other`.
    "dict[K, V].__ior__(self, other: dict[K, V] | Iterable[tuple[K, V]], /) -> dict[K, V]" => dict_ior(self_: Borrow Dict, other: Borrow Word) -> New Dict
        effect RunsUserCode, fails Null, raises [TypeError, ValueError];
    /// `a == b`.
    "dict[K, V].__eq__(self, other: dict[L, W], /) -> bool" => dict_eq(self_: Borrow Dict, other: Borrow Dict) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [];
    /// `a != b`.
    "dict[K, V].__ne__(self, other: dict[L, W], /) -> bool" => dict_ne(self_: Borrow Dict, other: Borrow Dict) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [];
    /// Number of keys.
    "dict_keys[K, V].__len__(self, /) -> int" => dict_keys_len(self_: Borrow Obj) -> Copy I64
        effect Reads, fails Never, raises [];
    /// Number of values.
    "dict_values[K, V].__len__(self, /) -> int" => dict_values_len(self_: Borrow Obj) -> Copy I64
        effect Reads, fails Never, raises [];
    /// Number of pairs.
    "dict_items[K, V].__len__(self, /) -> int" => dict_items_len(self_: Borrow Obj) -> Copy I64
        effect Reads, fails Never, raises [];
    /// `iter(d.keys())`.
    "dict_keys[K, V].__iter__(self, /) -> dict_keyiterator[K]" => dict_keys_iter(self_: Borrow Obj) -> New Obj
        effect Reads, fails Never, raises [];
    /// `iter(d.values())`.
    "dict_values[K, V].__iter__(self, /) -> dict_valueiterator[V]" => dict_values_iter(self_: Borrow Obj) -> New Obj
        effect Reads, fails Never, raises [];
    /// `iter(d.items())`.
    "dict_items[K, V].__iter__(self, /) -> dict_itemiterator[K, V]" => dict_items_iter(self_: Borrow Obj) -> New Obj
        effect Reads, fails Never, raises [];
    /// `key in d.keys()`.
    "dict_keys[K, V].__contains__(self, key: object, /) -> bool" => dict_keys_contains(self_: Borrow Obj, key: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Whether no key is in `other`.
    "dict_keys[K, V].isdisjoint(self, other: Iterable[object], /) -> bool" => dict_keys_isdisjoint(self_: Borrow Obj, other: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Whether no pair is in `other`.
    "dict_items[K, V].isdisjoint(self, other: Iterable[object], /) -> bool" => dict_items_isdisjoint(self_: Borrow Obj, other: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Adds 1 to the count of each item: of Counter. False where a class has its own `get` or `__setitem__`; then nothing was done.
    "_collections._count_elements(mapping: object, iterable: Iterable[K], /) -> bool" => dict_count_elements(mapping: Borrow Word, iterable: Borrow Word) -> Copy Bool
        effect RunsUserCode, fails Flag, raises [TypeError];
    /// Takes out the first pair: of OrderedDict.
    "_collections._pop_first(mapping: dict[K, V], /) -> tuple[K, V]" => dict_popitem_first(mapping: Borrow Dict) -> New Tuple
        effect Writes, fails Null, raises [KeyError];
    /// Makes a key the last or the first: of OrderedDict.
    "_collections._move_to_end(mapping: dict[K, V], key: object, last: bool, /) -> None" => dict_move_to_end(mapping: Borrow Dict, key: Borrow Word, last: Copy Bool) -> Copy Void
        effect RunsUserCode, fails Flag, raises [TypeError, KeyError];
}}}

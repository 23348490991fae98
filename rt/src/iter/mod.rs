//! Iterators: one struct for each way of walking, one `next` function for each type.
//!
//! The `*_next` functions that are rows give 0 at the end, without an exception, so that a typed loop tests
//! one word; the `next` slots of the types are made of the same functions.

pub mod dict;

pub mod entries;

pub mod lazy;

pub mod range;

pub mod rows;

pub mod sequence;

pub mod set;

pub use sequence::{list_iterator, list_reverse_iterator};

use crate::object::slots::Slots;
use crate::object::{OwnWord, Raised, Word};
use taipan_rt_abi::BuiltinType;

/// Bytes of an object of a type that `object::table` does not list itself.
pub const fn layout(id: BuiltinType) -> usize {
    use BuiltinType as T;
    match id {
        T::ListIterator
        | T::ListReverseIterator
        | T::TupleIterator
        | T::StrIterator
        | T::BytesIterator
        | T::ByteArrayIterator
        | T::SequenceIterator
        | T::Reversed => size_of::<sequence::SequenceIterator>(),
        T::RangeIterator => size_of::<range::RangeIterator>(),
        T::LongRangeIterator => size_of::<range::LongRangeIterator>(),
        T::SetIterator => size_of::<set::SetIterator>(),
        T::DictKeyIterator
        | T::DictValueIterator
        | T::DictItemIterator
        | T::DictReverseKeyIterator
        | T::DictReverseValueIterator
        | T::DictReverseItemIterator => size_of::<dict::DictIterator>(),
        T::Enumerate | T::Zip | T::Map | T::Filter | T::CallableIterator => size_of::<lazy::Lazy>(),
        T::DictKeys | T::DictValues | T::DictItems | T::MappingProxy => size_of::<crate::dict::View>(),
        _ => crate::library::layout(id),
    }
}

/// Operators of a type that `object::table` does not list itself.
pub const fn slots(id: BuiltinType) -> Slots {
    use BuiltinType as T;
    match id {
        T::ListIterator
        | T::ListReverseIterator
        | T::TupleIterator
        | T::StrIterator
        | T::BytesIterator
        | T::ByteArrayIterator
        | T::SequenceIterator
        | T::Reversed => sequence::slots(id),
        T::RangeIterator | T::LongRangeIterator => range::slots(id),
        T::SetIterator => set::SLOTS,
        T::DictKeyIterator
        | T::DictValueIterator
        | T::DictItemIterator
        | T::DictReverseKeyIterator
        | T::DictReverseValueIterator
        | T::DictReverseItemIterator => dict::SLOTS,
        T::Enumerate | T::Zip | T::Map | T::Filter | T::CallableIterator => lazy::slots(id),
        _ => crate::library::slots(id),
    }
}

/// `iter(iterator)`.
pub fn itself(iterator: Word) -> Result<OwnWord, Raised> {
    Ok(iterator.own())
}

/// What every iterator can do.
pub const ITERATOR: Slots = Slots { iter: Some(itself), ..Slots::NONE };

/// The end of an iterator, as a row gives it.
pub const END: OwnWord = OwnWord::NULL;

/// The result of a row that may raise, where 0 stands for an exception as well.
pub fn or_end(result: Result<OwnWord, Raised>) -> OwnWord {
    result.unwrap_or(END)
}

/// Memory of an object of type `id`, its header set.
#[inline(always)]
pub fn allocate<T>(id: BuiltinType) -> *mut T {
    crate::object::alloc::plain(crate::object::builtin(id).ptr(), size_of::<T>()).cast()
}

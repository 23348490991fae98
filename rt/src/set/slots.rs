//! The operators of set and frozenset for values of unknown type.

use super::{Set, any_set, for_each_object, ops, release_table, rows};
use crate::args::Args;
use crate::object::slots::{BinaryOp, CompareOp, Slots};
use crate::object::{Header, Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};
use crate::sequence::{repr, walk};
use taipan_rt_abi::BuiltinType;

/// Operators of frozenset, and those that set shares.
const COMMON: Slots = Slots {
    len: Some(|a| Ok(rows::set_len(this(a)))),
    contains: Some(|a, item| rows::set_contains(this(a), item)),
    compare: Some(compare),
    repr: Some(repr_set),
    iter: Some(|a| Ok(rows::set_iter(this(a)).into_word())),
    drop: Some(drop),
    traverse: Some(traverse),
    ..Slots::NONE
}
.with_binary(&[(BinaryOp::And, and), (BinaryOp::Or, or), (BinaryOp::Sub, sub), (BinaryOp::Xor, xor)]);

/// Operators of set.
pub const SLOTS: Slots = Slots { construct: Some(|ty, _| Ok(Set::of_type(ty).into_word())), init: Some(init), ..COMMON }.with_inplace(&[
    (BinaryOp::And, iand),
    (BinaryOp::Or, ior),
    (BinaryOp::Sub, isub),
    (BinaryOp::Xor, ixor),
]);

/// Operators of frozenset.
pub const FROZEN_SLOTS: Slots =
    Slots { construct: Some(construct_frozen), init: Some(|_, _| Ok(())), hash: Some(|a| Ok(hash(this(a)))), ..COMMON };

/// The set that the slot is asked about.
fn this(word: Word) -> Ref<Set> {
    // SAFETY: the slots are called with sets, frozensets and objects of their subclasses.
    unsafe { word.cast_unchecked() }
}

/// The hash of a frozenset.
pub fn hash(set: Ref<Set>) -> i64 {
    if set.hash.get() == -1 {
        set.hash.set(set.table.combined_hash());
    }
    set.hash.get()
}

fn both(a: Word, b: Word, op: fn(Ref<Set>, Ref<Set>) -> Result<Own<Set>, Raised>) -> Result<OwnWord, Raised> {
    match (any_set(a), any_set(b)) {
        (Some(a), Some(b)) => Ok(op(a, b)?.into_word()),
        _ => Ok(OwnWord::NOT_IMPLEMENTED),
    }
}

macro_rules! operators {
    ($($name:ident)*) => { $(
        fn $name(a: Word, b: Word) -> Result<OwnWord, Raised> {
            both(a, b, rows_of::$name)
        }
    )* };
}

/// The rows under the operators' names.
mod rows_of {
    pub use super::rows::{
        set_and as and, set_iand as iand, set_ior as ior, set_isub as isub, set_ixor as ixor, set_or as or, set_sub as sub, set_xor as xor,
    };
}

operators!(and or sub xor iand ior isub ixor);

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    let Some(b) = any_set(b) else { return Ok(OwnWord::NOT_IMPLEMENTED) };
    let a = this(a);
    Ok(OwnWord::from_bool(match op {
        CompareOp::Eq => rows::set_eq(a, b)?,
        CompareOp::Ne => rows::set_ne(a, b)?,
        CompareOp::Lt => rows::set_lt(a, b)?,
        CompareOp::Le => rows::set_le(a, b)?,
        CompareOp::Gt => rows::set_gt(a, b)?,
        CompareOp::Ge => rows::set_ge(a, b)?,
    }))
}

fn repr_set(set: Word) -> Result<OwnWord, Raised> {
    let name = repr::class_name(set);
    if this(set).is_empty() {
        return Ok(crate::str::Str::new(&format!("{name}()")).into_word());
    }
    repr::guarded(set, &format!("{name}(...)"), || {
        let plain = set.is_exact(BuiltinType::Set);
        let open = if plain { "{".to_owned() } else { format!("{name}({{") };
        let items = crate::list::List::from_owned(walk::collect(set)?);
        repr::sequence(&open, if plain { "}" } else { "})" }, |parts, at| match items.items().get(at) {
            Some(&item) => parts.repr(item).map(|()| true),
            None => Ok(false),
        })
    })
}

fn init(set: Word, args: Args) -> Result<(), Raised> {
    let args = args.expect_positional("set", 0, 1)?;
    ops::clear(this(set));
    match args.first() {
        Some(&iterable) => ops::update(this(set), iterable),
        None => Ok(()),
    }
}

fn construct_frozen(ty: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    let positional = if ty.is_heap() { args.positional() } else { args.expect_positional("frozenset", 0, 1)? };
    let iterable = positional.first().copied().unwrap_or(Word::NULL);
    if !ty.is_heap() {
        return Ok(rows::frozenset_from(iterable)?.into_word());
    }
    let set = Set::of_type(ty);
    if !iterable.is_null() {
        ops::update(set.borrow(), iterable)?;
    }
    Ok(set.into_word())
}

unsafe fn drop(object: *mut Header) {
    // SAFETY: called for sets only, when the last owner is gone.
    let table = unsafe { &mut (*object.cast::<Set>()).table };
    if table.holds_objects() {
        release_table(table.take());
    } else {
        // SAFETY: the set is gone.
        unsafe { table.free_memory() };
    }
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for sets only.
    let set = unsafe { object.cast::<Set>() };
    for_each_object(&set.table, visit);
}

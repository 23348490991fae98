//! `dict.keys()`, `dict.values()`, `dict.items()`, and mappingproxy: objects that look at a mapping.

use super::Dict;
use crate::object::slots::{BinaryOp, CompareOp, Member, Slots};
use crate::object::{Header, Obj, Object, Own, OwnWord, Raised, Ref, TypeObject, Word, alloc, refcount};
use crate::sequence::{items, repr, walk};
use crate::set::Set;
use crate::tuple::Tuple;
use taipan_rt_abi::BuiltinType;

/// A view of a mapping.
#[repr(C)]
pub struct View {
    /// The header.
    pub header: Header,
    /// The mapping, owned.
    pub mapping: Word,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for View {
    const TYPE: BuiltinType = BuiltinType::DictKeys;
}

impl View {
    /// A view of type `ty`.
    pub fn new(ty: Ref<TypeObject>, mapping: Word) -> Own<Obj> {
        let object = alloc::plain(ty.ptr(), size_of::<View>()).cast::<View>();
        // SAFETY: fresh memory of the right size; the header is set.
        unsafe {
            (&raw mut (*object).mapping).write(mapping.own().into_raw());
            Own::from_ptr(object.cast())
        }
    }
}

const COMMON: Slots = Slots { drop: Some(drop), traverse: Some(traverse), ..Slots::NONE };

const LIKE_A_SET: Slots = Slots { compare: Some(compare), ..COMMON }.with_binary(&[
    (BinaryOp::And, and),
    (BinaryOp::Or, or),
    (BinaryOp::Sub, sub),
    (BinaryOp::Xor, xor),
]);

const KEYS: Slots = Slots {
    len: Some(len),
    iter: Some(|view| Ok(super::rows::dict_iter(dict(view)).into_word())),
    contains: Some(|view, key| super::rows::dict_contains(dict(view), key)),
    repr: Some(|view| repr_view(view, "dict_keys([", "])")),
    ..LIKE_A_SET
};

const ITEMS: Slots = Slots {
    len: Some(len),
    iter: Some(|view| Ok(crate::iter::dict::new(BuiltinType::DictItemIterator, dict(view)).into_word())),
    contains: Some(contains_item),
    repr: Some(|view| repr_view(view, "dict_items([", "])")),
    ..LIKE_A_SET
};

const VALUES: Slots = Slots {
    len: Some(len),
    iter: Some(|view| Ok(crate::iter::dict::new(BuiltinType::DictValueIterator, dict(view)).into_word())),
    repr: Some(|view| repr_view(view, "dict_values([", "])")),
    ..COMMON
};

const PROXY: Slots = Slots {
    len: Some(|view| crate::imp::len(mapping(view))),
    iter: Some(|view| walk::iter(mapping(view))),
    getitem: Some(|view, key| crate::imp::dyn_getitem(mapping(view), key)),
    contains: Some(|view, key| crate::imp::dyn_contains(mapping(view), key)),
    compare: Some(|view, other, op| items::compare(mapping(view), other, op)),
    repr: Some(|view| {
        let mut parts = repr::Parts::default();
        parts.text("mappingproxy(");
        parts.repr(mapping(view))?;
        parts.text(")");
        Ok(parts.join().into_word())
    }),
    str: Some(|view| Ok(crate::dynamic::to_str(mapping(view))?.into_word())),
    construct: Some(construct_proxy),
    // The methods are those of the mapping.
    members: &[
        Member::new("keys", |view| of_mapping(view, "keys")),
        Member::new("values", |view| of_mapping(view, "values")),
        Member::new("items", |view| of_mapping(view, "items")),
        Member::new("get", |view| of_mapping(view, "get")),
        Member::new("copy", |view| of_mapping(view, "copy")),
    ],
    ..COMMON
}
.with_binary(&[(BinaryOp::Or, unite)]);

fn of_mapping(view: Word, name: &str) -> Result<OwnWord, Raised> {
    crate::dynamic::attribute::getattr_named(mapping(view), name)
}

fn construct_proxy(ty: Ref<TypeObject>, args: crate::args::Args) -> Result<OwnWord, Raised> {
    let [mapping] = args.bind("mappingproxy", ["mapping"], 1)?;
    if mapping.ty().slots.getitem.is_none() || mapping.is_a(BuiltinType::List) || mapping.is_a(BuiltinType::Tuple) {
        return raise!(TypeError, "mappingproxy() argument must be a mapping, not {}", mapping.ty().name);
    }
    Ok(View::new(ty, mapping).into_word())
}

fn unite(a: Word, b: Word) -> Result<OwnWord, Raised> {
    let below = |word: Word| if word.is_exact(BuiltinType::MappingProxy) { mapping(word) } else { word };
    crate::dynamic::operators::binary(below(a), below(b), BinaryOp::Or)
}

/// Operators of the views and of mappingproxy.
pub const fn view_slots(id: BuiltinType) -> Slots {
    match id {
        BuiltinType::DictKeys => KEYS,
        BuiltinType::DictItems => ITEMS,
        BuiltinType::DictValues => VALUES,
        _ => PROXY,
    }
}

fn mapping(view: Word) -> Word {
    // SAFETY: the slots of the views are called with views.
    unsafe { view.cast_unchecked::<View>() }.mapping
}

fn dict(view: Word) -> Ref<Dict> {
    // SAFETY: keys, values and items are views of dicts.
    unsafe { mapping(view).cast_unchecked() }
}

fn len(view: Word) -> Result<i64, Raised> {
    Ok(dict(view).len() as i64)
}

fn repr_view(view: Word, open: &str, close: &str) -> Result<OwnWord, Raised> {
    repr::guarded(view, "...", || {
        let iterator = walk::iter(view)?;
        repr::sequence(open, close, |parts, _| match walk::next(iterator.word())? {
            Some(item) => parts.repr(item.word()).map(|()| true),
            None => Ok(false),
        })
    })
}

fn contains_item(view: Word, item: Word) -> Result<bool, Raised> {
    let Some(pair) = item.cast::<Tuple>() else { return Ok(false) };
    let &[key, value] = pair.items() else { return Ok(false) };
    let found = dict(view).lookup(key)?;
    if found.is_null() { Ok(false) } else { items::equal(found.own().word(), value) }
}

/// Whether the value is a set, a frozenset, or a view that is like one.
fn is_set_like(word: Word) -> bool {
    word.is_a(BuiltinType::Set) || word.is_a(BuiltinType::FrozenSet) || is_view(word)
}

fn is_view(word: Word) -> bool {
    word.is_exact(BuiltinType::DictKeys) || word.is_exact(BuiltinType::DictItems)
}

fn all_in(a: Word, b: Word) -> Result<bool, Raised> {
    let iterator = walk::iter(a)?;
    while let Some(item) = walk::next(iterator.word())? {
        if !crate::imp::dyn_contains(b, item.word())? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    if !is_set_like(b) {
        return Ok(OwnWord::NOT_IMPLEMENTED);
    }
    let (left, right) = (crate::imp::len(a)?, crate::imp::len(b)?);
    let answer = match op {
        CompareOp::Eq => left == right && all_in(a, b)?,
        CompareOp::Ne => !(left == right && all_in(a, b)?),
        CompareOp::Lt => left < right && all_in(a, b)?,
        CompareOp::Le => left <= right && all_in(a, b)?,
        CompareOp::Gt => left > right && all_in(b, a)?,
        CompareOp::Ge => left >= right && all_in(b, a)?,
    };
    Ok(OwnWord::from_bool(answer))
}

/// `view.isdisjoint(other)`.
pub fn is_disjoint(view: Word, other: Word) -> Result<bool, Raised> {
    let mut disjoint = true;
    let iterator = walk::iter(other)?;
    while let Some(item) = walk::next(iterator.word())? {
        if crate::imp::dyn_contains(view, item.word())? {
            disjoint = false;
            break;
        }
    }
    Ok(disjoint)
}

/// What is no view may be any iterable, on either side.
fn operate(a: Word, b: Word, change: fn(Ref<Set>, Word) -> Result<(), Raised>) -> Result<OwnWord, Raised> {
    let result = Set::empty(BuiltinType::Set);
    crate::set::ops::update(result.borrow(), a)?;
    change(result.borrow(), b)?;
    Ok(result.into_word())
}

fn or(a: Word, b: Word) -> Result<OwnWord, Raised> {
    operate(a, b, crate::set::ops::update)
}

fn sub(a: Word, b: Word) -> Result<OwnWord, Raised> {
    operate(a, b, crate::set::ops::difference_update)
}

fn xor(a: Word, b: Word) -> Result<OwnWord, Raised> {
    operate(a, b, crate::set::ops::symmetric_difference_update)
}

fn and(a: Word, b: Word) -> Result<OwnWord, Raised> {
    let (view, other) = if is_view(a) { (a, b) } else { (b, a) };
    // The longer one is asked whether it holds the items of the other.
    let (container, items) = match (other.is_exact(BuiltinType::Set), is_view(other)) {
        (true, _) if len(view)? <= crate::imp::len(other)? => (other, view),
        (_, true) if len(other)? > len(view)? => (other, view),
        _ => (view, other),
    };
    let result = Set::empty(BuiltinType::Set);
    walk::for_each(items, |item| {
        if crate::imp::dyn_contains(container, item.word())? {
            crate::set::ops::add(result.borrow(), item.word())?;
        }
        Ok(())
    })?;
    Ok(result.into_word())
}

unsafe fn drop(object: *mut Header) {
    // SAFETY: called for views only, when the last owner is gone.
    refcount::release(unsafe { (*object.cast::<View>()).mapping });
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for views only.
    visit(unsafe { object.cast::<View>() }.mapping);
}

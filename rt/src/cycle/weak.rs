//! Weak references.

use crate::args::Args;
use crate::map::HashMap;
use crate::object::slots::{CompareOp, Slots};
use crate::object::types::flags;
use crate::object::{Header, Obj, Object, Own, OwnWord, Raised, Ref, TypeObject, Word, alloc, refcount};
use crate::str::Str;
use taipan_rt_abi::BuiltinType;

/// A weak reference.
#[repr(C)]
pub struct WeakRef {
    /// The header.
    pub header: Header,
    /// The object, not owned; null when it is dead.
    target: Word,
    /// Called when the object dies, owned; null for none.
    callback: Word,
    /// The hash, once asked for.
    hash: Option<i64>,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for WeakRef {
    const TYPE: BuiltinType = BuiltinType::WeakReference;
}

/// The operators.
pub const SLOTS: Slots = Slots {
    construct: Some(construct),
    call: Some(call),
    hash: Some(hash),
    compare: Some(compare),
    repr: Some(repr),
    drop: Some(drop_fields),
    traverse: Some(traverse),
    ..Slots::NONE
};

#[unsafe(export_name = "tp_rt_weak_references")]
static mut REFERENCES: Option<HashMap<usize, Vec<*mut WeakRef>>> = None;

fn references() -> &'static mut HashMap<usize, Vec<*mut WeakRef>> {
    // SAFETY: single threaded; no caller keeps the reference.
    unsafe { REFERENCES.get_or_insert_with(HashMap::default) }
}

fn weak(word: Word) -> Ref<WeakRef> {
    // SAFETY: these functions are slots of weakref.
    unsafe { Ref::from_word(word) }
}

unsafe fn drop_fields(object: *mut Header) {
    // SAFETY: called for weak references only, when the last owner is gone.
    unsafe {
        let this = object.cast::<WeakRef>();
        if !(*this).target.is_null() {
            if let Some(list) = references().get_mut(&((*this).target.0 as usize)) {
                list.retain(|&other| other != this);
            }
        }
        refcount::release((*this).callback);
    }
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for weak references only. The target is not owned.
    visit(unsafe { object.cast::<WeakRef>() }.callback);
}

fn construct(ty: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    let words = args.expect_positional("ref", 1, 2)?;
    let target = words[0];
    let target_type = target.ty();
    let allowed = target.is_pointer()
        && (target_type.is_heap() || matches!(target_type.layout, BuiltinType::Function | BuiltinType::Set | BuiltinType::Generator));
    if !allowed {
        return raise!(TypeError, "cannot create weak reference to '{}' object", target_type.name);
    }
    let callback = words.get(1).copied().filter(|word| !word.is_none()).unwrap_or(Word::NULL);
    if callback.is_null() {
        let known = references().get(&(target.0 as usize)).and_then(|list| {
            // SAFETY: the list holds live weak references.
            list.iter().copied().find(|&weak| unsafe { (*weak).callback.is_null() && (*weak).header.ty == ty.ptr() })
        });
        if let Some(known) = known {
            return Ok(Word::from_ptr(known).own());
        }
    }
    let object = alloc::object(&ty, size_of::<WeakRef>()).cast::<WeakRef>();
    // SAFETY: fresh memory of the right size; the type's flags are changed without another reference to them.
    unsafe {
        (&raw mut (*object).target).write(target);
        (&raw mut (*object).callback).write(callback.own().into_raw());
        (&raw mut (*object).hash).write(None);
        target_type.get_mut().flags |= flags::WEAKLY_REFERENCED;
        references().entry(target.0 as usize).or_default().push(object);
        Ok(Own::from_ptr(object).into_word())
    }
}

/// The object that a weak reference refers to, or None.
pub fn target(word: Word) -> OwnWord {
    let target = weak(word).target;
    if target.is_null() { OwnWord::NONE } else { target.own() }
}

fn call(this: Word, args: Args) -> Result<OwnWord, Raised> {
    args.expect_positional("weakref.__call__", 0, 0)?;
    Ok(target(this))
}

fn hash(this: Word) -> Result<i64, Raised> {
    if let Some(hash) = weak(this).hash {
        return Ok(hash);
    }
    let target = target(this);
    if target.word().is_none() {
        return raise!(TypeError, "weak object has gone away");
    }
    let hash = crate::dynamic::hash(target.word())?;
    // SAFETY: no other reference to the fields is in use.
    unsafe { weak(this).get_mut().hash = Some(hash) };
    Ok(hash)
}

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    let Some(other) = b.cast::<WeakRef>() else { return Ok(OwnWord::NOT_IMPLEMENTED) };
    if !matches!(op, CompareOp::Eq | CompareOp::Ne) {
        return Ok(OwnWord::NOT_IMPLEMENTED);
    }
    let (left, right) = (weak(a).target, other.target);
    if left.is_null() || right.is_null() {
        return Ok(OwnWord::from_bool((a == b) == (op == CompareOp::Eq)));
    }
    crate::dynamic::compare(left, right, op)
}

fn repr(this: Word) -> Result<OwnWord, Raised> {
    let target = weak(this).target;
    let text = if target.is_null() {
        format!("<weakref at {:#x}; dead>", this.0)
    } else {
        format!("<weakref at {:#x}; to '{}' at {:#x}>", this.0, target.ty().name, target.0)
    };
    Ok(Str::new(&text).into_word())
}

/// Clears the weak references to an object that dies, and calls their callbacks.
pub fn object_dies(object: Word) {
    let Some(list) = references().remove(&(object.0 as usize)) else { return };
    let mut callbacks = Vec::new();
    for &reference in &list {
        // SAFETY: the list holds live weak references.
        unsafe {
            (*reference).target = Word::NULL;
            if !(*reference).callback.is_null() {
                callbacks.push(Word::from_ptr(reference).own());
            }
        }
    }
    let waiting = crate::exc::take();
    for reference in callbacks.iter().rev() {
        let callback = weak(reference.word()).callback;
        if crate::dynamic::call::call_words(callback, &[reference.word()]).is_err() {
            crate::exc::print::unraisable(callback);
        }
    }
    if !waiting.is_null() {
        crate::exc::restore(waiting);
    }
}

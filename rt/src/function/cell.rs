//! Cells: variables that inner functions share.

use crate::object::slots::{Member, Slots};
use crate::object::{Header, Obj, Object, Own, OwnWord, Raised, Ref, Word, alloc, builtin, refcount};
use taipan_rt_abi::BuiltinType;

/// A variable that functions share.
#[repr(C)]
pub struct Cell {
    /// The header.
    pub header: Header,
    /// What it holds, owned; null when unbound.
    pub value: Word,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Cell {
    const TYPE: BuiltinType = BuiltinType::Cell;
}

/// Operators of cell.
pub const SLOTS: Slots = Slots {
    drop: Some(drop_value),
    traverse: Some(traverse),
    members: &[Member { name: "cell_contents", get: contents, set: Some(set_contents) }],
    ..Slots::NONE
};

fn contents(this: Word) -> Result<OwnWord, Raised> {
    // SAFETY: a slot of cell.
    let value = cell_get(unsafe { this.cast_unchecked() });
    if value.is_null() { raise!(ValueError, "Cell is empty") } else { Ok(value) }
}

fn set_contents(this: Word, value: Word) -> Result<(), Raised> {
    // SAFETY: a slot of cell.
    cell_set(unsafe { this.cast_unchecked() }, value.own());
    Ok(())
}

unsafe fn drop_value(object: *mut Header) {
    // SAFETY: called for cells only, when the last owner is gone.
    refcount::release(unsafe { (*object.cast::<Cell>()).value });
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for cells only.
    visit(unsafe { object.cast::<Cell>() }.value);
}

/// A cell that holds `value`, or nothing.
#[inline(always)]
pub fn cell_new(value: Word) -> Own<Obj> {
    let object = alloc::plain(builtin(BuiltinType::Cell).ptr(), size_of::<Cell>()).cast::<Cell>();
    refcount::retain(value);
    // SAFETY: fresh memory of the right size.
    unsafe {
        (&raw mut (*object).value).write(value);
        Own::from_ptr(object.cast())
    }
}

/// What the cell holds, or null.
#[inline(always)]
pub fn cell_get(cell: Ref<Obj>) -> OwnWord {
    // SAFETY: the row takes cells.
    unsafe { cell.cast::<Cell>() }.value.own()
}

/// Sets the cell; null unbinds it.
#[inline(always)]
pub fn cell_set(cell: Ref<Obj>, value: OwnWord) {
    // SAFETY: the row takes cells; the old value is dropped after the new one is in place.
    let old = unsafe { std::ptr::replace(&raw mut (*cell.ptr().cast::<Cell>()).value, value.into_raw()) };
    refcount::release(old);
}

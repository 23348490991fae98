//! Tracebacks: a chain of places in the source, outermost frame first.

use super::object::{Exception, set_field};
use crate::object::slots::Slots;
use crate::object::{Header, Obj, Object, Own, OwnWord, Raised, Ref, Word, alloc, builtin, refcount};
use crate::str::Str;
use taipan_rt_abi::BuiltinType;
use taipan_rt_abi::descriptor::{self, FUNCTION_GENERATOR, FUNCTION_VARARGS, FUNCTION_VARKEYWORDS, Location};

/// One frame of a traceback.
#[repr(C)]
pub struct Traceback {
    /// The header.
    pub header: Header,
    /// `tb_next`: the frame that this one called; null at the raising frame.
    pub next: Word,
    /// Where the frame was.
    pub location: *const Location,
    /// Whether it was the lookup of a method that raised, and not its call.
    pub looking_up: bool,
    /// A list of what the frame's variables held when the exception left it; null in programs that can't tell when objects die.
    pub held: Word,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Traceback {
    const TYPE: BuiltinType = BuiltinType::Traceback;
}

/// A frame or code object, made on demand from a place.
#[repr(C)]
pub struct Place {
    /// The header.
    pub header: Header,
    /// Where the frame was.
    pub location: *const Location,
}

/// Operators of traceback, frame and code.
pub const fn slots(id: BuiltinType) -> Slots {
    match id {
        BuiltinType::Traceback => Slots { drop: Some(drop_next), traverse: Some(traverse), getattr: Some(traceback_attr), ..Slots::NONE },
        BuiltinType::Frame => Slots { getattr: Some(frame_attr), ..Slots::NONE },
        _ => Slots { getattr: Some(code_attr), ..Slots::NONE },
    }
}

unsafe fn drop_next(object: *mut Header) {
    // SAFETY: called for tracebacks only, when the last owner is gone.
    let (next, held) = unsafe { ((*object.cast::<Traceback>()).next, (*object.cast::<Traceback>()).held) };
    refcount::release(next);
    refcount::release(held);
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for tracebacks only.
    let entry = unsafe { object.cast::<Traceback>() };
    visit(entry.next);
    visit(entry.held);
}

/// Puts a frame before the ones that the exception has passed through.
pub fn add(exception: Ref<Exception>, location: *const Location, looking_up: bool) {
    let object = alloc::plain(builtin(BuiltinType::Traceback).ptr(), size_of::<Traceback>()).cast::<Traceback>();
    // SAFETY: fresh memory of the right size; the exception's reference to the old chain moves into it.
    unsafe {
        let fields = exception.get_mut();
        (&raw mut (*object).next).write(fields.traceback);
        (&raw mut (*object).location).write(location);
        (&raw mut (*object).looking_up).write(looking_up);
        (&raw mut (*object).held).write(Word::NULL);
        fields.traceback = Word::from_ptr(object);
    }
}

/// Where the newest entry keeps what its frame's variables held.
pub fn held(exception: Ref<Exception>) -> Option<*mut Word> {
    // SAFETY: only the address is taken.
    exception.traceback.cast::<Traceback>().map(|entry| unsafe { &raw mut (*entry.ptr()).held })
}

/// Replaces `__traceback__` (null for none).
pub fn set(exception: Ref<Exception>, traceback: Word) {
    set_field(&raw mut unsafe { exception.get_mut() }.traceback, traceback);
}

/// The places of a chain, outermost first, and whether it was the lookup of a method that raised there.
pub fn places(mut traceback: Word) -> Vec<(&'static Location, bool)> {
    let mut found = Vec::new();
    while let Some(entry) = traceback.cast::<Traceback>() {
        // SAFETY: locations are static data of the program.
        found.push((unsafe { &*entry.location }, entry.looking_up));
        traceback = entry.next;
    }
    found
}

#[inline(always)]
fn place(ty: BuiltinType, location: *const Location) -> OwnWord {
    let object = alloc::plain(builtin(ty).ptr(), size_of::<Place>()).cast::<Place>();
    // SAFETY: fresh memory of the right size.
    unsafe {
        (&raw mut (*object).location).write(location);
        Own::from_ptr(object).into_word()
    }
}

fn traceback_attr(this: Word, name: Ref<Str>) -> Result<OwnWord, Raised> {
    // SAFETY: a slot of traceback, which can't be derived from.
    let entry = unsafe { Ref::<Traceback>::from_word(this) };
    // SAFETY: locations are static data.
    let location = unsafe { &*entry.location };
    match &*name.text() {
        "tb_next" => Ok(if entry.next.is_null() { OwnWord::NONE } else { entry.next.own() }),
        "tb_lineno" => Ok(OwnWord::from_small(i64::from(location.line))),
        "tb_lasti" => Ok(OwnWord::from_small(0)),
        "tb_frame" => Ok(place(BuiltinType::Frame, location)),
        _ => crate::dynamic::attribute::generic_get(this, name),
    }
}

fn location_of(this: Word) -> &'static Location {
    // SAFETY: a slot of frame and code, whose objects are places.
    unsafe { &*(*this.ptr::<Place>()).location }
}

fn frame_attr(this: Word, name: Ref<Str>) -> Result<OwnWord, Raised> {
    match &*name.text() {
        "f_code" => Ok(place(BuiltinType::Code, location_of(this))),
        "f_lineno" => Ok(OwnWord::from_small(i64::from(location_of(this).line))),
        "f_back" => Ok(OwnWord::NONE),
        _ => crate::dynamic::attribute::generic_get(this, name),
    }
}

/// The code object of a function: always the same one.
pub fn code_of(func: *const descriptor::Function) -> OwnWord {
    #[unsafe(export_name = "tp_rt_codes")]
    static mut MADE: Option<crate::map::HashMap<usize, Word>> = None;
    // SAFETY: single threaded; descriptors are static data.
    let (made, line) = unsafe { (MADE.get_or_insert_with(Default::default), (*func).line) };
    let code = made.entry(func as usize).or_insert_with(|| {
        let location = Location { func, line, end_line: line, column: 0, end_column: 0 };
        let code = place(BuiltinType::Code, Box::leak(Box::new(location))).into_raw();
        // SAFETY: the object was made just now.
        unsafe { (&raw mut (*code.ptr::<Place>()).header).write(Header::immortal(builtin(BuiltinType::Code).ptr())) };
        code
    });
    code.own()
}

/// The parameters of a function, as `co_varnames` begins.
fn parameters(func: &descriptor::Function) -> OwnWord {
    let catch_all = [FUNCTION_VARARGS, FUNCTION_VARKEYWORDS].into_iter().filter(|flag| func.flags & flag != 0).count();
    let count = (func.positional + func.keyword_only) as usize + catch_all;
    // SAFETY: the descriptor names every parameter.
    let names = (0..count).map(|at| Str::new(crate::object::types::text(unsafe { *func.params.add(at) })).into_word());
    crate::tuple::Tuple::new(names.collect::<Vec<_>>().into_iter()).into_word()
}

/// `co_flags`: that there are `*args`, `**kwargs`, or a `yield`.
fn code_flags(func: &descriptor::Function) -> i64 {
    let flags = [(FUNCTION_VARARGS, 0x04), (FUNCTION_VARKEYWORDS, 0x08), (FUNCTION_GENERATOR, 0x20)];
    flags.into_iter().filter(|(flag, _)| func.flags & flag != 0).fold(0x03, |all, (_, bit)| all | bit)
}

fn code_attr(this: Word, name: Ref<Str>) -> Result<OwnWord, Raised> {
    // SAFETY: descriptors are static data.
    let func = unsafe { &*location_of(this).func };
    match &*name.text() {
        "co_name" => Ok(Str::new(crate::object::types::text(func.name)).into_word()),
        "co_qualname" => Ok(Str::new(crate::object::types::text(func.qualname)).into_word()),
        "co_filename" => Ok(Str::new(crate::object::types::text(func.file)).into_word()),
        "co_firstlineno" => Ok(OwnWord::from_small(i64::from(func.line))),
        "co_argcount" => Ok(OwnWord::from_small(i64::from(func.positional))),
        "co_posonlyargcount" => Ok(OwnWord::from_small(i64::from(func.positional_only))),
        "co_kwonlyargcount" => Ok(OwnWord::from_small(i64::from(func.keyword_only))),
        "co_varnames" => Ok(parameters(func)),
        "co_flags" => Ok(OwnWord::from_small(code_flags(func))),
        _ => crate::dynamic::attribute::generic_get(this, name),
    }
}

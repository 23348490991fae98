//! Generators: a frame of words, and compiled code that goes on where it stopped.
//!
//! While a generator runs, the handlers it is in are on the one stack of handled exceptions; when it
//! stops they go with it.

pub mod delegate;

pub mod methods;

use crate::dynamic::iterate;
use crate::exc::{self, Exception, state::state};
use crate::object::slots::{Member, Slots};
use crate::object::types::text;
use crate::object::{Header, Obj, Object, Own, OwnWord, Raised, Ref, Word, alloc, builtin, refcount};
use crate::str::Str;
use taipan_rt_abi::{BuiltinType, descriptor};

/// A generator; its frame slots follow.
#[repr(C)]
pub struct Generator {
    /// The header.
    pub header: Header,
    /// Goes on where it stopped.
    resume: descriptor::Resume,
    /// The function that made it.
    descriptor: *const descriptor::Function,
    /// Where it stopped; 0 before its start.
    state: i64,
    /// What `send` gave, owned; null for None.
    sent: Word,
    /// Number of slots.
    count: usize,
    /// The exceptions that it was handling when it stopped.
    handled: Vec<Word>,
    running: bool,
    finished: bool,
    /// It is resumed by `throw` or `close`.
    throwing: bool,
    /// Its `finally` blocks have had their chance.
    closed: bool,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Generator {
    const TYPE: BuiltinType = BuiltinType::Generator;
}

/// The operators.
pub const SLOTS: Slots = Slots {
    iter: Some(|this| Ok(this.own())),
    next: Some(|this| resume(generator(this), Word::NULL)),
    repr: Some(repr),
    drop: Some(drop_frame),
    traverse: Some(traverse),
    clear: Some(|object| release_frame(generator(Word::from_ptr(object)))),
    size: Some(size),
    members: &[
        Member::new("__name__", |this| Ok(Str::new(text(generator(this).info().name)).into_word())),
        Member::new("__qualname__", |this| Ok(Str::new(text(generator(this).info().qualname)).into_word())),
        Member::new("gi_running", |this| Ok(OwnWord::from_bool(generator(this).running))),
        Member::new("gi_suspended", |this| {
            let this = generator(this);
            Ok(OwnWord::from_bool(this.state != 0 && !this.running && !this.finished))
        }),
        Member::new("gi_frame", |this| Ok(if generator(this).finished { OwnWord::NONE } else { OwnWord::from_bool(true) })),
        Member::new("gi_yieldfrom", |_| Ok(OwnWord::NONE)),
    ],
    ..Slots::NONE
};

/// The generator that a word is known to be.
pub fn generator(word: Word) -> Ref<Generator> {
    // SAFETY: these functions are called for generators only, which can't be derived from.
    unsafe { Ref::from_word(word) }
}

unsafe fn size(object: *mut Header) -> usize {
    // SAFETY: called for generators only.
    size_of::<Generator>() + 8 * unsafe { (*object.cast::<Generator>()).count }
}

impl Generator {
    fn info(&self) -> &'static descriptor::Function {
        // SAFETY: descriptors are static data of the program.
        unsafe { &*self.descriptor }
    }

    fn slots(&self) -> &[Word] {
        // SAFETY: the slots follow the struct.
        unsafe { std::slice::from_raw_parts((&raw const *self).add(1).cast(), self.count) }
    }
}

unsafe fn drop_frame(object: *mut Header) {
    // SAFETY: called for generators only, when the last owner is gone.
    unsafe {
        let this = &mut *object.cast::<Generator>();
        release_frame(Ref::from_ptr(object.cast()));
        refcount::release(std::mem::replace(&mut this.sent, Word::NULL));
        drop(std::mem::take(&mut this.handled));
    }
}

/// Releases what the frame holds.
fn release_frame(this: Ref<Generator>) {
    for index in 0..this.count {
        // SAFETY: the slots follow the struct; each is emptied before what it held is released.
        refcount::release(unsafe { this.ptr().add(1).cast::<Word>().add(index).replace(Word::NULL) });
    }
    // SAFETY: no other reference to the fields is in use.
    for word in std::mem::take(&mut unsafe { this.get_mut() }.handled) {
        refcount::release(word);
    }
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for generators only.
    let this = unsafe { object.cast::<Generator>() };
    visit(this.sent);
    for &word in this.slots().iter().chain(&this.handled) {
        visit(word);
    }
}

/// Whether a dying generator has `finally` blocks to run: it was started and not finished.
pub fn must_close(this: Ref<Generator>) -> bool {
    this.state > 0 && !this.finished && !this.running && !this.closed
}

/// Closes a dying generator; what that raises is reported and dropped.
pub fn close_dying(this: Ref<Generator>) {
    // SAFETY: no other reference to the fields is in use.
    unsafe { this.get_mut().closed = true };
    let waiting = exc::take();
    if methods::close(this).is_err() {
        exc::print::unraisable(this.word());
    }
    if !waiting.is_null() {
        exc::restore(waiting);
    }
}

/// Goes on: `sent` is null for `next`. Null when the generator has finished.
pub fn resume(this: Ref<Generator>, sent: Word) -> Result<OwnWord, Raised> {
    // SAFETY: no reference to the fields is in use while the generator runs.
    unsafe {
        let fields = this.get_mut();
        if fields.running {
            return raise!(ValueError, "generator already executing");
        }
        if fields.finished {
            iterate::set_returned(OwnWord::NULL);
            return Ok(OwnWord::NULL);
        }
        if !sent.is_null() && !sent.is_none() {
            if fields.state == 0 {
                return raise!(TypeError, "can't send non-None value to a just-started generator");
            }
            fields.sent = sent.own().into_raw();
        }
        run(this)
    }
}

/// # Safety
/// The generator neither runs nor has finished.
unsafe fn run(this: Ref<Generator>) -> Result<OwnWord, Raised> {
    // SAFETY: as above; the generator is kept alive by its caller.
    unsafe {
        crate::start::enter_call()?;
        let base = state().handled.len();
        {
            let fields = this.get_mut();
            fields.running = true;
            if !fields.handled.is_empty() {
                state().handled.append(&mut fields.handled);
            }
        }
        let held = this.own();
        let result = (this.resume)(this.word().0);
        let fields = this.get_mut();
        fields.running = false;
        if state().handled.len() > base {
            fields.handled = state().handled.split_off(base);
        }
        if result != 0 {
            return Ok(OwnWord::from_raw(Word(result)));
        }
        fields.finished = true;
        release_frame(this);
        drop(held);
        if exc::is_pending() { Err(escaped()) } else { Ok(OwnWord::NULL) }
    }
}

/// The waiting exception leaves a generator that was never made.
pub fn generator_escaped() {
    let _ = escaped();
}

/// An exception that leaves a generator; a StopIteration would be mistaken for its end.
fn escaped() -> Raised {
    if !state().pending.is_a(BuiltinType::StopIteration) {
        return Raised;
    }
    let stop = exc::take();
    let message = Str::new("generator raised StopIteration");
    let error = exc::object::new(builtin(BuiltinType::RuntimeError), &[message.word()]);
    if let Some(stop) = stop.word().cast::<Exception>() {
        exc::rows::set_cause(error.borrow(), stop.word());
        exc::object::set_field(&raw mut unsafe { error.borrow().get_mut() }.context, stop.word());
    }
    exc::restore(error.into_word())
}

fn repr(this: Word) -> Result<OwnWord, Raised> {
    let shown = format!("<generator object {} at {:#x}>", text(generator(this).info().qualname), this.0);
    Ok(Str::new(&shown).into_word())
}

/// A generator with room for `slots` words, all null.
pub fn generator_new(resume: *mut u64, descriptor: *mut u64, slots: i64) -> Own<Obj> {
    let count = slots as usize;
    let ty = builtin(BuiltinType::Generator).ptr();
    let object = alloc::plain(ty, size_of::<Generator>() + 8 * count).cast::<Generator>();
    // SAFETY: fresh memory with room for the slots; the row's contract for the pointers.
    unsafe {
        let header = std::ptr::read(&raw const (*object).header);
        object.write(Generator {
            header,
            resume: std::mem::transmute::<*mut u64, descriptor::Resume>(resume),
            descriptor: descriptor.cast_const().cast(),
            state: 0,
            sent: Word::NULL,
            count,
            handled: Vec::new(),
            running: false,
            finished: false,
            throwing: false,
            closed: false,
        });
        let first = object.add(1).cast::<Word>();
        for index in 0..count {
            first.add(index).write(Word::NULL);
        }
        Own::from_ptr(object.cast())
    }
}

#[inline(always)]
fn slot(frame: Ref<Obj>, index: i64) -> *mut Word {
    // SAFETY: compiled code knows the slots of its frames.
    unsafe { frame.ptr().cast::<Generator>().add(1).cast::<Word>().offset(index as isize) }
}

/// Moves a slot out.
#[inline(always)]
pub fn generator_take(frame: Ref<Obj>, index: i64) -> OwnWord {
    // SAFETY: the slot owns what it holds, and gives it away.
    unsafe { OwnWord::from_raw(slot(frame, index).replace(Word::NULL)) }
}

/// Stores into an empty slot.
#[inline(always)]
pub fn generator_put(frame: Ref<Obj>, index: i64, value: OwnWord) {
    // SAFETY: the slot holds nothing.
    unsafe { slot(frame, index).write(value.into_raw()) }
}

/// Where the generator stopped.
#[inline(always)]
pub fn generator_state(frame: Ref<Obj>) -> i64 {
    // SAFETY: the row takes generators.
    unsafe { (*frame.ptr().cast::<Generator>()).state }
}

/// Sets where the generator goes on.
#[inline(always)]
pub fn generator_set_state(frame: Ref<Obj>, state: i64) {
    // SAFETY: the row takes generators.
    unsafe { (*frame.ptr().cast::<Generator>()).state = state }
}

/// The value sent in at a resumption; fails when it was `throw` or `close`.
#[inline(always)]
pub fn generator_sent(frame: Ref<Obj>) -> Result<OwnWord, Raised> {
    // SAFETY: the row takes generators.
    let fields = unsafe { &mut *frame.ptr().cast::<Generator>() };
    if fields.throwing {
        fields.throwing = false;
        return Err(Raised);
    }
    let sent = std::mem::replace(&mut fields.sent, Word::NULL);
    // SAFETY: the field's reference moves out.
    Ok(if sent.is_null() { OwnWord::NONE } else { unsafe { OwnWord::from_raw(sent) } })
}

/// Ends a generator: `value` is what `return` gave.
pub fn generator_finish(frame: Ref<Obj>, value: Word) {
    // SAFETY: the row takes generators.
    unsafe { (*frame.ptr().cast::<Generator>()).finished = true };
    iterate::set_returned(if value.is_none() { OwnWord::NULL } else { value.own() });
}

//! Generators: a frame of words, and compiled code that goes on where it stopped.
//!
//! While a generator runs, the handlers it is in are on the one stack of handled exceptions; when it
//! stops they go with it.
//!
//! A generator that has stopped in a `yield from` of another one knows that one (`delegate`), so that a step of a deep recursion goes
//! straight to the innermost generator ([`delegate`]): those around it are gone through only when it has finished.

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
    /// The generator that it hands on to where it stopped; null for none. Its frame owns it.
    delegate: Word,
    /// Number of slots.
    count: u32,
    /// Bits of [`status`].
    status: u32,
    /// The exceptions that it was handling when it stopped.
    handled: Vec<Word>,
}

/// What a generator is doing; 0 when it waits for its next step.
mod status {
    pub const RUNNING: u32 = 1;
    pub const FINISHED: u32 = 2;
    /// It is resumed by `throw` or `close`.
    pub const THROWING: u32 = 4;
    /// Its `finally` blocks have had their chance.
    pub const CLOSED: u32 = 8;
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Generator {
    const TYPE: BuiltinType = BuiltinType::Generator;
}

/// The operators.
pub const SLOTS: Slots = Slots {
    iter: Some(|this| Ok(this.own())),
    next: Some(|this| step(generator(this))),
    repr: Some(repr),
    drop: Some(drop_frame),
    traverse: Some(traverse),
    clear: Some(|object| release_frame(generator(Word::from_ptr(object)))),
    size: Some(size),
    members: &[
        Member::new("__name__", |this| Ok(Str::new(text(generator(this).info().name)).into_word())),
        Member::new("__qualname__", |this| Ok(Str::new(text(generator(this).info().qualname)).into_word())),
        Member::new("gi_running", |this| Ok(OwnWord::from_bool(generator(this).is_executing()))),
        Member::new("gi_suspended", |this| {
            let this = generator(this);
            Ok(OwnWord::from_bool(this.state != 0 && !this.is(status::FINISHED) && !this.is_executing()))
        }),
        Member::new("gi_frame", |this| Ok(if generator(this).is(status::FINISHED) { OwnWord::NONE } else { OwnWord::from_bool(true) })),
        Member::new("gi_yieldfrom", |this| {
            let delegate = generator(this).delegate;
            Ok(if delegate.is_null() { OwnWord::NONE } else { delegate.own() })
        }),
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
    size_of::<Generator>() + 8 * unsafe { (*object.cast::<Generator>()).count as usize }
}

impl Generator {
    fn info(&self) -> &'static descriptor::Function {
        // SAFETY: descriptors are static data of the program.
        unsafe { &*self.descriptor }
    }

    fn slots(&self) -> &[Word] {
        // SAFETY: the slots follow the struct.
        unsafe { std::slice::from_raw_parts((&raw const *self).add(1).cast(), self.count as usize) }
    }

    #[inline(always)]
    fn is(&self, bits: u32) -> bool {
        self.status & bits != 0
    }

    /// Whether a step needs nothing but its code: it neither runs nor has finished, hands on to no other generator and was
    /// handling no exception when it stopped, and there is room on the stack.
    #[inline(always)]
    fn waits_plainly(&self) -> bool {
        self.status == 0 && self.delegate.is_null() && self.handled.is_empty() && !crate::start::is_stack_low()
    }

    /// Whether its code is running, or that of a generator which it hands on to, and which was resumed by way of it.
    fn is_executing(&self) -> bool {
        self.is(status::RUNNING) || delegate::is_passed(self)
    }
}

unsafe fn drop_frame(object: *mut Header) {
    // SAFETY: called for generators only, when the last owner is gone.
    unsafe {
        let this = &mut *object.cast::<Generator>();
        if !this.is(status::FINISHED) {
            release_frame(Ref::from_ptr(object.cast()));
        }
        refcount::release(std::mem::replace(&mut this.sent, Word::NULL));
        drop(std::mem::take(&mut this.handled));
    }
}

/// Releases what the frame holds. (That of a running or finished generator holds nothing: going on empties the slots.)
fn release_frame(this: Ref<Generator>) {
    // SAFETY: no other reference to the fields is in use.
    unsafe { this.get_mut().delegate = Word::NULL };
    for index in 0..this.count as usize {
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
    this.state > 0 && !this.is(status::FINISHED | status::RUNNING | status::CLOSED)
}

/// Closes a dying generator; what that raises is reported and dropped.
pub fn close_dying(this: Ref<Generator>) {
    // SAFETY: no other reference to the fields is in use.
    unsafe { this.get_mut().status |= status::CLOSED };
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
    if !this.delegate.is_null() && this.handled.is_empty() {
        return delegate::resume_innermost(this, sent);
    }
    // SAFETY: no reference to the fields is in use while the generator runs.
    unsafe {
        let fields = this.get_mut();
        if fields.is(status::RUNNING) {
            return raise!(ValueError, "generator already executing");
        }
        if fields.is(status::FINISHED) {
            iterate::set_returned(OwnWord::NULL);
            return Ok(OwnWord::NULL);
        }
        if !sent.is_null() && !sent.is_none() {
            if fields.state == 0 {
                return raise!(TypeError, "can't send non-None value to a just-started generator");
            }
            fields.sent = sent.own().into_raw();
        }
        crate::start::enter_call()?;
        go_on(this)
    }
}

/// # Safety
/// The generator neither runs nor has finished, and its caller keeps it alive.
unsafe fn go_on(this: Ref<Generator>) -> Result<OwnWord, Raised> {
    // SAFETY: as above.
    unsafe {
        let base = state().handled.len();
        let fields = this.get_mut();
        fields.status |= status::RUNNING;
        fields.delegate = Word::NULL;
        if !fields.handled.is_empty() {
            state().handled.append(&mut fields.handled);
        }
        let result = (this.resume)(this.word().0);
        stopped(this, base, result)
    }
}

/// What a generator's code gave; `base` is the number of exceptions that were being handled before.
#[inline]
unsafe fn stopped(this: Ref<Generator>, base: usize, result: u64) -> Result<OwnWord, Raised> {
    // SAFETY: the generator has just stopped.
    unsafe {
        let fields = this.get_mut();
        fields.status &= !status::RUNNING;
        if state().handled.len() > base {
            fields.handled = state().handled.split_off(base);
        }
        if result != 0 {
            return Ok(OwnWord::from_raw(Word(result)));
        }
        fields.status |= status::FINISHED;
        if exc::is_pending() { Err(escaped()) } else { Ok(OwnWord::NULL) }
    }
}

/// `next`, by the shortest way where there is nothing but its code to run.
fn step(this: Ref<Generator>) -> Result<OwnWord, Raised> {
    if !this.waits_plainly() {
        return resume(this, Word::NULL);
    }
    // SAFETY: no reference to the fields is in use while the generator runs.
    unsafe {
        let base = state().handled.len();
        this.get_mut().status = status::RUNNING;
        let result = (this.resume)(this.word().0);
        if result != 0 && state().handled.len() == base {
            this.get_mut().status = 0;
            return Ok(OwnWord::from_raw(Word(result)));
        }
        stopped(this, base, result)
    }
}

/// A step of a generator whose code is known: an item, or null when it has finished or raised.
#[inline(always)]
pub fn generator_step(iter: Ref<Obj>, code: *mut u64) -> OwnWord {
    // SAFETY: the row takes generators, and the code is theirs.
    unsafe {
        let this = iter.cast::<Generator>();
        if !this.waits_plainly() {
            return tp_rt_generator_step_slow(this);
        }
        let base = state().handled.len();
        this.get_mut().status = status::RUNNING;
        let result = std::mem::transmute::<*mut u64, descriptor::Resume>(code)(this.word().0);
        if result != 0 && state().handled.len() == base {
            this.get_mut().status = 0;
            return OwnWord::from_raw(Word(result));
        }
        tp_rt_generator_stopped(this, base, result)
    }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
extern "C" fn tp_rt_generator_step_slow(this: Ref<Generator>) -> OwnWord {
    resume(this, Word::NULL).unwrap_or(OwnWord::NULL)
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
extern "C" fn tp_rt_generator_stopped(this: Ref<Generator>, base: usize, result: u64) -> OwnWord {
    // SAFETY: the generator has just stopped.
    unsafe { stopped(this, base, result) }.unwrap_or(OwnWord::NULL)
}

/// What `next` raises when a step has given nothing.
pub fn generator_ended() -> Result<(), Raised> {
    Err(if exc::is_pending() { Raised } else { iterate::raise_stop(iterate::take_returned()) })
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
            delegate: Word::NULL,
            count: slots as u32,
            status: 0,
            handled: Vec::new(),
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
    if fields.is(status::THROWING) {
        fields.status &= !status::THROWING;
        return Err(Raised);
    }
    let sent = std::mem::replace(&mut fields.sent, Word::NULL);
    // SAFETY: the field's reference moves out.
    Ok(if sent.is_null() { OwnWord::NONE } else { unsafe { OwnWord::from_raw(sent) } })
}

/// Ends a generator: `value` is what `return` gave.
pub fn generator_finish(frame: Ref<Obj>, value: Word) {
    // SAFETY: the row takes generators.
    unsafe { (*frame.ptr().cast::<Generator>()).status |= status::FINISHED };
    iterate::set_returned(if value.is_none() { OwnWord::NULL } else { value.own() });
}

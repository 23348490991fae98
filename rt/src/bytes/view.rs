//! memoryview: items of a bytes object, a bytearray or an array, in place.
//!
//! The memory is asked for at every access, so that a bytearray that has been resized meanwhile does no harm; CPython
//! refuses the resizing instead.

use super::{ByteArray, Bytes};
use crate::args::Args;
use crate::array::Array;
use crate::array::item::Kind;
use crate::list::List;
use crate::object::slots::{Buffer, CompareOp, Member, Slots};
use crate::object::{BuiltinType, Header, Obj, Object, Own, OwnWord, Raised, Ref, Word, builtin};
use crate::sequence::index;
use crate::str::Str;
use std::cell::UnsafeCell;

/// A view of every item from `start` on, `stride` bytes apart.
#[repr(C)]
pub struct MemoryView {
    /// The header.
    pub header: Header,
    /// Whose memory it is, owned; null once released.
    source: Word,
    start: usize,
    stride: isize,
    len: usize,
    kind: Kind,
    readonly: bool,
    /// The bytes of a view with gaps, for those who need them without.
    gathered: UnsafeCell<Vec<u8>>,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for MemoryView {
    const TYPE: BuiltinType = BuiltinType::MemoryView;
}

macro_rules! member {
    ($name:literal, |$view:ident| $value:expr) => {
        Member::new($name, |this| {
            let $view = live(this)?;
            Ok($value)
        })
    };
}

/// Operators of memoryview.
pub const SLOTS: Slots = Slots {
    buffer: Some(&Buffer { bytes: |a| super::object::unbound(contiguous(view(a))), copy: super::object::copy }),
    len: Some(|a| Ok(live(a)?.len as i64)),
    getitem: Some(getitem),
    setitem: Some(setitem),
    compare: Some(compare),
    hash: Some(hash),
    repr: Some(|a| {
        let state = if view(a).source.is_null() { "released memory" } else { "memory" };
        Ok(Str::new(&format!("<{state} at {:#x}>", a.0)).into_word())
    }),
    iter: Some(|a| {
        live(a)?;
        Ok(crate::iter::sequence::new(BuiltinType::SequenceIterator, a, 0).into_word())
    }),
    construct: Some(|_, args: Args| {
        let [object] = args.bind("memoryview", ["object"], 1)?;
        Ok(memoryview_new(object)?.into_word())
    }),
    init: Some(|_, _| Ok(())),
    drop: Some(drop_view),
    members: &[
        member!("obj", |view| view.source.own()),
        member!("format", |view| Str::new(format(view).encode_utf8(&mut [0; 4])).into_word()),
        member!("itemsize", |view| OwnWord::from_small(1 << view.kind.shift())),
        member!("nbytes", |view| OwnWord::from_small((view.len << view.kind.shift()) as i64)),
        member!("ndim", |_view| OwnWord::from_small(1)),
        member!("shape", |view| single(view.len as i64)),
        member!("strides", |view| single(view.stride as i64)),
        member!("suboffsets", |_view| crate::tuple::Tuple::empty().into_word()),
        member!("readonly", |view| OwnWord::from_bool(view.readonly)),
        member!("contiguous", |view| OwnWord::from_bool(is_contiguous(view))),
        member!("c_contiguous", |view| OwnWord::from_bool(is_contiguous(view))),
        member!("f_contiguous", |view| OwnWord::from_bool(is_contiguous(view))),
    ],
    ..Slots::NONE
};

fn single(number: i64) -> OwnWord {
    crate::tuple::Tuple::new([OwnWord::from_small(number)].into_iter()).into_word()
}

fn view(word: Word) -> Ref<MemoryView> {
    // SAFETY: slots and rows of memoryview, which can't be derived from.
    unsafe { word.cast_unchecked() }
}

/// The view, unless it has been released.
fn live(word: Word) -> Result<Ref<MemoryView>, Raised> {
    let view = view(word);
    if view.source.is_null() {
        return raise!(ValueError, "operation forbidden on released memoryview object");
    }
    Ok(view)
}

/// The letter of the item type; an array's characters are `w` here.
fn format(view: Ref<MemoryView>) -> char {
    if view.kind == Kind::Char { 'w' } else { view.kind.code() }
}

fn is_contiguous(view: Ref<MemoryView>) -> bool {
    view.len < 2 || view.stride == 1 << view.kind.shift()
}

/// All memory of the object that is viewed.
fn memory(view: Ref<MemoryView>) -> &'static [u8] {
    let source = view.source;
    match if source.is_null() { None } else { source.ty().slots.buffer } {
        Some(buffer) => (buffer.bytes)(source),
        None => &[],
    }
}

/// Where item `at` begins; BufferError when the memory has become too small.
fn offset(view: Ref<MemoryView>, at: usize) -> Result<usize, Raised> {
    let offset = view.start.wrapping_add_signed(view.stride * at as isize);
    if offset + (1 << view.kind.shift()) <= memory(view).len() {
        return Ok(offset);
    }
    raise!(BufferError, "memoryview: the object has been resized")
}

fn item(view: Ref<MemoryView>, at: usize) -> Result<OwnWord, Raised> {
    let offset = offset(view, at)?;
    Ok(view.kind.read(&memory(view)[offset..]))
}

fn write(view: Ref<MemoryView>, at: usize, bytes: &[u8]) -> Result<(), Raised> {
    let offset = offset(view, at)?;
    if let Some(memory) = writable(view.source) {
        memory[offset..offset + bytes.len()].copy_from_slice(bytes);
    }
    Ok(())
}

/// The memory of a bytearray, an array or an unbroken view of one, to be written at once: not kept across user code.
pub fn writable(object: Word) -> Option<&'static mut [u8]> {
    if let Some(array) = object.cast::<ByteArray>() {
        // SAFETY: no other reference to the items is in use.
        return Some(unsafe { &mut array.get_mut().items[..] });
    }
    if let Some(array) = object.cast::<Array>() {
        return Some(array.data_mut());
    }
    let view = object.cast::<MemoryView>().filter(|view| !view.readonly && is_contiguous(*view))?;
    let memory = writable(view.source)?;
    let end = (view.start + (view.len << view.kind.shift())).min(memory.len());
    memory.get_mut(view.start..end)
}

/// The bytes of all items, one after the other; fewer when the memory has become too small.
fn contiguous(view: Ref<MemoryView>) -> &'static [u8] {
    let (memory, size) = (memory(view), 1 << view.kind.shift());
    if is_contiguous(view) {
        let end = (view.start + view.len * size).min(memory.len());
        return &memory[view.start.min(end)..end];
    }
    // SAFETY: no other reference to what was gathered is in use: who asked before must not keep it.
    let gathered = unsafe { &mut *view.gathered.get() };
    gathered.clear();
    for at in 0..view.len {
        let start = view.start.wrapping_add_signed(view.stride * at as isize);
        gathered.extend_from_slice(memory.get(start..start + size).unwrap_or(&[]));
    }
    gathered
}

fn new(source: Word, start: usize, stride: isize, len: usize, kind: Kind, readonly: bool) -> Own<Obj> {
    let object = crate::object::alloc::plain(builtin(BuiltinType::MemoryView).ptr(), size_of::<MemoryView>()).cast::<MemoryView>();
    // SAFETY: fresh memory of the right size; the header is set.
    unsafe {
        (&raw mut (*object).source).write(source.own().into_raw());
        (&raw mut (*object).start).write(start);
        (&raw mut (*object).stride).write(stride);
        (&raw mut (*object).len).write(len);
        (&raw mut (*object).kind).write(kind);
        (&raw mut (*object).readonly).write(readonly);
        (&raw mut (*object).gathered).write(UnsafeCell::new(Vec::new()));
        Own::from_ptr(object.cast())
    }
}

unsafe fn drop_view(object: *mut Header) {
    // SAFETY: a memoryview that has lost its last owner.
    unsafe {
        let view = object.cast::<MemoryView>();
        drop(OwnWord::from_raw((&raw mut (*view).source).replace(Word::NULL)));
        drop(std::mem::take(&mut *(*view).gathered.get()));
    }
}

/// What a key picks.
enum Key {
    Item(usize),
    Items(index::Span),
}

fn key(view: Ref<MemoryView>, key: Word) -> Result<Key, Raised> {
    if let Some(slice) = index::as_slice(key) {
        return Ok(Key::Items(index::span(&slice, || view.len)?));
    }
    if !index::is_index(key) {
        return raise!(TypeError, "memoryview: invalid slice key");
    }
    match index::place(index::position(key, "memoryview")?, view.len) {
        Some(at) => Ok(Key::Item(at)),
        None => raise!(IndexError, "index out of bounds on dimension 1"),
    }
}

fn part(view: Ref<MemoryView>, span: &index::Span) -> Own<Obj> {
    let start = view.start.wrapping_add_signed(view.stride * span.start as isize);
    new(view.source, start, view.stride * span.step as isize, span.count, view.kind, view.readonly)
}

fn getitem(this: Word, word: Word) -> Result<OwnWord, Raised> {
    let view = live(this)?;
    match key(view, word)? {
        Key::Item(at) => item(view, at),
        Key::Items(span) => Ok(part(view, &span).into_word()),
    }
}

fn setitem(this: Word, word: Word, value: Word) -> Result<(), Raised> {
    let target = live(this)?;
    if target.readonly {
        return raise!(TypeError, "cannot modify read-only memory");
    }
    if value.is_null() {
        return raise!(TypeError, "cannot delete memory");
    }
    match key(target, word)? {
        Key::Item(at) => write(target, at, encode(target, value)?.bytes()),
        Key::Items(span) => {
            let target = part(target, &span);
            let target = view(target.word());
            if value.ty().slots.buffer.is_none() {
                return raise!(TypeError, "a bytes-like object is required, not '{}'", value.ty().name);
            }
            let other = memoryview_new(value)?;
            let other = live(other.word())?;
            if other.len != target.len || other.kind != target.kind {
                return raise!(ValueError, "memoryview assignment: lvalue and rvalue have different structures");
            }
            // A copy, since the two may overlap.
            let (bytes, size) = (contiguous(other).to_vec(), 1 << target.kind.shift());
            bytes.chunks_exact(size).enumerate().try_for_each(|(at, bytes)| write(target, at, bytes))
        }
    }
}

/// A value as an item, with the errors of memoryview.
fn encode(view: Ref<MemoryView>, value: Word) -> Result<crate::array::item::Item, Raised> {
    view.kind.encode(value).or_else(|Raised| {
        if crate::exc::catch(BuiltinType::TypeError) {
            return raise!(TypeError, "memoryview: invalid type for format '{}'", format(view));
        }
        if crate::exc::catch(BuiltinType::OverflowError) {
            return raise!(ValueError, "memoryview: invalid value for format '{}'", format(view));
        }
        Err(Raised)
    })
}

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    let (true, Some(_)) = (matches!(op, CompareOp::Eq | CompareOp::Ne), b.ty().slots.buffer) else {
        return Ok(OwnWord::NOT_IMPLEMENTED);
    };
    let is_equal = equal(a, b)?;
    Ok(OwnWord::from_bool(is_equal == (op == CompareOp::Eq)))
}

fn equal(a: Word, b: Word) -> Result<bool, Raised> {
    let other = if b.is_exact(BuiltinType::MemoryView) { None } else { Some(memoryview_new(b)?) };
    let (a, b) = (view(a), view(other.as_ref().map_or(b, |other| other.word())));
    if a.source.is_null() || b.source.is_null() {
        return Ok(a == b);
    }
    if a.len != b.len {
        return Ok(false);
    }
    for at in 0..a.len {
        if !crate::dynamic::equals(item(a, at)?.word(), item(b, at)?.word())? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn hash(this: Word) -> Result<i64, Raised> {
    let view = live(this)?;
    if !view.readonly {
        return raise!(ValueError, "cannot hash writable memoryview object");
    }
    if !matches!(view.kind, Kind::U8 | Kind::I8) {
        return raise!(ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }
    crate::dynamic::hash(memoryview_tobytes(this_object(this))?.word())
}

fn this_object(word: Word) -> Ref<Obj> {
    // SAFETY: every object has a header.
    unsafe { word.cast_unchecked() }
}

/// `memoryview(object)`.
pub fn memoryview_new(object: Word) -> Result<Own<Obj>, Raised> {
    if object.is_exact(BuiltinType::MemoryView) {
        let other = live(object)?;
        return Ok(new(other.source, other.start, other.stride, other.len, other.kind, other.readonly));
    }
    let Some(buffer) = object.ty().slots.buffer else {
        return raise!(TypeError, "memoryview: a bytes-like object is required, not '{}'", object.ty().name);
    };
    // SAFETY: the class was checked.
    let kind = if object.is_a(BuiltinType::Array) { unsafe { object.cast_unchecked::<Array>() }.kind } else { Kind::U8 };
    let len = (buffer.bytes)(object).len() >> kind.shift();
    Ok(new(object, 0, 1 << kind.shift(), len, kind, object.is_a(BuiltinType::Bytes)))
}

/// `len(view)`.
pub fn memoryview_len(this: Ref<Obj>) -> Result<i64, Raised> {
    Ok(live(this.word())?.len as i64)
}

/// The bytes of the items.
pub fn memoryview_tobytes(this: Ref<Obj>) -> Result<Own<Bytes>, Raised> {
    Ok(Bytes::new(contiguous(live(this.word())?)))
}

/// The items as a list.
pub fn memoryview_tolist(this: Ref<Obj>) -> Result<Own<List>, Raised> {
    let view = live(this.word())?;
    let items: Result<Vec<Word>, Raised> = (0..view.len).map(|at| item(view, at).map(OwnWord::into_raw)).collect();
    Ok(List::from_owned(items?))
}

/// The bytes in hexadecimal.
pub fn memoryview_hex(this: Ref<Obj>, sep: Word, bytes_per_sep: i64) -> Result<Own<Str>, Raised> {
    super::methods::bytes_hex(memoryview_tobytes(this)?.borrow(), sep, bytes_per_sep)
}

/// The same memory, not to be written.
pub fn memoryview_toreadonly(this: Ref<Obj>) -> Result<Own<Obj>, Raised> {
    let view = live(this.word())?;
    Ok(new(view.source, view.start, view.stride, view.len, view.kind, true))
}

/// `cast(format)` between bytes and the types of `array`.
pub fn memoryview_cast(this: Ref<Obj>, format: Ref<Str>) -> Result<Own<Obj>, Raised> {
    let view = live(this.word())?;
    let text = format.text();
    let kind = match text.strip_prefix('@').unwrap_or(&text).as_bytes() {
        [b'u'] => None,
        &[code] => Kind::from_code(code.into()),
        _ => None,
    };
    let Some(kind) = kind else {
        return raise!(ValueError, "memoryview: destination format must be a native single character format prefixed with an optional '@'");
    };
    let is_bytes = |kind| matches!(kind, Kind::U8 | Kind::I8);
    if !is_bytes(kind) && !is_bytes(view.kind) {
        return raise!(TypeError, "memoryview: cannot cast between two non-byte formats");
    }
    if !is_contiguous(view) {
        return raise!(TypeError, "memoryview: casts are restricted to C-contiguous views");
    }
    let size = view.len << view.kind.shift();
    if size & ((1 << kind.shift()) - 1) != 0 {
        return raise!(TypeError, "memoryview: length is not a multiple of itemsize");
    }
    Ok(new(view.source, view.start, 1 << kind.shift(), size >> kind.shift(), kind, view.readonly))
}

/// Lets go of the memory.
pub fn memoryview_release(this: Ref<Obj>) {
    let view = view(this.word());
    // SAFETY: the view owns what it holds, which is dropped after the field is empty.
    drop(unsafe { OwnWord::from_raw(std::mem::replace(&mut view.get_mut().source, Word::NULL)) });
}

/// `with view`.
pub fn memoryview_enter(this: Ref<Obj>) -> Result<Own<Obj>, Raised> {
    live(this.word())?;
    Ok(this.own())
}

/// The end of `with view`.
pub fn memoryview_exit(this: Ref<Obj>, _cls: Word, _value: Word, _traceback: Word) {
    memoryview_release(this);
}

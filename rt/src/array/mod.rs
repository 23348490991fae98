//! array.array: a buffer of numbers of one machine type.

pub mod item;

pub mod iter;

pub mod numbers;

pub mod rows;

pub mod slots;

pub use slots::SLOTS;

use crate::bytes::{ByteArray, Bytes};
use crate::object::{BuiltinType, Header, Object, Own, OwnWord, Raised, Ref, TypeObject, Word, builtin};
use crate::str::Str;
use item::Kind;

/// An array.
#[repr(C)]
pub struct Array {
    /// The header.
    pub header: Header,
    /// The items' bytes, one after the other.
    pub data: Vec<u8>,
    /// What the items are.
    pub kind: Kind,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Array {
    const TYPE: BuiltinType = BuiltinType::Array;
}

impl Array {
    /// An array of the class `ty` that takes over `data`.
    pub fn of_type(ty: Ref<TypeObject>, kind: Kind, data: Vec<u8>) -> Own<Array> {
        let object = crate::sequence::allocate::<Array>(ty, size_of::<Array>());
        // SAFETY: fresh memory of the right size; the header is set.
        unsafe {
            (&raw mut (*object).data).write(data);
            (&raw mut (*object).kind).write(kind);
            Own::from_ptr(object)
        }
    }

    /// An array that takes over `data`.
    pub fn new(kind: Kind, data: Vec<u8>) -> Own<Array> {
        Array::of_type(builtin(BuiltinType::Array), kind, data)
    }

    /// Number of items.
    #[inline(always)]
    pub fn len(&self) -> usize {
        self.data.len() >> self.kind.shift()
    }

    /// Whether there is no item.
    pub fn is_empty(&self) -> bool {
        self.data.is_empty()
    }

    /// The item at `at`, which must be below the length.
    #[inline]
    pub fn get(&self, at: usize) -> OwnWord {
        self.kind.read(&self.data[at << self.kind.shift()..])
    }
}

impl Ref<Array> {
    /// The bytes for writing. Not to be kept while user code may run.
    #[inline(always)]
    #[allow(clippy::mut_from_ref)]
    pub fn data_mut<'a>(self) -> &'a mut Vec<u8> {
        // SAFETY: the rule above.
        unsafe { &mut self.get_mut().data }
    }

    /// Appends a value.
    pub fn push(self, value: Word) -> Result<(), Raised> {
        let item = self.kind.encode(value)?;
        self.data_mut().extend_from_slice(item.bytes());
        Ok(())
    }
}

/// The typecode argument.
pub fn kind_of(typecode: Word) -> Result<Kind, Raised> {
    let text = match typecode.cast::<Str>() {
        Some(text) if text.len == 1 => text,
        _ => {
            let name = typecode.ty().name;
            return raise!(TypeError, "array() argument 1 must be a unicode character, not {name}");
        }
    };
    match Kind::from_code(text.at(0)) {
        Some(kind) => Ok(kind),
        None => raise!(ValueError, "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)"),
    }
}

/// `array(typecode, initializer)` of the class `ty`.
pub fn construct(ty: Ref<TypeObject>, typecode: Word, initializer: Word) -> Result<Own<Array>, Raised> {
    let kind = kind_of(typecode)?;
    if let Some(text) = initializer_text(initializer) {
        if kind != Kind::Char {
            return raise!(TypeError, "cannot use a str to initialize an array with typecode '{}'", kind.code());
        }
        let array = Array::of_type(ty, kind, Vec::new());
        (0..text.len).for_each(|at| array.borrow().data_mut().extend_from_slice(&text.at(at).to_ne_bytes()));
        return Ok(array);
    }
    if let Some(bytes) = bytes_of(initializer) {
        let array = Array::of_type(ty, kind, Vec::new());
        rows::extend_bytes(array.borrow(), bytes)?;
        return Ok(array);
    }
    if let Some(other) = known(initializer).and_then(|word| word.cast::<Array>()) {
        if other.kind == kind {
            return Ok(Array::of_type(ty, kind, other.data.clone()));
        }
        if (kind == Kind::Char) != (other.kind == Kind::Char) {
            return raise!(TypeError, "cannot use a unicode array to initialize an array with typecode '{}'", kind.code());
        }
    }
    let array = Array::of_type(ty, kind, Vec::new());
    if let Some(iterable) = known(initializer) {
        rows::extend_items(array.borrow(), iterable)?;
    }
    Ok(array)
}

fn known(word: Word) -> Option<Word> {
    if word.is_null() { None } else { Some(word) }
}

fn initializer_text(word: Word) -> Option<Ref<Str>> {
    known(word).and_then(|word| word.cast::<Str>())
}

/// The bytes of a bytes object or bytearray. Not to be kept while user code may run.
pub fn bytes_of<'a>(word: Word) -> Option<&'a [u8]> {
    let word = known(word)?;
    if let Some(bytes) = word.cast::<Bytes>() {
        // SAFETY: the caller keeps the object alive, and its bytes never change.
        return Some(unsafe { &*(bytes.bytes() as *const [u8]) });
    }
    // SAFETY: the rule above.
    word.cast::<ByteArray>().map(|array| unsafe { &*(array.bytes() as *const [u8]) })
}

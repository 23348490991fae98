//! The two forms of a float, and the conversion of arguments that must be floats.

use crate::object::{Header, Object, OwnWord, Raised, Ref, TypeObject, Word, alloc, builtin};
use taipan_rt_abi::{BuiltinType, word as abi};

/// A float whose exponent does not fit the word; also any value of a subclass of float.
#[repr(C)]
pub struct FloatBox {
    /// The header.
    pub header: Header,
    /// The value.
    pub value: f64,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for FloatBox {
    const TYPE: BuiltinType = BuiltinType::Float;
}

/// A float as a value.
#[inline(always)]
pub fn from_f64(value: f64) -> OwnWord {
    match abi::encode_float(value) {
        // SAFETY: an inline float owns nothing.
        Some(word) => unsafe { OwnWord::from_raw(Word(word)) },
        None => tp_rt_float_box_slow(value),
    }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
extern "C" fn tp_rt_float_box_slow(value: f64) -> OwnWord {
    let Some(index) = CONSTANT_BITS.iter().position(|&bits| bits == value.to_bits()) else {
        return object(builtin(BuiltinType::Float), value);
    };
    // SAFETY: single threaded; the objects are immortal.
    unsafe {
        let object = &mut CONSTANTS[index];
        object.header.ty = builtin(BuiltinType::Float).ptr();
        Word::from_ptr(object).own()
    }
}

/// Floats that need a box and are common: zeros, infinities, NaNs. Each exists once, so that making one costs
/// no memory and a NaN stays identical to itself in and out of a register.
const CONSTANT_BITS: [u64; 6] = [0, 1 << 63, 0x7ff << 52, 0xfff << 52, 0x7ff8 << 48, 0xfff8 << 48];

#[unsafe(export_name = "tp_rt_float_constants")]
static mut CONSTANTS: [FloatBox; 6] = {
    let mut made = [const { FloatBox { header: Header::immortal(std::ptr::null()), value: 0.0 } }; CONSTANT_BITS.len()];
    let mut index = 0;
    while index < made.len() {
        made[index].value = f64::from_bits(CONSTANT_BITS[index]);
        index += 1;
    }
    made
};

/// A float object of `ty`, float or a subclass.
pub fn object(ty: Ref<TypeObject>, value: f64) -> OwnWord {
    let object = alloc::object(&ty, size_of::<FloatBox>()).cast::<FloatBox>();
    // SAFETY: fresh memory of the right size; the header is set.
    unsafe {
        (&raw mut (*object).value).write(value);
        OwnWord::from_raw(Word::from_ptr(object))
    }
}

/// The value of a float, in the word or boxed.
#[inline(always)]
pub fn value(word: Word) -> f64 {
    // Of a float, one bit tells the two forms apart.
    if word.0 & 2 != 0 {
        abi::inline_float_value(word.0)
    } else {
        crate::hint::cold_path();
        // SAFETY: the caller says that it is a float.
        unsafe { (*word.ptr::<FloatBox>()).value }
    }
}

/// Whether the word holds a float (or an object of a subclass).
#[inline(always)]
pub fn is_float(word: Word) -> bool {
    word.is_inline_float() || word.is_pointer() && word.is_a(BuiltinType::Float)
}

/// The value of a float, int, bool or object with `__float__` or `__index__`: TypeError `must be real number, not str`.
pub fn real_to_f64(word: Word) -> Result<f64, Raised> {
    if is_float(word) {
        return Ok(value(word));
    }
    if let Some(value) = word.small_int() {
        return Ok(value as f64);
    }
    match convert(word)? {
        Some(value) => Ok(value),
        None => raise!(TypeError, "must be real number, not {}", word.ty().name),
    }
}

/// What `__float__` or `__index__` gives; `None` when there is neither.
pub fn convert(word: Word) -> Result<Option<f64>, Raised> {
    let slots = &word.ty().slots;
    if let Some(convert) = slots.float {
        let result = convert(word)?;
        if !is_float(result.word()) {
            let (class, found) = (word.ty().name, result.word().ty().name);
            return raise!(TypeError, "{class}.__float__ returned non-float (type {found})");
        }
        return Ok(Some(value(result.word())));
    }
    if slots.index.is_none() {
        return Ok(None);
    }
    let int = crate::int::index(word)?;
    crate::int::rows::int_to_f64(int.word()).map(Some)
}

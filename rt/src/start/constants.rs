//! Makes the objects of a program's constants.

use crate::bytes::Bytes;
use crate::complex::Complex;
use crate::int::BigIntObject;
use crate::object::{BuiltinType, OwnWord, Word, alloc, builtin};
use crate::str::{Kind, Str, intern};
use num_bigint::BigInt;
use taipan_rt_abi::descriptor::Constant;

/// Makes each constant, immortal, and puts its word where the program looks for it.
///
/// # Safety
/// `constants` and `words` point to `count` items.
pub unsafe fn make(constants: *const Constant, words: *mut u64, count: usize) {
    for index in 0..count {
        // SAFETY: the caller's promise.
        unsafe {
            let constant = &*constants.add(index);
            words.add(index).write((constant.make)(constant.text.data, constant.text.len));
        }
    }
}

macro_rules! makers {
    ($($(#[$doc:meta])+ $name:ident($bytes:ident) = $make:expr;)+) => { $(
        $(#[$doc])+
        ///
        /// # Safety
        /// `data` points to `len` bytes that live as long as the program.
        #[unsafe(no_mangle)]
        pub unsafe extern "C" fn $name(data: *const u8, len: usize) -> u64 {
            // SAFETY: the caller's promise.
            let $bytes: &'static [u8] = if len == 0 { &[] } else { unsafe { std::slice::from_raw_parts(data, len) } };
            immortal($make).0
        }
    )+ };
}

makers! {
    /// A str.
    tp_constant_str(bytes) = match std::str::from_utf8(bytes) {
        Ok(text) => intern::intern(text).word().own(),
        Err(_) => with_surrogates(bytes),
    };
    /// A bytes object.
    tp_constant_bytes(bytes) = Bytes::new(bytes).into_word();
    /// An int beyond 63 bits.
    tp_constant_int(bytes) = big_int(bytes);
    /// A float that must be boxed.
    tp_constant_float(bytes) = crate::float::from_f64(number(bytes, 0));
    /// A complex number.
    tp_constant_complex(bytes) = complex(number(bytes, 0), number(bytes, 8));
}

fn number(bytes: &[u8], at: usize) -> f64 {
    f64::from_bits(u64::from_le_bytes(bytes[at..at + 8].try_into().expect("8 bytes")))
}

/// An int beyond 63 bits, of its decimal digits.
fn big_int(digits: &[u8]) -> OwnWord {
    let value = BigInt::parse_bytes(digits, 10).expect("the compiler writes decimal digits");
    let ty = builtin(BuiltinType::Int).ptr();
    let object = alloc::plain(ty, size_of::<BigIntObject>()).cast::<BigIntObject>();
    // SAFETY: fresh memory of the right size.
    unsafe {
        (&raw mut (*object).value).write(value);
        OwnWord::from_raw(Word::from_ptr(object))
    }
}

fn complex(real: f64, imag: f64) -> OwnWord {
    let ty = builtin(BuiltinType::Complex).ptr();
    let object = alloc::plain(ty, size_of::<Complex>()).cast::<Complex>();
    // SAFETY: fresh memory of the right size.
    unsafe {
        (&raw mut (*object).real).write(real);
        (&raw mut (*object).imag).write(imag);
        OwnWord::from_raw(Word::from_ptr(object))
    }
}

/// Gives an object so many owners that it is never freed.
pub fn immortal(object: OwnWord) -> Word {
    let word = object.into_raw();
    if word.is_pointer() {
        // SAFETY: a live object.
        unsafe { (*word.header()).make_immortal() };
    }
    word
}

/// A str of WTF-8: UTF-8 in which lone surrogates have three bytes, too.
fn with_surrogates(bytes: &[u8]) -> OwnWord {
    let mut characters = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let first = u32::from(bytes[at]);
        let (length, bits) = match first {
            0..0x80 => (1, first),
            0x80..0xe0 => (2, first & 0x1f),
            0xe0..0xf0 => (3, first & 0x0f),
            _ => (4, first & 0x07),
        };
        let rest = bytes.iter().skip(at + 1).take(length - 1);
        characters.push(rest.fold(bits, |value, &byte| value << 6 | u32::from(byte & 0x3f)));
        at += length;
    }
    let wide = characters.iter().any(|&c| c > 0xffff);
    let text = Str::alloc(characters.len(), if wide { Kind::Four } else { Kind::Two }, false);
    for (index, &character) in characters.iter().enumerate() {
        // SAFETY: room for each character at this width.
        unsafe {
            if wide {
                text.data().cast::<u32>().add(index).write(character);
            } else {
                text.data().cast::<u16>().add(index).write(character as u16);
            }
        }
    }
    text.into_word()
}

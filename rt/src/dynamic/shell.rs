//! How values cross between the C symbols and the implementations.

use crate::object::{Obj, Object, Own, OwnWord, Raised, Ref, Word};
use taipan_rt_abi::BuiltinType;
use taipan_rt_abi::row::Flagged;

/// An argument that an implementation takes.
pub trait FromAbi {
    /// What arrives from compiled code.
    type Abi;
    /// What [`Bound`] makes of a word.
    type Bound;

    /// # Safety
    /// The value must be what the row says.
    unsafe fn from_abi(value: Self::Abi) -> Self;

    /// # Safety
    /// The value must have been checked by [`Bound`].
    unsafe fn from_bound(value: Self::Bound) -> Self;
}

macro_rules! same {
    ($($ty:ty, $abi:ty, $value:ident => $result:expr;)*) => { $(
        impl FromAbi for $ty {
            type Abi = $abi;
            type Bound = $ty;

            #[inline(always)]
            unsafe fn from_abi($value: $abi) -> $ty {
                $result
            }

            #[inline(always)]
            unsafe fn from_bound(value: $ty) -> $ty {
                value
            }
        }
    )* };
}

same! {
    i64, i64, value => value;
    f64, f64, value => value;
    bool, u8, value => value != 0;
    *mut u64, *mut u64, value => value;
    Word, Word, value => value;
}

impl<T> FromAbi for Ref<T> {
    type Abi = Word;
    type Bound = Word;

    #[inline(always)]
    unsafe fn from_abi(value: Word) -> Ref<T> {
        // SAFETY: the caller's promise.
        unsafe { Ref::from_word(value) }
    }

    #[inline(always)]
    unsafe fn from_bound(value: Word) -> Ref<T> {
        // SAFETY: the caller's promise.
        unsafe { Ref::from_word(value) }
    }
}

impl<T> FromAbi for Own<T> {
    type Abi = Word;
    type Bound = Word;

    #[inline(always)]
    unsafe fn from_abi(value: Word) -> Own<T> {
        // SAFETY: the caller gives its reference away.
        unsafe { Own::from_word(value) }
    }

    #[inline(always)]
    unsafe fn from_bound(value: Word) -> Own<T> {
        // SAFETY: the caller's promise.
        unsafe { Ref::<T>::from_word(value).own() }
    }
}

impl FromAbi for OwnWord {
    type Abi = Word;
    type Bound = Word;

    #[inline(always)]
    unsafe fn from_abi(value: Word) -> OwnWord {
        // SAFETY: the caller gives its reference away.
        unsafe { OwnWord::from_raw(value) }
    }

    #[inline(always)]
    unsafe fn from_bound(value: Word) -> OwnWord {
        value.own()
    }
}

/// A result of a function that never raises.
pub trait IntoPlain {
    /// What compiled code gets.
    type Abi;

    /// The result as compiled code gets it.
    fn into_plain(self) -> Self::Abi;
}

/// A result that has room for "raised": see [`Flagged`].
pub trait IntoBits {
    /// The bits of the value.
    fn into_bits(self) -> u64;
}

/// A result as an owned word.
pub trait IntoWord {
    /// The owned word.
    fn into_word(self) -> Word;
}

macro_rules! results {
    ($($ty:ty, $abi:ty, $value:ident => $plain:expr, $bits:expr, $word:expr;)*) => { $(
        impl IntoPlain for $ty {
            type Abi = $abi;

            #[inline(always)]
            fn into_plain(self) -> $abi {
                let $value = self;
                $plain
            }
        }

        impl IntoBits for $ty {
            #[inline(always)]
            fn into_bits(self) -> u64 {
                let $value = self;
                $bits
            }
        }

        impl IntoWord for $ty {
            #[inline(always)]
            fn into_word(self) -> Word {
                let $value = self;
                $word
            }
        }
    )* };
}

results! {
    (), (), _value => (), 0, Word::NONE;
    i64, i64, value => value, value as u64, crate::int::from_i64(value).into_raw();
    f64, f64, value => value, value.to_bits(), crate::float::from_f64(value).into_raw();
    bool, u8, value => u8::from(value), u64::from(value), Word::from_bool(value);
    OwnWord, Word, value => value.into_raw(), value.into_raw().0, value.into_raw();
}

impl<T> IntoPlain for Own<T> {
    type Abi = Word;

    #[inline(always)]
    fn into_plain(self) -> Word {
        self.into_raw()
    }
}

impl<T> IntoBits for Own<T> {
    #[inline(always)]
    fn into_bits(self) -> u64 {
        self.into_raw().0
    }
}

impl<T> IntoWord for Own<T> {
    #[inline(always)]
    fn into_word(self) -> Word {
        self.into_raw()
    }
}

impl IntoPlain for Word {
    type Abi = Word;

    #[inline(always)]
    fn into_plain(self) -> Word {
        self
    }
}

impl<T> IntoPlain for Ref<T> {
    type Abi = Word;

    #[inline(always)]
    fn into_plain(self) -> Word {
        self.word()
    }
}

/// `fails Null`: the word, or 0.
pub trait IntoNull {
    /// The word, or 0.
    fn into_null(self) -> Word;
}

impl<T: IntoWord> IntoNull for Result<T, Raised> {
    #[inline(always)]
    fn into_null(self) -> Word {
        match self {
            Ok(value) => value.into_word(),
            Err(Raised) => Word::NULL,
        }
    }
}

/// A borrowed result, of an intrinsic.
impl IntoWord for Word {
    #[inline(always)]
    fn into_word(self) -> Word {
        self
    }
}

/// `fails Flag`: the bits and the flag.
pub trait IntoFlagged {
    /// The bits and the flag.
    fn into_flagged(self) -> Flagged;
}

impl<T: IntoBits> IntoFlagged for Result<T, Raised> {
    #[inline(always)]
    fn into_flagged(self) -> Flagged {
        match self {
            Ok(value) => Flagged { value: value.into_bits(), failed: 0 },
            Err(Raised) => Flagged { value: 0, failed: 1 },
        }
    }
}

/// The words of a dynamic call, taken one after the other as the row's representations.
pub struct Bound<'a> {
    signature: &'static str,
    words: &'a [Word],
    next: usize,
}

impl<'a> Bound<'a> {
    /// # Safety
    /// `words` points to `count` words, one for each parameter of the row.
    pub unsafe fn new(signature: &'static str, words: *const Word, count: usize) -> Bound<'a> {
        // SAFETY: the caller's promise.
        let words = if count == 0 { &[] } else { unsafe { std::slice::from_raw_parts(words, count) } };
        Bound { signature, words, next: 0 }
    }

    fn take(&mut self) -> Word {
        let word = self.words.get(self.next).copied().unwrap_or(Word::NULL);
        self.next += 1;
        word
    }

    #[cold]
    #[inline(never)]
    fn mismatch(&self, expected: BuiltinType, found: Word) -> Result<Word, Raised> {
        crate::function::signature::raise_mismatch(self.signature, self.next - 1, expected, found)
    }

    #[inline(never)]
    fn object(&mut self, expected: BuiltinType) -> Result<Word, Raised> {
        let word = self.take();
        if word.is_pointer() && word.is_a(expected) { Ok(word) } else { self.mismatch(expected, word) }
    }
}

macro_rules! objects {
    ($($repr:ident)*) => { $( pub fn $repr(&mut self) -> Result<Word, Raised> { self.object(BuiltinType::$repr) } )* };
}

/// One function for each [`taipan_rt_abi::Repr`], named by it.
#[allow(non_snake_case, missing_docs)]
impl Bound<'_> {
    pub fn I64(&mut self) -> Result<i64, Raised> {
        crate::int::index_to_i64(self.take())
    }

    pub fn F64(&mut self) -> Result<f64, Raised> {
        crate::float::real_to_f64(self.take())
    }

    pub fn Bool(&mut self) -> Result<bool, Raised> {
        crate::imp::dyn_truth(self.take())
    }

    pub fn Word(&mut self) -> Result<Word, Raised> {
        Ok(self.take())
    }

    pub fn Int(&mut self) -> Result<Word, Raised> {
        let word = self.take();
        if word.is_small_int() || word.is_a(BuiltinType::Int) { Ok(word) } else { self.mismatch(BuiltinType::Int, word) }
    }

    pub fn Obj(&mut self) -> Result<Word, Raised> {
        let word = self.take();
        if word.is_pointer() { Ok(word) } else { self.mismatch(BuiltinType::Object, word) }
    }

    pub fn Exception(&mut self) -> Result<Word, Raised> {
        self.object(BuiltinType::BaseException)
    }

    objects!(Str Bytes ByteArray Complex Tuple List Dict Set FrozenSet Range Slice Function Type);
}

/// Says that `Obj` is what a reference to any object is.
const _: () = {
    const fn is_object<T: Object>() {}
    is_object::<Obj>();
};

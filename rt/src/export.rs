//! Makes the linker's symbols of the table: for each row `tp_NAME`, which compiled code calls, and for each
//! row with a Python signature `tp_dyn_shell_NAME`, which takes words and serves calls of unknown values.
//!
//! Both are shells around `crate::imp::NAME`; a row without a function, or with one of another type, does not compile.

use crate::dynamic::shell::{Bound, FromAbi, IntoFlagged, IntoNull, IntoPlain, IntoWord};
use crate::object::Word;
use taipan_rt_abi::for_each_builtin;

/// The type of an argument in the C signature.
macro_rules! abi_type {
    (I64) => { i64 };
    (F64) => { f64 };
    (Bool) => { u8 };
    (Ptr) => { *mut u64 };
    ($word:ident) => { Word };
}

/// The type that the implementation takes or gives.
macro_rules! imp_type {
    ($own:ident Void) => { () };
    ($own:ident I64) => { i64 };
    ($own:ident F64) => { f64 };
    ($own:ident Bool) => { bool };
    ($own:ident Ptr) => { *mut u64 };
    (Borrow Word) => { crate::object::Word };
    (Borrow Int) => { crate::object::Word };
    (Borrow Obj) => { crate::object::Ref<crate::object::Obj> };
    (Borrow $repr:ident) => { crate::object::Ref<layout_type!($repr)> };
    ($own:ident Word) => { crate::object::OwnWord };
    ($own:ident Int) => { crate::object::OwnWord };
    ($own:ident Obj) => { crate::object::Own<crate::object::Obj> };
    ($own:ident $repr:ident) => { crate::object::Own<layout_type!($repr)> };
}

/// The struct of a [`taipan_rt_abi::Repr`] that is an object.
macro_rules! layout_type {
    (Str) => {
        crate::str::Str
    };
    (Bytes) => {
        crate::bytes::Bytes
    };
    (ByteArray) => {
        crate::bytes::ByteArray
    };
    (Complex) => {
        crate::complex::Complex
    };
    (Tuple) => {
        crate::tuple::Tuple
    };
    (List) => {
        crate::list::List
    };
    (Dict) => {
        crate::dict::Dict
    };
    (Set) => {
        crate::set::Set
    };
    (FrozenSet) => {
        crate::set::Set
    };
    (Range) => {
        crate::range::Range
    };
    (Slice) => {
        crate::slice::Slice
    };
    (Function) => {
        crate::function::Function
    };
    (Type) => {
        crate::object::TypeObject
    };
    (Exception) => {
        crate::exc::object::Exception
    };
}

/// The type of the result in the C signature.
macro_rules! result_type {
    (Null $repr:ident) => {
        Word
    };
    (Flag Void) => {
        u8
    };
    (Flag $repr:ident) => {
        taipan_rt_abi::row::Flagged
    };
    (Never Void) => {
        ()
    };
    (Never $repr:ident) => {
        abi_type!($repr)
    };
}

/// The result of the implementation as the C signature's.
macro_rules! give {
    (Null $repr:ident, $result:expr) => {
        IntoNull::into_null($result)
    };
    (Flag Void, $result:expr) => {
        ($result as Result<(), crate::object::Raised>).is_err() as u8
    };
    (Flag $repr:ident, $result:expr) => {
        IntoFlagged::into_flagged($result)
    };
    (Never $repr:ident, $result:expr) => {
        IntoPlain::into_plain($result)
    };
}

/// The type of the implementation's result.
macro_rules! imp_result {
    (Never $own:ident $repr:ident) => { imp_type!($own $repr) };
    ($fails:ident $own:ident $repr:ident) => { Result<imp_type!($own $repr), crate::object::Raised> };
}

/// The result of the implementation as an owned word, or null.
macro_rules! give_word {
    (Never, $result:expr) => {
        IntoWord::into_word($result)
    };
    ($fails:ident, $result:expr) => {
        match $result {
            Ok(result) => IntoWord::into_word(result),
            Err(crate::object::Raised) => Word::NULL,
        }
    };
}

macro_rules! dynamic_shell {
    ("-" $($rest:tt)*) => {};
    ($python:tt $name:ident( $($arg:ident : $own:ident $repr:ident),* ) $fails:ident) => {
        const _: () = {
            #[unsafe(export_name = concat!("tp_dyn_shell_", stringify!($name)))]
            unsafe extern "C" fn shell(args: *const Word, count: usize) -> Word {
                #[allow(unused_mut, unused_variables)]
                // SAFETY: the caller hands over `count` words.
                let mut bound = unsafe { Bound::new($python, args, count) };
                $(
                    let $arg = match bound.$repr() {
                        Ok(value) => value,
                        Err(crate::object::Raised) => return Word::NULL,
                    };
                )*
                // SAFETY: `Bound` has checked each argument's type.
                let result = crate::imp::$name($(unsafe { FromAbi::from_bound($arg) }),*);
                give_word!($fails, result)
            }
        };
    };
}

macro_rules! shells {
    ($( $(#[doc = $doc:literal])+ $python:tt =>
        $( $name:ident( $($arg:ident : $own:ident $repr:ident),* ) -> $ret_own:ident $ret:ident
            effect $effect:ident, fails $fails:ident, raises [$($exc:ident),*] $($inline:ident)? ),+ ; )+) => {
        $($(
            const _: () = {
                #[unsafe(export_name = concat!("tp_", stringify!($name)))]
                unsafe extern "C" fn shell($($arg: abi_type!($repr)),*) -> result_type!($fails $ret) {
                    // SAFETY: compiled code follows the row.
                    let result: imp_result!($fails $ret_own $ret) = crate::imp::$name(
                        $(unsafe { <imp_type!($own $repr) as FromAbi>::from_abi($arg) }),*
                    );
                    give!($fails $ret, result)
                }
            };
            dynamic_shell!($python $name( $($arg: $own $repr),* ) $fails);
        )+)+
    };
}

for_each_builtin!(shells);

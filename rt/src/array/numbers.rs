//! Items of arrays whose typecode the compiler knows: it passes the letter, a constant that chooses one of the loads below
//! when the row is inlined.
#![allow(missing_docs)]

use super::Array;
use super::rows::tp_rt_array_index_error;
use crate::object::{Obj, OwnWord, Raised, Ref, Word};
use crate::sequence::index;
use std::ffi::c_long;

#[inline(always)]
fn this(array: Ref<Obj>) -> Ref<Array> {
    // SAFETY: the rows are called with arrays.
    unsafe { array.cast() }
}

/// Number of items, each of type `T`.
#[inline(always)]
fn len_of<T>(array: Ref<Array>) -> usize {
    array.data.len() / size_of::<T>()
}

/// The item at a place that is below the length.
#[inline(always)]
fn load<T: Copy>(array: Ref<Array>, at: usize) -> T {
    // SAFETY: within the bytes; a number may have any bits, and the read asks for no alignment.
    unsafe { array.data.as_ptr().cast::<T>().add(at).read_unaligned() }
}

/// Sets the item at a place that is below the length.
#[inline(always)]
fn store<T: Copy>(array: Ref<Array>, at: usize, value: T) {
    // SAFETY: within the bytes; the write asks for no alignment.
    unsafe { array.data_mut().as_mut_ptr().cast::<T>().add(at).write_unaligned(value) }
}

#[inline(always)]
fn place_of<T>(array: Ref<Array>, at: i64, assigns: bool) -> Result<usize, Raised> {
    match index::place(at, len_of::<T>(array)) {
        Some(at) => Ok(at),
        None => {
            tp_rt_array_index_error(assigns);
            Err(Raised)
        }
    }
}

/// Does the same for each typecode of ints, with `$T` for its type.
macro_rules! for_int {
    ($code:expr, $T:ident, $body:expr) => {
        match $code as u8 {
            b'b' => {
                type $T = i8;
                $body
            }
            b'B' => {
                type $T = u8;
                $body
            }
            b'h' => {
                type $T = i16;
                $body
            }
            b'H' => {
                type $T = u16;
                $body
            }
            b'i' => {
                type $T = i32;
                $body
            }
            b'I' => {
                type $T = u32;
                $body
            }
            b'l' => {
                type $T = c_long;
                $body
            }
            _ => {
                type $T = i64;
                $body
            }
        }
    };
}

#[inline(always)]
pub fn array_load_float(array: Ref<Obj>, at: i64, code: i64) -> Result<f64, Raised> {
    let array = this(array);
    match code as u8 {
        b'f' => Ok(load::<f32>(array, place_of::<f32>(array, at, false)?).into()),
        _ => Ok(load::<f64>(array, place_of::<f64>(array, at, false)?)),
    }
}

#[inline(always)]
#[allow(clippy::useless_conversion)]
pub fn array_load_int(array: Ref<Obj>, at: i64, code: i64) -> Result<i64, Raised> {
    let array = this(array);
    for_int!(code, T, Ok(i64::from(load::<T>(array, place_of::<T>(array, at, false)?))))
}

#[inline(always)]
pub fn array_store_float(array: Ref<Obj>, at: i64, value: f64, code: i64) -> Result<(), Raised> {
    let array = this(array);
    match code as u8 {
        b'f' => store(array, place_of::<f32>(array, at, true)?, value as f32),
        _ => store(array, place_of::<f64>(array, at, true)?, value),
    }
    Ok(())
}

#[inline(always)]
pub fn array_store_int(array: Ref<Obj>, at: i64, value: i64, code: i64) -> Result<(), Raised> {
    let array = this(array);
    for_int!(code, T, {
        let at = place_of::<T>(array, at, true)?;
        match T::try_from(value) {
            Ok(item) => {
                store(array, at, item);
                Ok(())
            }
            Err(_) => tp_rt_array_misfit(array, value),
        }
    })
}

/// Raises what CPython does for an int that is no item of the array.
#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_array_misfit(array: Ref<Array>, value: i64) -> Result<(), Raised> {
    let value = crate::int::value::from_i64(value);
    array.kind.encode(value.word()).map(|_| ())
}

#[inline(always)]
pub fn array_store_word(array: Ref<Obj>, at: i64, value: Word, code: i64) -> Result<(), Raised> {
    let is_float = matches!(code as u8, b'f' | b'd');
    match value.small_int() {
        Some(int) if is_float => array_store_float(array, at, int as f64, code),
        Some(int) => array_store_int(array, at, int, code),
        None => tp_rt_array_store_word(array, at, value),
    }
}

#[unsafe(no_mangle)]
#[inline(never)]
fn tp_rt_array_store_word(array: Ref<Obj>, at: i64, value: Word) -> Result<(), Raised> {
    super::rows::array_set(array, at, value)
}

#[inline(always)]
pub fn array_item_float(array: Ref<Obj>, at: i64, code: i64) -> f64 {
    match code as u8 {
        b'f' => load::<f32>(this(array), at as usize).into(),
        _ => load::<f64>(this(array), at as usize),
    }
}

#[inline(always)]
#[allow(clippy::useless_conversion)]
pub fn array_item_int(array: Ref<Obj>, at: i64, code: i64) -> i64 {
    for_int!(code, T, i64::from(load::<T>(this(array), at as usize)))
}

#[inline]
pub fn array_get_int(array: Ref<Obj>, at: Word) -> Result<OwnWord, Raised> {
    super::rows::array_get(array, int_to_place(at)?)
}

#[inline]
pub fn array_set_int(array: Ref<Obj>, at: Word, value: Word) -> Result<(), Raised> {
    super::rows::array_set(array, int_to_place(at)?, value)
}

#[inline(always)]
pub fn int_to_place(at: Word) -> Result<i64, Raised> {
    if at.is_small_int() { Ok(at.small_int_unchecked()) } else { tp_rt_int_to_place(at) }
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
fn tp_rt_int_to_place(at: Word) -> Result<i64, Raised> {
    index::fits(at, at)
}

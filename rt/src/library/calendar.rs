//! time: dates, by the C library.
#![allow(missing_docs)]

use super::record;
use crate::object::{BuiltinType, Own, OwnWord, Raised, Ref, Word};
use crate::str::Str;
use crate::tuple::Tuple;
use std::ffi::CString;

/// The seconds of an argument; None (or nothing) is now.
fn seconds(word: Word) -> Result<libc::time_t, Raised> {
    if word.is_null() || word.is_none() {
        return Ok(super::time::time_time().floor() as libc::time_t);
    }
    if let Some(seconds) = word.small_int() {
        return Ok(seconds as libc::time_t);
    }
    let seconds = crate::float::real_to_f64(word)?;
    if seconds.is_nan() {
        return raise!(ValueError, "Invalid value NaN (not a number)");
    }
    Ok(seconds.floor() as libc::time_t)
}

fn broken_down(word: Word, local: bool) -> Result<libc::tm, Raised> {
    let seconds = seconds(word)?;
    // SAFETY: both structs are ours; all bits 0 is a valid `tm`.
    unsafe {
        let mut tm: libc::tm = std::mem::zeroed();
        let done = if local { libc::localtime_r(&seconds, &mut tm) } else { libc::gmtime_r(&seconds, &mut tm) };
        if done.is_null() {
            return raise!(OverflowError, "timestamp out of range for platform time_t");
        }
        Ok(tm)
    }
}

fn record_of(tm: &libc::tm) -> Own<Tuple> {
    let items =
        [tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday, tm.tm_hour, tm.tm_min, tm.tm_sec, (tm.tm_wday + 6) % 7, tm.tm_yday + 1, tm.tm_isdst];
    record::new(BuiltinType::StructTime, items.iter().map(|&item| OwnWord::from_small(i64::from(item))).collect())
}

/// The `tm` of a tuple of nine ints.
fn from_tuple(word: Word) -> Result<libc::tm, Raised> {
    let Some(tuple) = word.cast::<Tuple>() else { return raise!(TypeError, "Tuple or struct_time argument required") };
    if tuple.items().len() != 9 {
        return raise!(TypeError, "time tuple must have exactly 9 items");
    }
    let mut numbers = [0i32; 9];
    for (number, &item) in numbers.iter_mut().zip(tuple.items()) {
        *number = crate::int::index_to_i64(item)?.clamp(i32::MIN.into(), i32::MAX.into()) as i32;
    }
    // SAFETY: all bits 0 is a valid `tm`.
    let mut tm: libc::tm = unsafe { std::mem::zeroed() };
    tm.tm_year = numbers[0] - 1900;
    tm.tm_mon = numbers[1] - 1;
    tm.tm_mday = numbers[2];
    tm.tm_hour = numbers[3];
    tm.tm_min = numbers[4];
    tm.tm_sec = numbers[5];
    tm.tm_wday = (numbers[6] + 1).rem_euclid(7);
    tm.tm_yday = numbers[7] - 1;
    tm.tm_isdst = numbers[8];
    Ok(tm)
}

fn given_or_now(word: Word) -> Result<libc::tm, Raised> {
    if word.is_null() || word.is_none() { broken_down(Word::NULL, true) } else { from_tuple(word) }
}

pub fn time_gmtime(seconds: Word) -> Result<Own<Tuple>, Raised> {
    Ok(record_of(&broken_down(seconds, false)?))
}

pub fn time_localtime(seconds: Word) -> Result<Own<Tuple>, Raised> {
    Ok(record_of(&broken_down(seconds, true)?))
}

pub fn time_mktime(tuple: Word) -> Result<f64, Raised> {
    let mut tm = from_tuple(tuple)?;
    tm.tm_wday = -1;
    // SAFETY: the struct is ours.
    let seconds = unsafe { libc::mktime(&mut tm) };
    if seconds == -1 && tm.tm_wday == -1 {
        return raise!(OverflowError, "mktime argument out of range");
    }
    Ok(seconds as f64)
}

pub fn time_strftime(format: Ref<Str>, tuple: Word) -> Result<Own<Str>, Raised> {
    let tm = given_or_now(tuple)?;
    let text = format.text();
    if text.is_empty() {
        return Ok(Str::new(""));
    }
    // The mark tells an empty result from one for which there was no room.
    let Ok(format) = CString::new(format!("{text}|")) else { return raise!(ValueError, "embedded null character") };
    let mut buffer = vec![0u8; 256 + 16 * text.len()];
    loop {
        // SAFETY: the buffer has the length that is handed over.
        let len = unsafe { libc::strftime(buffer.as_mut_ptr().cast(), buffer.len(), format.as_ptr(), &tm) };
        if len > 0 {
            return Ok(Str::new(&String::from_utf8_lossy(&buffer[..len - 1])));
        }
        let longer = buffer.len() * 2;
        buffer.resize(longer, 0);
    }
}

pub fn time_asctime(tuple: Word) -> Result<Own<Str>, Raised> {
    Ok(ascii(&given_or_now(tuple)?))
}

pub fn time_ctime(seconds: Word) -> Result<Own<Str>, Raised> {
    Ok(ascii(&broken_down(seconds, true)?))
}

/// `Sun Nov 22 21:30:05 2026`.
fn ascii(tm: &libc::tm) -> Own<Str> {
    const DAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let day = DAYS[tm.tm_wday.rem_euclid(7) as usize];
    let month = MONTHS[tm.tm_mon.rem_euclid(12) as usize];
    let (hour, minute, second, year) = (tm.tm_hour, tm.tm_min, tm.tm_sec, tm.tm_year + 1900);
    Str::new(&format!("{day} {month}{:3} {hour:02}:{minute:02}:{second:02} {year}", tm.tm_mday))
}

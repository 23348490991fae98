//! time: clocks and sleeping.
#![allow(missing_docs)]

use crate::object::{Own, OwnWord, Raised, Word};
use crate::str::Str;
use crate::tuple::Tuple;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

#[repr(C)]
struct TimeSpec {
    seconds: std::ffi::c_long,
    nanoseconds: std::ffi::c_long,
}

unsafe extern "C" {
    fn clock_gettime(clock: i32, time: *mut TimeSpec) -> i32;
}

const MONOTONIC: i32 = 1;
const PROCESS: i32 = 2;
const THREAD: i32 = 3;

/// Nanoseconds of a clock of the system (Linux numbers).
fn nanoseconds(clock: i32) -> i64 {
    let mut time = TimeSpec { seconds: 0, nanoseconds: 0 };
    // SAFETY: the pointer is to a struct of the C library's layout.
    unsafe { clock_gettime(clock, &mut time) };
    time.seconds as i64 * 1_000_000_000 + time.nanoseconds as i64
}

fn now() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

pub fn time_time() -> f64 {
    let now = now();
    now.as_nanos() as f64 / 1e9
}

pub fn time_time_ns() -> OwnWord {
    crate::int::from_i64(now().as_nanos() as i64)
}

pub fn time_perf_counter() -> f64 {
    nanoseconds(MONOTONIC) as f64 / 1e9
}

pub fn time_perf_counter_ns() -> OwnWord {
    crate::int::from_i64(nanoseconds(MONOTONIC))
}

pub fn time_monotonic() -> f64 {
    time_perf_counter()
}

pub fn time_monotonic_ns() -> OwnWord {
    time_perf_counter_ns()
}

pub fn time_process_time() -> f64 {
    nanoseconds(PROCESS) as f64 / 1e9
}

pub fn time_process_time_ns() -> OwnWord {
    crate::int::from_i64(nanoseconds(PROCESS))
}

pub fn time_thread_time() -> f64 {
    nanoseconds(THREAD) as f64 / 1e9
}

/// Sleeps in pieces, so that Ctrl-C is seen.
pub fn time_sleep(seconds: f64) -> Result<(), Raised> {
    if seconds.is_nan() {
        return raise!(ValueError, "Invalid value NaN (not a number)");
    }
    if seconds < 0.0 {
        return raise!(ValueError, "sleep length must be non-negative");
    }
    let Ok(length) = Duration::try_from_secs_f64(seconds) else {
        return raise!(OverflowError, "timestamp too large to convert to C _PyTime_t");
    };
    let start = Instant::now();
    loop {
        let slept = start.elapsed();
        if slept >= length {
            return Ok(());
        }
        std::thread::sleep((length - slept).min(Duration::from_millis(100)));
        crate::imp::check_stack()?;
    }
}

/// The numbers of the system's clocks.
const CLOCKS: [(&str, u8); 7] = [
    ("REALTIME", 0),
    ("MONOTONIC", 1),
    ("PROCESS_CPUTIME_ID", 2),
    ("THREAD_CPUTIME_ID", 3),
    ("MONOTONIC_RAW", 4),
    ("BOOTTIME", 7),
    ("TAI", 11),
];

/// A constant `CLOCK_…` of the module.
pub fn clock(name: &str) -> Option<OwnWord> {
    let name = name.strip_prefix("CLOCK_")?;
    CLOCKS.iter().find(|clock| clock.0 == name).map(|clock| OwnWord::from_small(clock.1.into()))
}

pub fn time_thread_time_ns() -> OwnWord {
    crate::int::from_i64(nanoseconds(THREAD))
}

fn checked(status: i32) -> Result<(), Raised> {
    match status {
        0 => Ok(()),
        _ => Err(crate::exc::special::raise_os_error(&std::io::Error::last_os_error(), Word::NULL)),
    }
}

fn ask(clock: i64, function: unsafe extern "C" fn(libc::clockid_t, *mut libc::timespec) -> i32) -> Result<libc::timespec, Raised> {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // A number that C has no room for is that of no clock.
    let clock = i32::try_from(clock).unwrap_or(i32::MAX);
    // SAFETY: the pointer is to a struct of ours.
    checked(unsafe { function(clock as libc::clockid_t, &mut time) })?;
    Ok(time)
}

pub fn time_clock_gettime(clk_id: i64) -> Result<f64, Raised> {
    Ok(time_clock_gettime_ns(clk_id)? as f64 / 1e9)
}

pub fn time_clock_gettime_ns(clk_id: i64) -> Result<i64, Raised> {
    let time = ask(clk_id, libc::clock_gettime)?;
    Ok(time.tv_sec as i64 * 1_000_000_000 + time.tv_nsec as i64)
}

pub fn time_clock_getres(clk_id: i64) -> Result<f64, Raised> {
    let time = ask(clk_id, libc::clock_getres)?;
    Ok(time.tv_sec as f64 + time.tv_nsec as f64 * 1e-9)
}

pub fn time_clock_settime(clk_id: i64, seconds: f64) -> Result<(), Raised> {
    let time = libc::timespec { tv_sec: seconds.floor() as _, tv_nsec: ((seconds - seconds.floor()) * 1e9) as _ };
    let clock = i32::try_from(clk_id).unwrap_or(i32::MAX);
    // SAFETY: the pointer is to a struct of ours.
    checked(unsafe { libc::clock_settime(clock as libc::clockid_t, &time) })
}

/// A local time zone at some moment: seconds west of Greenwich, and the name.
fn zone_at(moment: libc::time_t) -> (i64, String) {
    // SAFETY: both structs are ours; all bits 0 is a valid `tm`; the name is a text of the C library.
    unsafe {
        let mut tm: libc::tm = std::mem::zeroed();
        libc::localtime_r(&moment, &mut tm);
        let name = if tm.tm_zone.is_null() { String::new() } else { std::ffi::CStr::from_ptr(tm.tm_zone).to_string_lossy().into_owned() };
        (-(tm.tm_gmtoff as i64), name)
    }
}

/// The zone of the standard time, and that of the summer: of this year's January and July, or the other way round in the south.
fn zones() -> [(i64, String); 2] {
    const YEAR: libc::time_t = (365 * 24 + 6) * 3600;
    unsafe extern "C" {
        fn tzset();
    }
    // SAFETY: single threaded.
    unsafe { tzset() };
    let start = now().as_secs() as libc::time_t / YEAR * YEAR;
    let (january, july) = (zone_at(start), zone_at(start + YEAR / 2));
    if january.0 < july.0 { [july, january] } else { [january, july] }
}

pub fn time_timezone() -> i64 {
    zones()[0].0
}

pub fn time_altzone() -> i64 {
    zones()[1].0
}

pub fn time_daylight() -> i64 {
    let [standard, summer] = zones();
    i64::from(standard.0 != summer.0)
}

pub fn time_tzname() -> Own<Tuple> {
    Tuple::new(zones().iter().map(|zone| Str::new(&zone.1).into_word()))
}

pub fn time_tzset() {
    zones();
}

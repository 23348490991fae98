//! time: clocks and sleeping.
#![allow(missing_docs)]

use crate::object::{OwnWord, Raised};
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

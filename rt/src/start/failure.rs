//! What the process does when the runtime itself fails: it hands out what was printed, says so and aborts.
//!
//! Rust's own panic handler prints a backtrace, and brings the 200 KB that read debug information. `./x` puts these
//! two functions in its place when it makes the archive; the tests of this crate keep Rust's.

use core::panic::PanicInfo;

/// A panic: a bug of the runtime.
#[unsafe(no_mangle)]
fn tp_rt_panicked(info: &PanicInfo<'_>) -> ! {
    super::flush_stdout();
    super::write_stderr(&format!("taipan: a bug in the runtime: {info}\n"));
    std::process::abort()
}

/// The system has no memory left.
#[unsafe(no_mangle)]
fn tp_rt_out_of_memory(_size: usize, _align: usize) -> ! {
    super::flush_stdout();
    super::write_stderr("taipan: out of memory\n");
    std::process::abort()
}

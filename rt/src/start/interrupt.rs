//! Ctrl-C: the signal makes the next stack check raise KeyboardInterrupt.

use super::stack::LIMIT;
use crate::object::Raised;
use std::sync::atomic::{AtomicBool, Ordering};

#[unsafe(export_name = "tp_rt_interrupted")]
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

extern "C" fn on_interrupt(_: libc::c_int) {
    INTERRUPTED.store(true, Ordering::Relaxed);
    LIMIT.store(usize::MAX, Ordering::Relaxed);
}

/// Sets the signals up as CPython does: SIGINT raises, SIGPIPE makes writes fail.
pub fn init() {
    // SAFETY: the handler only stores to atomics.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = on_interrupt as *const () as usize;
        libc::sigemptyset(&mut action.sa_mask);
        let mut known: libc::sigaction = std::mem::zeroed();
        libc::sigaction(libc::SIGINT, std::ptr::null(), &mut known);
        if known.sa_sigaction != libc::SIG_IGN {
            libc::sigaction(libc::SIGINT, &action, std::ptr::null_mut());
        }
        libc::signal(libc::SIGPIPE, libc::SIG_IGN);
    }
}

/// Whether an interrupt has come since the last call.
pub fn take() -> bool {
    INTERRUPTED.swap(false, Ordering::Relaxed)
}

/// Raises KeyboardInterrupt when an interrupt has come; for functions that wait.
pub fn check() -> Result<(), Raised> {
    super::stack::check_stack()
}

/// Ends the process as one that Ctrl-C has killed.
pub fn die() -> ! {
    // SAFETY: the default action of the signal ends the process.
    unsafe {
        libc::signal(libc::SIGINT, libc::SIG_DFL);
        libc::kill(libc::getpid(), libc::SIGINT);
        libc::_exit(130)
    }
}

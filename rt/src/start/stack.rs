//! How deep calls may nest.
//!
//! The main module runs on a stack of its own, large but touched only as far as it is used. What
//! `sys.setrecursionlimit` allows is taken as an amount of that stack: [`PER_CALL`] bytes for each call, so
//! that a limit of 1000 is 8 MB. Compiled frames are smaller than that, so a program gets deeper than the limit
//! says before RecursionError comes, and never less deep.

use crate::object::Raised;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Stack that one call is taken to need.
const PER_CALL: usize = 8 * 1024;
/// What stays free for the handling of a RecursionError, and for functions that do not check.
const RESERVE: usize = 256 * 1024;
/// CPython's default limit.
const DEFAULT_LIMIT: i64 = 1000;

/// Calls raise below this address; all of them once an interrupt has come.
#[unsafe(export_name = "tp_rt_stack_limit")]
pub static LIMIT: AtomicUsize = AtomicUsize::new(0);

struct Stack {
    /// Where the main module started.
    top: usize,
    /// Bytes below it that are there.
    size: usize,
    recursion_limit: i64,
    /// The value of [`LIMIT`] when no interrupt waits.
    limit: usize,
}

#[unsafe(export_name = "tp_rt_stack")]
static mut STACK: Stack = Stack { top: 0, size: 0, recursion_limit: DEFAULT_LIMIT, limit: 0 };

/// The stack pointer, or an address near it.
#[inline(always)]
fn here() -> usize {
    let here: usize;
    #[cfg(target_arch = "x86_64")]
    // SAFETY: reads a register.
    unsafe {
        std::arch::asm!("mov {}, rsp", out(reg) here, options(nomem, nostack, preserves_flags));
    }
    #[cfg(target_arch = "aarch64")]
    // SAFETY: reads a register.
    unsafe {
        std::arch::asm!("mov {}, sp", out(reg) here, options(nomem, nostack, preserves_flags));
    }
    #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
    {
        let place = 0u8;
        here = std::hint::black_box(&raw const place) as usize;
    }
    here
}

/// A row: polls for an interrupt and checks the stack's depth.
#[inline(always)]
pub fn check_stack() -> Result<(), Raised> {
    if here() < LIMIT.load(Ordering::Relaxed) && tp_rt_check_stack_slow() { Err(Raised) } else { Ok(()) }
}

/// Whether that check has something to do.
#[inline(always)]
pub fn is_stack_low() -> bool {
    here() < LIMIT.load(Ordering::Relaxed)
}

/// The same check, on the way into a call by the runtime.
#[inline(always)]
pub fn enter_call() -> Result<(), Raised> {
    check_stack()
}

#[unsafe(no_mangle)]
#[cold]
#[inline(never)]
extern "C" fn tp_rt_check_stack_slow() -> bool {
    // SAFETY: single threaded.
    let limit = unsafe { STACK.limit };
    if super::interrupt::take() {
        LIMIT.store(limit, Ordering::Relaxed);
        crate::exc::raise_type(crate::object::builtin(crate::BuiltinType::KeyboardInterrupt), &[]);
        return true;
    }
    LIMIT.store(limit, Ordering::Relaxed);
    if here() >= limit {
        return false;
    }
    // Room to make the exception, and to handle it.
    LIMIT.store(limit.saturating_sub(RESERVE / 2), Ordering::Relaxed);
    crate::exc::raise_text(crate::BuiltinType::RecursionError, format_args!("maximum recursion depth exceeded"));
    LIMIT.store(limit, Ordering::Relaxed);
    true
}

/// Says where the stack is.
pub fn set(size: usize) {
    // SAFETY: single threaded.
    unsafe {
        STACK.top = here();
        STACK.size = size;
    }
    apply();
}

/// Makes the stack of the thread that runs the one that is checked: an extension module may be called from any.
#[inline]
pub fn adopt_thread() {
    let here = here();
    // SAFETY: single threaded: the host's lock is held.
    let known = unsafe { here < STACK.top && here > STACK.top - STACK.size };
    if !known {
        find_stack();
    }
}

#[cold]
fn find_stack() {
    // SAFETY: asks for the place of this thread's stack.
    unsafe {
        let mut attributes: libc::pthread_attr_t = std::mem::zeroed();
        let (mut lowest, mut size) = (std::ptr::null_mut(), 0);
        if libc::pthread_getattr_np(libc::pthread_self(), &raw mut attributes) != 0 {
            return;
        }
        libc::pthread_attr_getstack(&raw const attributes, &raw mut lowest, &raw mut size);
        libc::pthread_attr_destroy(&raw mut attributes);
        STACK.top = lowest as usize + size;
        STACK.size = size;
        STACK.limit = lowest as usize + RESERVE.min(size / 2);
        LIMIT.store(STACK.limit, Ordering::Relaxed);
    }
}

fn apply() {
    // SAFETY: single threaded.
    unsafe {
        let wanted = (STACK.recursion_limit as usize).saturating_mul(PER_CALL);
        let allowed = wanted.min(STACK.size.saturating_sub(RESERVE));
        STACK.limit = STACK.top.saturating_sub(allowed);
        LIMIT.store(STACK.limit, Ordering::Relaxed);
    }
}

/// `sys.getrecursionlimit`.
pub fn sys_getrecursionlimit() -> i64 {
    // SAFETY: single threaded.
    unsafe { STACK.recursion_limit }
}

/// `sys.setrecursionlimit`.
pub fn sys_setrecursionlimit(limit: i64) -> Result<(), Raised> {
    if limit < 1 {
        return raise!(ValueError, "recursion limit must be greater or equal than 1");
    }
    // SAFETY: single threaded.
    unsafe { STACK.recursion_limit = limit };
    apply();
    Ok(())
}

/// Size of the main module's own stack; memory is taken as it is used.
#[cfg(target_pointer_width = "64")]
const SIZES: [usize; 3] = [4 << 30, 512 << 20, 64 << 20];
#[cfg(not(target_pointer_width = "64"))]
const SIZES: [usize; 2] = [64 << 20, 16 << 20];

/// Runs `function` on a stack of its own, or on this one where that can't be had.
pub fn run_on_own_stack(function: extern "C" fn() -> i32) -> i32 {
    if cfg!(any(target_arch = "x86_64", target_arch = "aarch64")) {
        for size in SIZES {
            // SAFETY: a fresh mapping; its lowest page stays out of reach as a guard.
            unsafe {
                let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE | libc::MAP_STACK;
                let base = libc::mmap(std::ptr::null_mut(), size, libc::PROT_READ | libc::PROT_WRITE, flags, -1, 0);
                if base == libc::MAP_FAILED {
                    continue;
                }
                libc::mprotect(base, 4096, libc::PROT_NONE);
                STACK.size = size - 64 * 1024;
                return call_on(base.cast::<u8>().add(size - 64), function);
            }
        }
    }
    // SAFETY: asks for the limits of this process.
    unsafe {
        let mut limits = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
        libc::getrlimit(libc::RLIMIT_STACK, &mut limits);
        STACK.size = (limits.rlim_cur as usize).min(1 << 30).saturating_sub(128 * 1024);
    }
    function()
}

/// The size that [`run_on_own_stack`] has found.
pub fn size() -> usize {
    // SAFETY: single threaded.
    unsafe { STACK.size }
}

#[cfg(target_arch = "x86_64")]
unsafe fn call_on(top: *mut u8, function: extern "C" fn() -> i32) -> i32 {
    let result: i32;
    // SAFETY: `top` is the aligned end of a stack; r12 is preserved by the callee.
    unsafe {
        std::arch::asm!(
            "mov r12, rsp",
            "mov rsp, {top}",
            "call {function}",
            "mov rsp, r12",
            top = in(reg) top,
            function = in(reg) function,
            out("r12") _,
            lateout("eax") result,
            clobber_abi("C"),
        );
    }
    result
}

#[cfg(target_arch = "aarch64")]
unsafe fn call_on(top: *mut u8, function: extern "C" fn() -> i32) -> i32 {
    let result: i32;
    // SAFETY: `top` is the aligned end of a stack; x20 is preserved by the callee.
    unsafe {
        std::arch::asm!(
            "mov x20, sp",
            "mov sp, {top}",
            "blr {function}",
            "mov sp, x20",
            top = in(reg) top,
            function = in(reg) function,
            out("x20") _,
            lateout("w0") result,
            clobber_abi("C"),
        );
    }
    result
}

#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
unsafe fn call_on(_: *mut u8, function: extern "C" fn() -> i32) -> i32 {
    function()
}

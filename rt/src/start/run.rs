//! `main` of a compiled program.

use super::{constants, interrupt, leaks, stack};
use crate::exc::{self, Exception};
use crate::object::{BuiltinType, OwnWord, Word, table};
use std::ffi::{CStr, c_char};
use taipan_rt_abi::descriptor::Program;

/// What the process was started with.
struct Process {
    program: *const Program,
    argv: Vec<Vec<u8>>,
    /// Ctrl-C has ended the program.
    killed: bool,
    /// The module-level names are being dropped.
    ending: bool,
}

#[unsafe(export_name = "tp_rt_process")]
static mut PROCESS: Process = Process { program: std::ptr::null(), argv: Vec::new(), killed: false, ending: false };

/// Runs a program; the result is the exit code.
///
/// # Safety
/// Called once, by `main`, with a program's description and the arguments of `main`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn tp_start(program: *const Program, argc: i32, argv: *const *const c_char) -> i32 {
    // SAFETY: the caller's promise; single threaded.
    unsafe {
        PROCESS.program = program;
        PROCESS.argv = (0..argc as usize).map(|index| CStr::from_ptr(*argv.add(index)).to_bytes().to_vec()).collect();
        interrupt::init();
        crate::io::init();
        let code = stack::run_on_own_stack(run);
        if PROCESS.killed {
            interrupt::die();
        }
        code
    }
}

/// The arguments of the process, the program's name first.
pub fn argv() -> &'static [Vec<u8>] {
    // SAFETY: single threaded; set once at the start.
    unsafe { &PROCESS.argv }
}

/// Sets the arguments of the process, for an extension module.
pub fn set_argv(argv: Vec<Vec<u8>>) {
    // SAFETY: single threaded; before compiled code runs.
    unsafe { PROCESS.argv = argv }
}

/// Makes the runtime ready; separate from the program for the sake of tests.
pub fn init() {
    table::init();
}

/// Makes the runtime ready for an extension module, whose top level runs later.
///
/// # Safety
/// Called once, with the compiler's description of the module.
pub unsafe fn init_extension(program: *const Program) {
    // SAFETY: the caller's promise; single threaded.
    unsafe {
        PROCESS.program = program;
        stack::adopt_thread();
        init();
        prepare(&*program);
    }
}

/// # Safety
/// `program` is the compiler's description.
unsafe fn prepare(program: &Program) {
    // SAFETY: the caller's promise.
    unsafe {
        crate::function::builtin::set_methods(program.methods, program.method_count);
        constants::make(program.constants, program.constant_words, program.constant_count);
    }
}

extern "C" fn run() -> i32 {
    stack::set(stack::size());
    init();
    // SAFETY: the compiler's description.
    unsafe {
        let program = &*PROCESS.program;
        prepare(program);
        let raised = program.main.is_some_and(|main| main() != 0);
        finish(raised) as i32
    }
}

/// A row: what comes after the main module. The exit code.
pub fn finish(raised: bool) -> i64 {
    let mut code = 0;
    if raised {
        let exception = exc::take();
        if let Some(exception) = exception.word().cast::<Exception>() {
            code = exc::print::exit_code(exception);
            // SAFETY: single threaded.
            unsafe { PROCESS.killed = Word::from_ptr(exception.ptr()).is_a(BuiltinType::KeyboardInterrupt) };
        }
    }
    run_at_exit();
    if let Err(error) = crate::io::try_flush() {
        super::write_stderr(&format!(
            "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\n{}\n",
            describe(&error)
        ));
        code = 120;
    }
    drop_globals();
    let _ = crate::io::try_flush();
    if leaks::wanted() && leaks::report() {
        code = 120;
    }
    i64::from(code)
}

fn describe(error: &std::io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    let name = if error.raw_os_error() == Some(32) { "BrokenPipeError" } else { "OSError" };
    format!("{name}: [Errno {}] {text}", error.raw_os_error().unwrap_or(0))
}

#[unsafe(export_name = "tp_rt_at_exit")]
static mut AT_EXIT: Vec<Word> = Vec::new();

/// Registers a callable without arguments for the end of the program; it is owned from here on.
pub fn at_exit(callback: OwnWord) {
    // SAFETY: single threaded.
    unsafe { AT_EXIT.push(callback.into_raw()) }
}

/// Calls what was registered for the end, the last first.
pub fn run_at_exit() {
    // SAFETY: single threaded; the list owns what it holds.
    while let Some(callback) = unsafe { AT_EXIT.pop() }.map(|word| unsafe { OwnWord::from_raw(word) }) {
        if crate::dynamic::call::call_words(callback.word(), &[]).is_err() {
            exc::print::unraisable(callback.word());
        }
    }
}

/// Whether the program has come to its end.
pub fn is_finalizing() -> bool {
    // SAFETY: single threaded.
    unsafe { PROCESS.ending }
}

/// Drops the module-level names in order, and the cycles that are left.
fn drop_globals() {
    // SAFETY: the compiler's description; each slot is emptied before what it held is dropped.
    unsafe {
        PROCESS.ending = true;
        if let Some(program) = PROCESS.program.as_ref() {
            for index in 0..program.global_count {
                let slot = program.globals.add(index).cast::<Word>();
                drop(OwnWord::from_raw(slot.replace(Word::NULL)));
            }
        }
    }
    crate::dynamic::iterate::set_returned(OwnWord::NULL);
    crate::library::sys::drop_all();
    crate::cycle::collect::collect();
}

//! Switches of LLVM that only its command line has.

use inkwell::llvm_sys::support::LLVMParseCommandLineOptions;

/// Sets what holds for the whole process; to be called once.
///
/// Variables are not described to debuggers, so the analysis that follows them through registers (a tenth of code generation)
/// has nothing to find. The older one of LLVM's two looks whether there is any before it starts.
pub(crate) fn set_switches() {
    let arguments = [c"taipan".as_ptr(), c"-experimental-debug-variable-locations=0".as_ptr()];
    // SAFETY: the texts are static and end in a zero; LLVM 22 knows the switch.
    unsafe { LLVMParseCommandLineOptions(arguments.len() as i32, arguments.as_ptr(), c"".as_ptr()) };
}

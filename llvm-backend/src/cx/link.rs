//! Bitcode that is read only as far as it is used.

use std::ffi::CStr;
use std::path::Path;
use std::{mem, ptr};

use inkwell::context::Context;
use inkwell::llvm_sys::bit_reader;
use inkwell::llvm_sys::core::LLVMDisposeMessage;
use inkwell::llvm_sys::linker::LLVMLinkModules2;
use inkwell::memory_buffer::MemoryBuffer;
use inkwell::module::Module;

/// Reads the symbols of a bitcode file; the body of a function is read when it is linked.
pub(crate) fn read_lazily<'ctx>(context: &'ctx Context, path: &Path) -> Result<Module<'ctx>, String> {
    if path.to_str().is_none() {
        return Err(format!("{} is not a path in UTF-8", path.display()));
    }
    let buffer = MemoryBuffer::create_from_file(path).map_err(|text| format!("{}: {text}", path.display()))?;
    let mut module = ptr::null_mut();
    let mut message = ptr::null_mut();
    // This variant reports an error; its successor would end the process.
    // SAFETY: the buffer is live, and the module takes it over.
    #[allow(deprecated)]
    let failed = unsafe { bit_reader::LLVMGetBitcodeModuleInContext(context.raw(), buffer.as_mut_ptr(), &mut module, &mut message) };
    mem::forget(buffer);
    if failed != 0 {
        // SAFETY: LLVM gave a message that is now ours.
        let text = unsafe { CStr::from_ptr(message) }.to_string_lossy().into_owned();
        // SAFETY: as above.
        unsafe { LLVMDisposeMessage(message) };
        return Err(format!("{}: {text}", path.display()));
    }
    // SAFETY: LLVM made a module that is now ours.
    Ok(unsafe { Module::new(module) })
}

/// Moves into `program` what it mentions of `library`, and what that mentions. Inkwell's own method leaves the context
/// with a handler whose state is gone. Returns whether LLVM agreed; what it says of a failure went to the diagnostics.
pub(crate) fn link_in<'ctx>(program: &Module<'ctx>, library: Module<'ctx>) -> bool {
    // SAFETY: both are live modules of one context; LLVM frees the second.
    let failed = unsafe { LLVMLinkModules2(program.as_mut_ptr(), library.as_mut_ptr()) };
    mem::forget(library);
    failed == 0
}

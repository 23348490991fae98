//! Catches what LLVM would print, or end the process with.

use std::cell::RefCell;
use std::ffi::{CStr, c_void};

use inkwell::context::Context;
use inkwell::llvm_sys::LLVMDiagnosticSeverity;
use inkwell::llvm_sys::core::{LLVMContextSetDiagnosticHandler, LLVMDisposeMessage, LLVMGetDiagInfoDescription, LLVMGetDiagInfoSeverity};
use inkwell::llvm_sys::prelude::LLVMDiagnosticInfoRef;

/// The errors of one context. Must live as long as LLVM works in it.
pub(crate) struct Diagnostics {
    errors: Box<RefCell<Vec<String>>>,
}

impl Diagnostics {
    /// Starts to catch errors of `context`.
    pub fn catch(context: &Context) -> Self {
        let errors = Box::new(RefCell::new(Vec::new()));
        let state = (&raw const *errors).cast_mut().cast::<c_void>();
        // SAFETY: the handler casts `state` back to what it is; the box stays in place.
        unsafe { LLVMContextSetDiagnosticHandler(context.raw(), Some(handle), state) };
        Diagnostics { errors }
    }

    /// What has been caught so far, as one text.
    pub fn take(&self) -> Option<String> {
        let errors = self.errors.take();
        (!errors.is_empty()).then(|| errors.join("; "))
    }
}

extern "C" fn handle(info: LLVMDiagnosticInfoRef, state: *mut c_void) {
    // SAFETY: LLVM hands over a live diagnostic and the state of `catch`.
    unsafe {
        if !matches!(LLVMGetDiagInfoSeverity(info), LLVMDiagnosticSeverity::LLVMDSError) {
            return;
        }
        let text = LLVMGetDiagInfoDescription(info);
        let message = CStr::from_ptr(text).to_string_lossy().into_owned();
        LLVMDisposeMessage(text);
        (*state.cast::<RefCell<Vec<String>>>()).borrow_mut().push(message);
    }
}

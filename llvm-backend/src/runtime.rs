//! The runtime's bitcode, to inline from.

use std::path::Path;

use inkwell::context::Context;
use inkwell::module::Module;

use crate::builtins::Builtins;
use crate::cx::{Cx, Diagnostics, link_in, read_lazily};
use crate::error::{BackendError, Result};

/// Reads the symbols of `rt.bc`; bodies follow when they are needed.
pub(crate) fn read<'ctx>(context: &'ctx Context, path: &Path) -> Result<Module<'ctx>> {
    read_lazily(context, path).map_err(BackendError::Runtime)
}

/// Moves the bodies of what the program calls into its module. All of them are `available_externally`: they are
/// there to be inlined, and what is left of them comes from the runtime's archive.
pub(crate) fn link<'ctx>(cx: &Cx<'ctx>, builtins: Builtins<'ctx>, diagnostics: &Diagnostics) -> Result<()> {
    let Some(library) = builtins.into_library() else { return Ok(()) };
    library.set_triple(&cx.module.get_triple());
    library.set_data_layout(&cx.module.get_data_layout());
    if link_in(&cx.module, library) {
        return Ok(());
    }
    Err(BackendError::Runtime(diagnostics.take().unwrap_or_default()))
}

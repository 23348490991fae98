//! Triples, linkers and files: all that Taipan knows about the machine it compiles on and the one it
//! compiles for. Nothing here knows Python, the IR or LLVM.
//!
//! ```no_run
//! use taipan_targets::{LinkOptions, Linker, PendingOutput, Target};
//! # fn main() -> Result<(), taipan_targets::TargetError> {
//! let target = Target::parse("aarch64-unknown-linux-gnu")?;
//! let runtime = target.runtime()?;
//! let output = PendingOutput::create("app".as_ref())?;
//! Linker::find(&target)?.link_executable(
//!     &["app.o".into()],
//!     &runtime,
//!     output.path(),
//!     &LinkOptions::default(),
//! )?;
//! output.commit()
//! # }
//! ```

mod error;
mod extension;
mod link;
mod linker;
mod output;
mod runtime;
mod search;
mod sysroot;
mod target;

pub use error::{CODES, Entry, Place, TargetError};
pub use extension::PythonAbi;
pub use link::LinkOptions;
pub use linker::Linker;
pub use output::{PendingOutput, Scratch, write_output};
pub use runtime::{RUNTIME_STAMP, RuntimeFiles, runtime_folders};
pub use sysroot::Runner;
pub use target::Target;

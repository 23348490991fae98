//! Why there is no output.

use std::fmt;

use inkwell::builder::BuilderError;

/// An error of the backend. None of them is the Python program's fault.
#[derive(Debug)]
pub enum BackendError {
    /// LLVM was built without this target, or does not know the CPU.
    Target(String),
    /// The runtime's bitcode can't be read or linked.
    Runtime(String),
    /// The program breaks a rule of the typed phase, or the backend one of LLVM's: a bug of the compiler.
    Internal(String),
}

impl BackendError {
    /// The code under which `docs/errors/` and `taipan explain` know this error; an internal one has none.
    pub fn code(&self) -> Option<&'static str> {
        match self {
            BackendError::Target(_) => Some("E0808"),
            BackendError::Runtime(_) => Some("E0809"),
            BackendError::Internal(_) => None,
        }
    }
}

impl fmt::Display for BackendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BackendError::Target(text) | BackendError::Internal(text) => f.write_str(text),
            BackendError::Runtime(text) => write!(f, "can't use the runtime's bitcode: {text}"),
        }
    }
}

impl std::error::Error for BackendError {}

impl From<BuilderError> for BackendError {
    fn from(error: BuilderError) -> Self {
        BackendError::Internal(format!("LLVM refuses an instruction: {error}"))
    }
}

/// An [`BackendError::Internal`] with a formatted text.
macro_rules! internal {
    ($($text:tt)*) => { $crate::error::BackendError::Internal(format!($($text)*)) };
}

pub(crate) use internal;

/// What most of this crate returns.
pub(crate) type Result<T> = std::result::Result<T, BackendError>;

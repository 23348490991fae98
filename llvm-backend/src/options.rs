//! What the caller decides.

use std::path::Path;

/// How hard to optimise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OptLevel {
    /// Not at all: the fastest compilation.
    None,
    /// What pays for itself at once.
    Less,
    /// The default.
    #[default]
    Default,
    /// More code for more speed.
    Aggressive,
}

/// What to write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Emit {
    /// An object file.
    #[default]
    Object,
    /// Assembler text.
    Assembly,
    /// LLVM IR as it goes into the optimiser: the program alone.
    LlvmIr,
    /// LLVM IR as it comes out.
    OptimizedLlvmIr,
}

/// Options of [`crate::compile`].
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// How hard to optimise.
    pub level: OptLevel,
    /// What to write.
    pub emit: Emit,
    /// The target, as LLVM spells it.
    pub triple: &'a str,
    /// The oldest CPU that must run the output, as LLVM names it; `native` for this machine.
    pub cpu: &'a str,
    /// Features to add to the CPU's or take away, as in `+avx2,-sse4a`.
    pub features: &'a str,
    /// Whether to say which Python line each instruction comes from.
    pub debug_info: bool,
    /// The folder that relative source paths start from, for debuggers.
    pub directory: &'a str,
    /// The runtime's bitcode (`rt.bc`), to inline from.
    pub runtime: Option<&'a Path>,
    /// Whether a large program may become several objects, which are made side by side.
    pub split: bool,
    /// Whether to check LLVM's own rules before and after optimising. Debug builds always do.
    pub verify: bool,
}

impl Default for Options<'_> {
    fn default() -> Self {
        Options {
            level: OptLevel::Default,
            emit: Emit::Object,
            triple: "x86_64-unknown-linux-gnu",
            cpu: "",
            features: "",
            debug_info: true,
            directory: ".",
            runtime: None,
            split: false,
            verify: cfg!(debug_assertions),
        }
    }
}

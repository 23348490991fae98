//! The link commands. The output needs only the C library, libm and libgcc_s beside it.

use std::ffi::OsString;
use std::fmt::Write;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::{Linker, Place, RuntimeFiles, Scratch, TargetError};

/// The system's number of that error.
const ENOSPC: i32 = 28;

/// How to link.
#[derive(Clone, Debug, Default)]
pub struct LinkOptions {
    /// Leave out symbols and debug information: `print("hello")` shrinks to a third.
    pub strip: bool,
    /// Passed to the C compiler as they are.
    pub extra: Vec<OsString>,
}

impl Linker {
    /// Links a program. Sections that nothing reaches are dropped: most of the runtime, in most programs.
    pub fn link_executable(
        &self,
        objects: &[PathBuf],
        runtime: &RuntimeFiles,
        output: &Path,
        options: &LinkOptions,
    ) -> Result<(), TargetError> {
        let mut command = self.command(objects, runtime, output, options);
        command.args(["-pie", "-Wl,-z,relro,-z,now"]);
        self.run(command, output)
    }

    /// Links an extension module that shows only `exports`: the runtime inside must not meet the one in
    /// another module. Python's own symbols stay undefined; the interpreter brings them.
    pub fn link_shared(
        &self,
        objects: &[PathBuf],
        runtime: &RuntimeFiles,
        output: &Path,
        exports: &[&str],
        options: &LinkOptions,
    ) -> Result<(), TargetError> {
        let scratch = Scratch::new()?;
        let script = scratch.file("exports.map");
        let mut text = String::from("{ global: ");
        for export in exports {
            write!(text, "{export}; ").expect("a String takes all text");
        }
        text.push_str("local: *; };\n");
        fs::write(&script, text).map_err(|cause| TargetError::unwritable(&script, cause).at(Place::Temporary))?;

        let mut command = self.command(objects, runtime, output, options);
        command.arg("-shared").arg(format!("-Wl,--version-script={}", script.display()));
        self.run(command, output)
    }

    /// What both kinds of output have in common.
    fn command(&self, objects: &[PathBuf], runtime: &RuntimeFiles, output: &Path, options: &LinkOptions) -> Command {
        let mut command = Command::new(&self.driver);
        command.args(&self.arguments).arg("-o").arg(output).args(objects);
        // Before the archive, in which Rust brings a `cbrt` and others that don't round as the C library's do.
        command.args(["-Wl,--no-as-needed", "-lm"]).arg(&runtime.archive);
        command.args(["-Wl,--gc-sections", "-Wl,--as-needed", "-Wl,-O1"]);
        command.args(["-lpthread", "-ldl", "-lgcc_s"]);
        if options.strip {
            command.arg("-s");
        }
        command.args(&options.extra);
        command
    }

    fn run(&self, mut command: Command, output: &Path) -> Result<(), TargetError> {
        let linker = self.driver.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let failed = |said: String| TargetError::LinkFailed { linker, said };
        // What it says is looked at, and a backtrace of lld is of no use to anybody.
        let ended = match command.stdin(Stdio::null()).env("LC_ALL", "C").env("LLVM_DISABLE_SYMBOLIZATION", "1").output() {
            Ok(ended) if ended.status.success() => return Ok(()),
            Ok(ended) => ended,
            Err(cause) => return Err(failed(cause.to_string())),
        };
        let said = String::from_utf8_lossy(&ended.stderr).into_owned();
        // lld maps its output: where the disk is full, touching that memory kills it.
        if said.contains("No space left on device") || said.contains("[Bus error]") {
            return Err(TargetError::unwritable(output, io::Error::from_raw_os_error(ENOSPC)));
        }
        Err(failed(if said.trim().is_empty() { ended.status.to_string() } else { said }))
    }
}

//! Builds the runtime of a target and puts it where the compiler looks for it:
//! `target/lib/taipan/TRIPLE/{libtaipan_rt.a,rt.bc,stamp}`, one place for all profiles.
//!
//! Cargo knows whether the sources changed; the steps after it are skipped when it made nothing new.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use taipan_targets::{RUNTIME_STAMP, RuntimeFiles, Target};

use crate::rust_libs::CrossRust;
use crate::workspace::{Result, cargo, check, modified, root, target_dir};

/// Brings the runtime of `target` up to date. `prune` is the built `prune-runtime`.
pub fn ensure(target: &Target, prune: &Path) -> Result<()> {
    let built = compile(target)?;
    let files = RuntimeFiles::in_folder(&target_dir().join("lib/taipan").join(target.triple_str()));
    let pruner = root().join("llvm-backend/src/bin/prune-runtime.rs");
    let newest = [&built.archive, &built.bitcode, &pruner].map(|file| modified(file)).into_iter().max();
    let is_current =
        fs::read_to_string(&files.stamp).is_ok_and(|stamp| stamp.trim_end() == RUNTIME_STAMP) && newest <= Some(modified(&files.stamp));
    if is_current { Ok(()) } else { install(&built, &files, prune) }
}

/// What rustc makes of the runtime.
struct Built {
    archive: PathBuf,
    bitcode: PathBuf,
}

fn compile(target: &Target) -> Result<Built> {
    let triple = target.triple_str();
    let mut folder = target_dir().join("rt");
    let mut command = cargo();
    command.args(["rustc", "-q", "--profile", "runtime", "-p", "taipan-rt", "--features", "program", "--lib"]);
    command.args(["--crate-type", "staticlib", "--target", triple]);
    if target.is_host() {
        command.arg("--target-dir").arg(&folder);
    } else {
        folder = CrossRust::find(triple)?.apply(&mut command, &target_dir());
    }
    let bitcode = folder.join(format!("{triple}.bc"));
    command.arg("--").arg(format!("--emit=link,llvm-bc={}", bitcode.display()));
    // Equal functions become calls of one: an alias can't be kept without the body that it names.
    command.args(["-C", "llvm-args=-mergefunc-use-aliases=false"]);
    command.args(["-C", "llvm-args=-force-dwarf-frame-section"]);
    check(&mut command)?;
    Ok(Built { archive: folder.join(triple).join("runtime/libtaipan_rt.a"), bitcode })
}

/// Makes `files` of what rustc made. The stamp comes last: without it there is no runtime.
fn install(built: &Built, files: &RuntimeFiles, prune: &Path) -> Result<()> {
    let folder = files.stamp.parent().expect("a stamp is in a folder");
    fs::create_dir_all(folder)?;
    let _ = fs::remove_file(&files.stamp);

    let renames = folder.join("renamed.txt");
    check(Command::new(prune).arg(&built.bitcode).arg(&files.bitcode).arg(&renames))?;
    // Rust's standard library brings ten times its size in debug information, which every link would read.
    // Nothing unwinds; debuggers read the same tables from `.debug_frame`, which `strip` takes away.
    let strip = ["--strip-debug", "--keep-section=.debug_frame", "--remove-section=.eh_frame", "--remove-section=.rela.eh_frame"];
    check(Command::new(llvm_tool("llvm-objcopy")).args(strip).arg(&built.archive).arg(&files.archive))?;
    let archive = Archive::open(&files.archive)?;
    archive.share_private_symbols(&renames)?;
    archive.replace_panic_handlers()?;

    fs::write(&files.stamp, format!("{RUNTIME_STAMP}\n"))?;
    Ok(())
}

/// What Rust's standard library does at its end, and our function for it (`rt/src/start/failure.rs`).
const HANDLERS: &[(&str, &str)] = &[("rust_begin_unwind", "tp_rt_panicked"), ("__rust_alloc_error_handler", "tp_rt_out_of_memory")];

/// The archive of the runtime while it is made ready.
struct Archive<'a> {
    path: &'a Path,
    folder: &'a Path,
    /// The member that is the runtime's own.
    runtime: String,
}

impl<'a> Archive<'a> {
    fn open(path: &'a Path) -> Result<Self> {
        let members = output(Command::new(llvm_tool("llvm-ar")).arg("t").arg(path))?;
        let is_runtime = |name: &&str| name.starts_with("taipan_rt-") && name.contains(".taipan_rt.");
        let Some(runtime) = members.lines().find(is_runtime).map(str::to_owned) else {
            return Err(format!("{} has no object of the runtime", path.display()).into());
        };
        Ok(Self { path, folder: path.parent().expect("it is in a folder"), runtime })
    }

    /// Renames what `rt.bc` shares of the runtime's private symbols, in the runtime's own object alone, and makes it global.
    fn share_private_symbols(&self, renames: &Path) -> Result<()> {
        let names = self.folder.join("globalized.txt");
        let text = fs::read_to_string(renames)?;
        let old: String = text.lines().filter_map(|line| line.split(' ').next()).map(|name| format!("{name}\n")).collect();
        fs::write(&names, old)?;
        let globalize = format!("--globalize-symbols={}", names.display());
        let rename = format!("--redefine-syms={}", renames.display());
        self.edit(&self.runtime, &[globalize, rename])?;
        Ok(fs::remove_file(names)?)
    }

    /// Gives our functions the names of [`HANDLERS`], and those that had them another one. Nothing reaches them then, nor
    /// the 200 KB of backtraces behind them; a handler of our own in the source would need all of `rt` to do without `std`.
    fn replace_panic_handlers(&self) -> Result<()> {
        let symbols = output(Command::new(llvm_tool("llvm-nm")).args(["--defined-only", "-A"]).arg(self.path))?;
        for (theirs, ours) in HANDLERS {
            // `libtaipan_rt.a:MEMBER: 0000000000000000 T SYMBOL`
            let Some(line) = symbols.lines().find(|line| line.ends_with(theirs)) else { continue };
            let symbol = line.rsplit(' ').next().expect("a line has words");
            let member = line.split(':').rev().nth(1).expect("a line names the member").trim();
            self.edit(member, &[format!("--redefine-sym={symbol}=unused_{theirs}")])?;
            self.edit(&self.runtime, &[format!("--redefine-sym={ours}={symbol}")])?;
        }
        Ok(())
    }

    /// Changes one member with `llvm-objcopy`.
    fn edit(&self, member: &str, how: &[String]) -> Result<()> {
        check(Command::new(llvm_tool("llvm-ar")).arg("x").arg(self.path).arg(member).current_dir(self.folder))?;
        let object = self.folder.join(member);
        check(Command::new(llvm_tool("llvm-objcopy")).args(how).arg(&object))?;
        check(Command::new(llvm_tool("llvm-ar")).arg("r").arg(self.path).arg(&object))?;
        Ok(fs::remove_file(object)?)
    }
}

/// What a command prints.
fn output(command: &mut Command) -> Result<String> {
    let output = command.output()?;
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        false => Err(String::from_utf8_lossy(&output.stderr).into_owned().into()),
    }
}

/// A tool of the LLVM that the compiler is built with.
fn llvm_tool(name: &str) -> PathBuf {
    let prefix = std::env::var_os("LLVM_SYS_221_PREFIX").unwrap_or_else(|| "/usr/lib/llvm-22".into());
    Path::new(&prefix).join("bin").join(name)
}

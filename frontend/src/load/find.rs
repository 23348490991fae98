//! Where the file of a module is.
//!
//! Searched in this order: the script's folder, Taipan's own library (`rt/lib`), the native modules of the runtime
//! (they are rows of the builtin table, not files), the user's CPython library.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use taipan_rt_abi::types::{NATIVE_CLASSES, NATIVE_CONSTANTS};
use taipan_rt_abi::{BuiltinType, PYTHON};

/// The files that a program is made of. The command line implements it on the file system, tests in memory.
pub trait Sources: Sync {
    /// The bytes of a file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// Whether it is a file.
    fn is_file(&self, path: &Path) -> bool;
    /// Whether it is a folder.
    fn is_dir(&self, path: &Path) -> bool;
}

/// How to make a program of a script.
#[derive(Clone, Debug)]
pub struct Config {
    /// `__name__` of the script: `__main__`, or the module's own name for an extension module.
    pub main_name: String,
    /// Folders that are searched right after the script's own, as `PYTHONPATH` has them.
    pub search: Vec<PathBuf>,
    /// Taipan's library in Python (`rt/lib`).
    pub runtime: Vec<PathBuf>,
    /// The user's CPython `Lib` folders, the last resort.
    pub library: Vec<PathBuf>,
    /// Whether `assert` statements are kept; `python -O` drops them.
    pub asserts: bool,
}

impl Default for Config {
    fn default() -> Self {
        Config { main_name: "__main__".into(), search: Vec::new(), runtime: Vec::new(), library: Vec::new(), asserts: true }
    }
}

/// Whose code a module is. Only the user's own is refused for what Taipan can't compile; elsewhere such code
/// raises when it is run, as most of it never is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Origin {
    User,
    Runtime,
    Library,
    Native,
}

/// What was found.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum Found {
    /// A file; `folder` is where the submodules of a package are.
    File { path: PathBuf, folder: Option<PathBuf>, origin: Origin },
    /// A folder without `__init__.py`.
    Namespace { folder: PathBuf, origin: Origin },
    /// A module of the runtime.
    Native,
}

/// Names of the modules that the runtime has.
pub fn native_modules() -> BTreeSet<&'static str> {
    let mut names: BTreeSet<&'static str> = ["builtins", "math", "sys", "time"].into();
    names.extend(NATIVE_CLASSES.iter().map(|class| class.0));
    for row in PYTHON.iter().filter(|row| !row.is_intrinsic()) {
        let (owner, _) = row.name();
        if !owner.is_empty() && BuiltinType::from_python_name(owner).is_none() && !owner.contains('.') {
            names.insert(owner);
        }
    }
    names
}

/// Names that a native module has, as far as the table of functions tells.
pub fn native_names(module: &str) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = Vec::new();
    for row in PYTHON.iter().filter(|row| !row.is_intrinsic()) {
        let (owner, name) = row.name();
        if owner == module && !names.contains(&name) {
            names.push(name);
        }
    }
    names.extend(NATIVE_CLASSES.iter().filter(|class| class.0 == module).map(|class| class.1));
    names.extend(NATIVE_CONSTANTS.iter().filter(|constant| constant.0 == module).map(|constant| constant.1));
    names
}

/// Finds a top-level module.
pub fn find_top(sources: &dyn Sources, config: &Config, script_folder: &Path, name: &str) -> Option<Found> {
    // CPython has these built in, so that no file can take their place.
    if ["sys", "builtins", "time"].contains(&name) {
        return Some(Found::Native);
    }
    let user = std::iter::once(script_folder).chain(config.search.iter().map(PathBuf::as_path));
    let user = user.map(|folder| (folder, Origin::User));
    let runtime = config.runtime.iter().map(|folder| (folder.as_path(), Origin::Runtime));
    let mut namespace = None;
    for (folder, origin) in user.chain(runtime) {
        match find_in(sources, folder, name, origin) {
            Some(found @ Found::Namespace { .. }) => namespace = namespace.or(Some(found)),
            Some(found) => return Some(found),
            None => {}
        }
    }
    if native_modules().contains(name) {
        return Some(Found::Native);
    }
    for folder in &config.library {
        match find_in(sources, folder, name, Origin::Library) {
            Some(found @ Found::Namespace { .. }) => namespace = namespace.or(Some(found)),
            Some(found) => return Some(found),
            None => {}
        }
    }
    namespace
}

/// Finds a module in one folder.
pub fn find_in(sources: &dyn Sources, folder: &Path, name: &str, origin: Origin) -> Option<Found> {
    let package = folder.join(name);
    let init = package.join("__init__.py");
    if sources.is_file(&init) {
        return Some(Found::File { path: init, folder: Some(package), origin });
    }
    let file = folder.join(format!("{name}.py"));
    if sources.is_file(&file) {
        return Some(Found::File { path: file, folder: None, origin });
    }
    sources.is_dir(&package).then_some(Found::Namespace { folder: package, origin })
}

//! The user's own CPython library, the last place where an imported module is looked for.

use std::env;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// The library folders to search: `TAIPAN_PYTHON_LIB`, or `lib/python3.11` of the CPython that is on PATH. Another
/// version's library would not go with CPython 3.11's behaviour.
pub(crate) fn folders() -> Vec<PathBuf> {
    if let Some(folders) = env::var_os("TAIPAN_PYTHON_LIB") {
        return env::split_paths(&folders).filter(|folder| !folder.as_os_str().is_empty()).collect();
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let names = ["python3.11", "python3"];
    let found = env::split_paths(&path).flat_map(|folder| names.map(|name| folder.join(name))).filter(|file| is_executable(file));
    let libraries = found.filter_map(|python| library_of(&python));
    libraries.chain([PathBuf::from("/usr/lib/python3.11")]).find(|folder| folder.join("os.py").is_file()).into_iter().collect()
}

/// `PREFIX/lib/python3.11` of `PREFIX/bin/python3`.
fn library_of(python: &Path) -> Option<PathBuf> {
    let real = fs::canonicalize(python).ok()?;
    let library = real.parent()?.parent()?.join("lib/python3.11");
    library.join("os.py").is_file().then_some(library)
}

fn is_executable(file: &Path) -> bool {
    file.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

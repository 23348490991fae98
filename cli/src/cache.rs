//! Executables that `taipan run` has built before.
//!
//! A request (script, options, compiler) has a *record*: every question about files that its compilation asked, with
//! the answer. If all answers still hold, the executable is still right, and nothing is even parsed.

use std::ffi::OsStr;
use std::fmt::{self, Write};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use std::{env, fs, io};

use taipan_targets::{PendingOutput, Place, TargetError, write_output};

use crate::failure::{Failure, Result};
use crate::sources::{Answer, still_holds};

/// Executables that are kept; the oldest go first.
const KEPT: usize = 64;

/// A hash of 128 bits (FNV-1a): the same in every build of the compiler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Digest(u128);

impl Digest {
    /// The hash of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Digest(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d).and(bytes)
    }

    /// The hash with more bytes.
    pub fn and(self, bytes: &[u8]) -> Self {
        Digest(bytes.iter().fold(self.0, |hash, &byte| (hash ^ u128::from(byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// A request, and the folders that may have its executable, best first.
pub(crate) struct Entry {
    folders: Vec<PathBuf>,
    key: Digest,
}

impl Entry {
    /// The entry of a request.
    pub fn new(key: Digest) -> Self {
        Entry { folders: folders(), key }
    }

    /// The executable, where there is one and it is still right.
    pub fn lookup(&self) -> Option<PathBuf> {
        self.folders.iter().find_map(|folder| self.lookup_in(folder))
    }

    fn lookup_in(&self, folder: &Path) -> Option<PathBuf> {
        let record = fs::read(self.record(folder)).ok()?;
        let executable = self.executable(folder);
        let holds = record.split(|&byte| byte == b'\n').filter(|line| !line.is_empty()).all(line_holds);
        if !holds || !executable.is_file() {
            return None;
        }
        // What is used stays.
        let _ = fs::File::open(&executable).and_then(|file| file.set_modified(SystemTime::now()));
        Some(executable)
    }

    /// Has the executable made in the first folder that can be written and has room for it. `make` writes it, and says on which files it depends.
    pub fn build(&self, mut make: impl FnMut(&PendingOutput) -> Result<Vec<(PathBuf, Answer)>>) -> Result<PathBuf> {
        let mut first = None;
        for folder in &self.folders {
            match self.build_in(folder, &mut make) {
                Err(Failure::Target(error @ TargetError::Unwritable { place: Place::Output, .. })) => {
                    first.get_or_insert(error.at(Place::Cache));
                }
                done => return done,
            }
        }
        let nowhere = || TargetError::unwritable(&env::temp_dir(), io::ErrorKind::PermissionDenied.into()).at(Place::Cache);
        Err(Failure::Target(first.unwrap_or_else(nowhere)))
    }

    fn build_in(&self, folder: &Path, make: &mut impl FnMut(&PendingOutput) -> Result<Vec<(PathBuf, Answer)>>) -> Result<PathBuf> {
        fs::create_dir_all(folder).map_err(|cause| TargetError::unwritable(folder, cause))?;
        let _ = fs::remove_file(self.record(folder));
        let executable = self.executable(folder);
        let output = PendingOutput::create(&executable)?;
        let answers = make(&output)?;
        output.commit()?;
        // Without a record, the next run makes it again.
        let _ = write_output(&self.record(folder), &format_record(&answers));
        prune(folder);
        Ok(executable)
    }

    fn executable(&self, folder: &Path) -> PathBuf {
        folder.join(self.key.to_string())
    }

    fn record(&self, folder: &Path) -> PathBuf {
        folder.join(format!("{}.files", self.key))
    }
}

/// Removes the executables that were not used for longest.
fn prune(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let files = entries.flatten().filter(|entry| entry.path().extension().is_none());
    let mut files: Vec<_> = files.filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, entry.path()))).collect();
    files.sort();
    for (_, file) in files.iter().rev().skip(KEPT) {
        let _ = fs::remove_file(file);
        let _ = fs::remove_file(file.with_extension("files"));
    }
}

/// `TAIPAN_CACHE`, or `taipan` in the user's cache folder; then one in the temporary folder.
fn folders() -> Vec<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let chosen = set("TAIPAN_CACHE")
        .or_else(|| set("XDG_CACHE_HOME").map(|folder| folder.join("taipan")))
        .or_else(|| set("HOME").map(|home| home.join(".cache/taipan")));
    chosen.into_iter().chain(temporary()).collect()
}

/// A folder of the user's own in the temporary one, which others share: what lies there is executed, so it must be nobody else's to write.
fn temporary() -> Option<PathBuf> {
    let user = fs::metadata("/proc/self").ok()?.uid();
    let folder = env::temp_dir().join(format!("taipan-cache-{user}"));
    let _ = fs::DirBuilder::new().mode(0o700).create(&folder);
    let found = fs::symlink_metadata(&folder).ok()?;
    (found.is_dir() && found.uid() == user && found.mode() & 0o022 == 0).then_some(folder)
}

/// A line for each answer: its kind, and the path. Paths with a line break are not cached.
fn format_record(answers: &[(PathBuf, Answer)]) -> Vec<u8> {
    let mut record = Vec::new();
    for (path, answer) in answers {
        let mut kind = String::new();
        match answer {
            Answer::Content(digest) => write!(kind, "{digest}"),
            Answer::Unreadable => write!(kind, "unreadable"),
            Answer::File(is) => write!(kind, "file-{is}"),
            Answer::Folder(is) => write!(kind, "folder-{is}"),
        }
        .expect("a String takes all text");
        record.extend_from_slice(kind.as_bytes());
        record.push(b' ');
        record.extend_from_slice(path.as_os_str().as_bytes());
        record.push(b'\n');
    }
    record
}

fn line_holds(line: &[u8]) -> bool {
    let Some(space) = line.iter().position(|&byte| byte == b' ') else { return false };
    let path = Path::new(OsStr::from_bytes(&line[space + 1..]));
    let answer = match &line[..space] {
        b"unreadable" => Answer::Unreadable,
        b"file-true" => Answer::File(true),
        b"file-false" => Answer::File(false),
        b"folder-true" => Answer::Folder(true),
        b"folder-false" => Answer::Folder(false),
        digest => match std::str::from_utf8(digest).ok().and_then(|text| u128::from_str_radix(text, 16).ok()) {
            Some(digest) => Answer::Content(Digest(digest)),
            None => return false,
        },
    };
    still_holds(path, answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_notices_changes() {
        let folder = env::temp_dir().join(format!("taipan-cache-test-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let file = folder.join("a b.py");
        fs::write(&file, "one").unwrap();
        let answers = [(file.clone(), Answer::Content(Digest::of(b"one"))), (folder.join("no.py"), Answer::File(false))];
        let record = format_record(&answers);
        let holds = || record.split(|&byte| byte == b'\n').filter(|line| !line.is_empty()).all(line_holds);
        assert!(holds());
        fs::write(&file, "two").unwrap();
        assert!(!holds());
        fs::write(&file, "one").unwrap();
        fs::write(folder.join("no.py"), "").unwrap();
        assert!(!holds());
        fs::remove_dir_all(&folder).unwrap();
    }
}

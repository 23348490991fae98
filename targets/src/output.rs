//! Output files appear whole or not at all: they are written beside their final name and renamed. What is no file (`/dev/null`, a
//! pipe), or the system's (`/dev/stdout`), is never replaced: it gets a copy.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, io, process};

use crate::{Place, TargetError};

/// Tells the outputs of a process apart while they are written.
static NUMBER: AtomicUsize = AtomicUsize::new(0);

/// An output that is being written. Dropped before `commit`, it leaves nothing behind.
#[derive(Debug)]
pub struct PendingOutput {
    temporary: PathBuf,
    target: PathBuf,
    /// Whether the target is a device or a pipe.
    is_special: bool,
}

impl PendingOutput {
    /// Tries whether a temporary file can be made beside `target`, so that an unwritable folder is known before the work. It is not kept
    /// meanwhile: a compiler that is killed leaves nothing behind.
    pub fn create(target: &Path) -> Result<Self, TargetError> {
        if target.is_dir() {
            return Err(TargetError::unwritable(target, io::Error::other("it is a folder")));
        }
        if target.file_name().is_none() {
            return Err(TargetError::unwritable(target, io::Error::other("it names no file")));
        }
        // Short: the name of the target may be as long as names can be.
        let temporary = format!(".taipan-{}-{}", process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let is_special = fs::metadata(target).is_ok_and(|found| !found.is_file() || is_systems(target));
        let temporary = if is_special { env::temp_dir().join(temporary) } else { target.with_file_name(temporary) };
        // A name that the final rename would not take is known now.
        if let Err(cause) = fs::symlink_metadata(target)
            && cause.kind() == io::ErrorKind::InvalidFilename
        {
            return Err(TargetError::unwritable(target, cause));
        }
        let tried = fs::File::create(&temporary).and_then(|_| fs::remove_file(&temporary));
        tried.map_err(|cause| TargetError::unwritable(target, cause))?;
        Ok(Self { temporary, target: target.to_owned(), is_special })
    }

    /// The file to write to.
    pub fn path(&self) -> &Path {
        &self.temporary
    }

    /// An error about the file, as one about what it will be.
    pub fn name_in(&self, error: TargetError) -> TargetError {
        match error {
            TargetError::Unwritable { path, cause, place } if path == self.temporary => {
                TargetError::Unwritable { path: self.target.clone(), cause, place }
            }
            other => other,
        }
    }

    /// Gives the file its final name.
    pub fn commit(self) -> Result<(), TargetError> {
        let done = match self.is_special {
            true => fs::read(&self.temporary).and_then(|bytes| fs::write(&self.target, bytes)),
            false => fs::rename(&self.temporary, &self.target),
        };
        done.map_err(|cause| TargetError::unwritable(&self.target, cause))
        // Dropped here: after a rename there is nothing left to remove.
    }
}

impl Drop for PendingOutput {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.temporary);
    }
}

/// Whether a name belongs to the system, as `/dev/stdout` does, which may lead to a file.
fn is_systems(target: &Path) -> bool {
    let folder = target.parent().and_then(|folder| fs::canonicalize(folder).ok()).unwrap_or_default();
    ["/dev", "/proc"].iter().any(|place| folder.starts_with(place))
}

/// Writes a whole output file at once.
pub fn write_output(path: &Path, contents: &[u8]) -> Result<(), TargetError> {
    let output = PendingOutput::create(path)?;
    fs::write(output.path(), contents).map_err(|cause| TargetError::unwritable(path, cause))?;
    output.commit()
}

/// A folder for intermediate files, removed when dropped.
#[derive(Debug)]
pub struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    /// A new, empty folder below the system's temporary one.
    pub fn new() -> Result<Self, TargetError> {
        let base = env::temp_dir();
        let mut attempt = 0;
        loop {
            let folder = base.join(format!("taipan-{}-{attempt}", process::id()));
            match fs::create_dir(&folder) {
                Ok(()) => return Ok(Self { folder }),
                Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists && attempt < 1000 => attempt += 1,
                Err(cause) => return Err(TargetError::unwritable(&folder, cause).at(Place::Temporary)),
            }
        }
    }

    /// A file in it.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abandoned_output_leaves_nothing() {
        let scratch = Scratch::new().unwrap();
        let target = scratch.file("app");
        let output = PendingOutput::create(&target).unwrap();
        let temporary = output.path().to_owned();
        assert!(!temporary.exists());
        fs::write(&temporary, "half").unwrap();
        drop(output);
        assert!(!temporary.exists() && !target.exists());
    }

    #[test]
    fn a_committed_output_has_its_name() {
        let scratch = Scratch::new().unwrap();
        write_output(&scratch.file("app"), b"text").unwrap();
        assert_eq!(fs::read(scratch.file("app")).unwrap(), b"text");
        assert_eq!(fs::read_dir(&scratch.folder).unwrap().count(), 1);
    }

    #[test]
    fn a_missing_folder_is_named() {
        let error = PendingOutput::create("/no/such/folder/app".as_ref()).unwrap_err();
        assert_eq!(error.code(), "E0807");
        assert_eq!(error.to_string(), "can't write /no/such/folder/app: no such file or directory");
    }
}

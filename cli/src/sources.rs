//! The file system as the front end sees it, with a record of every question it asked.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::{fs, io};

use taipan_frontend::Sources;

use crate::cache::Digest;
use crate::embedded::{self, LIBRARY_FOLDER};

/// What a path turned out to be. Two runs in which all answers agree compile the same program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// A file with that content, which was read.
    Content(Digest),
    /// Not readable.
    Unreadable,
    /// Whether it is a file.
    File(bool),
    /// Whether it is a folder.
    Folder(bool),
}

/// Reads real files, and those that are part of the compiler.
#[derive(Default)]
pub(crate) struct Files {
    answers: Mutex<BTreeMap<(PathBuf, u8), Answer>>,
}

impl Files {
    /// Every question so far with its answer, in a fixed order.
    pub fn answers(&self) -> Vec<(PathBuf, Answer)> {
        let answers = self.answers.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        answers.iter().map(|((path, _), &answer)| (path.clone(), answer)).collect()
    }

    fn record(&self, path: &Path, question: u8, answer: Answer) {
        if path.starts_with(LIBRARY_FOLDER) {
            return;
        }
        let mut answers = self.answers.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        answers.insert((path.to_owned(), question), answer);
    }
}

/// The part of `path` below the compiler's own modules.
fn embedded_path(path: &Path) -> Option<&str> {
    path.strip_prefix(LIBRARY_FOLDER).ok()?.to_str()
}

impl Sources for Files {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        if let Some(inner) = embedded_path(path) {
            let text = embedded::library_file(inner).ok_or(io::ErrorKind::NotFound)?;
            return Ok(text.as_bytes().to_vec());
        }
        let content = fs::read(path);
        let answer = content.as_deref().map_or(Answer::Unreadable, |bytes| Answer::Content(Digest::of(bytes)));
        self.record(path, 0, answer);
        content
    }

    fn is_file(&self, path: &Path) -> bool {
        let is_file = match embedded_path(path) {
            Some(inner) => embedded::library_file(inner).is_some(),
            None => path.is_file(),
        };
        self.record(path, 1, Answer::File(is_file));
        is_file
    }

    fn is_dir(&self, path: &Path) -> bool {
        let is_dir = match embedded_path(path) {
            Some(inner) => embedded::is_library_folder(inner),
            None => path.is_dir(),
        };
        self.record(path, 2, Answer::Folder(is_dir));
        is_dir
    }
}

/// Whether asking again gives the same answer.
pub(crate) fn still_holds(path: &Path, answer: Answer) -> bool {
    match answer {
        Answer::Content(digest) => fs::read(path).is_ok_and(|bytes| Digest::of(&bytes) == digest),
        Answer::Unreadable => fs::read(path).is_err(),
        Answer::File(was) => path.is_file() == was,
        Answer::Folder(was) => path.is_dir() == was,
    }
}

//! Compares a text with the one kept in a file; `BLESS=1` rewrites the file.

use std::fs;
use std::path::Path;

use crate::report::difference;
use crate::tools;

/// Succeeds when `path` holds `actual`, or when it has just been made to.
pub fn compare(path: &Path, actual: &str) -> Result<(), String> {
    let kept = fs::read_to_string(path).unwrap_or_default();
    if tools::bless() {
        if kept != actual || !path.exists() {
            fs::write(path, actual).map_err(|e| format!("{}: {e}", path.display()))?;
        }
        return Ok(());
    }
    if !path.exists() {
        return Err(format!("{} is missing; BLESS=1 would write:\n{actual}", path.display()));
    }
    match difference(&path.display().to_string(), &kept, actual) {
        None => Ok(()),
        Some(text) => Err(format!("{text}  (BLESS=1 rewrites it)")),
    }
}

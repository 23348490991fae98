//! Files that are part of the compiler: Taipan's modules in Python, and the pages that explain errors.

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The folder that the modules seem to be in: no real file can be there.
pub(crate) const LIBRARY_FOLDER: &str = "<taipan>";

/// The text of a module of `rt/lib`, by its path below it.
pub(crate) fn library_file(path: &str) -> Option<&'static str> {
    find(LIBRARY, path)
}

/// Whether `path` is a folder of `rt/lib` (the empty path is `rt/lib` itself).
pub(crate) fn is_library_folder(path: &str) -> bool {
    path.is_empty() || LIBRARY.iter().any(|(file, _)| file.strip_prefix(path).is_some_and(|rest| rest.starts_with('/')))
}

/// All error codes with their pages, sorted.
pub(crate) fn error_pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    ERROR_PAGES.iter().map(|&(file, text)| (file.trim_end_matches(".md"), text))
}

fn find(table: &[(&str, &'static str)], path: &str) -> Option<&'static str> {
    table.binary_search_by_key(&path, |&(file, _)| file).ok().map(|at| table[at].1)
}

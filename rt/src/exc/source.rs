//! Lines of source files, read when a traceback is printed.

use crate::map::HashMap;

/// Files by name, each as its lines; an unreadable file has none.
#[derive(Default)]
pub struct Sources {
    files: HashMap<String, Vec<String>>,
}

impl Sources {
    /// Line `number` (from 1) of `file`, without its line break.
    pub fn line(&mut self, file: &str, number: u32) -> Option<&str> {
        let lines = self.files.entry(file.to_owned()).or_insert_with(|| {
            let bytes = std::fs::read(file).unwrap_or_default();
            let text = match String::from_utf8(bytes) {
                Ok(text) => text,
                // The compiler reads nothing else but Latin-1.
                Err(error) => error.as_bytes().iter().map(|&byte| char::from(byte)).collect(),
            };
            let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
            text.replace("\r\n", "\n").replace('\r', "\n").split('\n').map(str::to_owned).collect()
        });
        lines.get((number as usize).checked_sub(1)?).map(String::as_str)
    }
}

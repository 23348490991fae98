//! Bytes to text: byte order mark, coding line, UTF-8, line ends.

use crate::diag::{Code, Diagnostic};
use taipan_mir::ir::Span;

/// Turns the bytes of a source file into text, as CPython's tokenizer does. On failure the text is what could be
/// read, so that the message can show a line.
pub fn decode(bytes: &[u8], module: u32) -> (String, Option<Diagnostic>) {
    match decode_characters(bytes, module) {
        (text, None) => (universal_newlines(text), None),
        failed => failed,
    }
}

/// Every line end as `\n`: also in a string over several lines, whatever system the file was written on.
fn universal_newlines(text: String) -> String {
    if !text.contains('\r') {
        return text;
    }
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn decode_characters(bytes: &[u8], module: u32) -> (String, Option<Diagnostic>) {
    let (bytes, marked) = match bytes.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) => (rest, true),
        None => (bytes, false),
    };
    let lossy = || String::from_utf8_lossy(bytes).into_owned();
    if let Some(at) = bytes.iter().position(|&byte| byte == 0) {
        let before = String::from_utf8_lossy(&bytes[..at]).len() as u32;
        let span = Span { module, start: before, end: before + 1 };
        let error = Diagnostic::error(Code::E0002, span, "source code cannot contain null bytes");
        let wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
        return (lossy(), Some(if wide { error.help("it looks like UTF-16: save the file as UTF-8") } else { error }));
    }
    let (name, line) = coding(bytes).unwrap_or(("utf-8".into(), 0));
    let unknown = |message: String| {
        let length = bytes[line..].iter().position(|&byte| byte == b'\n').unwrap_or(bytes.len() - line);
        let span = Span { module, start: line as u32, end: (line + length) as u32 };
        let error = Diagnostic::error(Code::E0003, span, message);
        error.help("Taipan reads UTF-8, ASCII and latin-1; save the file as UTF-8 and drop its coding line")
    };
    match normalize(&name).as_str() {
        other if marked && other != "utf-8" => (lossy(), Some(unknown(format!("encoding problem: {name} with BOM")))),
        "utf-8" => match std::str::from_utf8(bytes) {
            Ok(text) => (text.to_string(), None),
            Err(error) => {
                let at = error.valid_up_to();
                let line = bytes[..at].iter().filter(|&&byte| byte == b'\n').count() + 1;
                let span = Span { module, start: at as u32, end: at as u32 + 1 };
                let message = format!("(unicode error) 'utf-8' codec can't decode byte 0x{:02x} on line {line}", bytes[at]);
                let help = "save the file as UTF-8, or name its encoding in the first line: # -*- coding: latin-1 -*-";
                (lossy(), Some(Diagnostic::error(Code::E0002, span, message).help(help)))
            }
        },
        "iso-8859-1" => (bytes.iter().map(|&byte| byte as char).collect(), None),
        "ascii" => match bytes.iter().position(|byte| !byte.is_ascii()) {
            None => (lossy(), None),
            Some(at) => {
                let span = Span { module, start: at as u32, end: at as u32 + 1 };
                let message = format!("'ascii' codec can't decode byte 0x{:02x}: ordinal not in range(128)", bytes[at]);
                (lossy(), Some(Diagnostic::error(Code::E0002, span, message).help("save the file as UTF-8 and drop its coding line")))
            }
        },
        _ => (lossy(), Some(unknown(format!("unknown encoding: {name}")))),
    }
}

/// The encoding that a coding line among the first two names, and where that line starts.
fn coding(bytes: &[u8]) -> Option<(String, usize)> {
    let mut start = 0;
    for line in bytes.split_inclusive(|&byte| byte == b'\n').take(2) {
        let text: String = line.iter().map(|&byte| byte as char).collect();
        let trimmed = text.trim_start_matches([' ', '\t', '\x0c']);
        if let Some(comment) = trimmed.strip_prefix('#') {
            if let Some(name) = coding_name(comment) {
                return Some((name, start));
            }
        } else if !trimmed.trim().is_empty() {
            return None;
        }
        start += line.len();
    }
    None
}

/// `coding[:=]\s*([-\w.]+)`
fn coding_name(comment: &str) -> Option<String> {
    for (at, _) in comment.match_indices("coding") {
        let rest = &comment[at + "coding".len()..];
        let Some(rest) = rest.strip_prefix([':', '=']) else { continue };
        let rest = rest.trim_start_matches([' ', '\t']);
        let name: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_.".contains(*c)).collect();
        if !name.is_empty() {
            return Some(name);
        }
    }
    None
}

/// One name for each encoding.
fn normalize(name: &str) -> String {
    let name = name.to_ascii_lowercase().replace('_', "-");
    if name == "utf8" || name == "utf-8" || name.starts_with("utf-8-") {
        return "utf-8".into();
    }
    if ["latin-1", "iso-8859-1", "iso-latin-1", "latin1", "l1", "iso8859-1", "8859", "cp819"].contains(&name.as_str())
        || name.starts_with("latin-1-")
        || name.starts_with("iso-8859-1-")
    {
        return "iso-8859-1".into();
    }
    if ["ascii", "us-ascii", "646"].contains(&name.as_str()) {
        return "ascii".into();
    }
    name
}

//! Terminal text of a diagnostic.
//!
//! ```text
//! error[E0110]: 'return' outside function
//!  --> app.py:3:1
//!   |
//! 3 | return 1
//!   | ^^^^^^^^
//!   = help: …
//! ```

use super::{Diagnostic, File, Label, Severity};
use std::fmt::Write;

/// The text of one message, without colors, ending in a newline.
pub fn render(diagnostic: &Diagnostic, files: &[File]) -> String {
    let severity = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let mut out = format!("{severity}[{}]: {}\n", diagnostic.code.as_str(), diagnostic.message);
    let labels = diagnostic.primary.iter().map(|label| (label, '^')).chain(diagnostic.secondary.iter().map(|label| (label, '-')));
    let mut width = 1;
    for (index, (label, mark)) in labels.enumerate() {
        let Some(file) = files.get(label.span.module as usize) else { continue };
        width = excerpt(&mut out, label, mark, file, index == 0);
    }
    if let Some(help) = &diagnostic.help {
        let _ = writeln!(out, "{:width$} = help: {help}", "");
    }
    out
}

/// The line of a label, with carets under it. Gives the width of the line number.
fn excerpt(out: &mut String, label: &Label, mark: char, file: &File, first: bool) -> usize {
    let text = file.text.as_str();
    let start = floor(text, label.span.start as usize);
    let end = floor(text, label.span.end as usize).max(start);
    let line_start = text[..start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let line_end = text[line_start..].find(['\n', '\r']).map_or(text.len(), |at| line_start + at);
    let number = text[..line_start].split_inclusive('\n').count().max(usize::from(line_start > 0)) + 1;
    let column = text[line_start..start].chars().count() + 1;
    let digits = number.to_string();
    let width = digits.len();
    let arrow = if first { "-->" } else { ":::" };
    let _ = writeln!(out, "{:width$}{arrow} {}:{number}:{column}", "", file.path);
    let (line, pad, carets) = clip(&text[line_start..line_end], start - line_start, end.min(line_end).max(start) - line_start);
    let _ = writeln!(out, "{:width$} |", "");
    let _ = writeln!(out, "{digits} | {line}");
    let marks: String = std::iter::repeat_n(mark, carets.max(1)).collect();
    let text = if label.text.is_empty() { String::new() } else { format!(" {}", label.text) };
    let _ = writeln!(out, "{:width$} | {:pad$}{marks}{text}", "", "");
    width
}

/// The part of a long line around the marked bytes, with tabs as one space; then the marks' column and number.
fn clip(line: &str, start: usize, end: usize) -> (String, usize, usize) {
    const BEFORE: usize = 60;
    const TOTAL: usize = 140;
    let pad = line[..start].chars().count();
    let carets = line[start..end].chars().count();
    let skip = if pad > TOTAL - 20 { pad - BEFORE } else { 0 };
    let visible = |c: char| if c == '\t' || c.is_control() { ' ' } else { c };
    let shown: String = line.chars().skip(skip).take(TOTAL).map(visible).collect();
    let carets = carets.min(TOTAL.saturating_sub(pad - skip));
    (shown.trim_end().to_string(), pad - skip, carets)
}

/// The nearest character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

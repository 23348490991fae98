//! Text to ruff's syntax tree, with every syntax error of the file.
//!
//! What the parser lets pass and CPython's compiler refuses (`return` outside a function …) is found by `scope`.

use super::explain::{brackets, explain};
use crate::diag::{Code, Diagnostic};
use ruff_python_ast::token::TokenKind;
use ruff_python_ast::{Mod, ModModule, PythonVersion};
use ruff_python_parser::{Mode, ParseError, ParseErrorType, ParseOptions, UnsupportedSyntaxErrorKind, lexer, parse_unchecked};
use ruff_text_size::{Ranged, TextRange};
use taipan_mir::ir::Span;

/// The tree of a module.
pub type Tree = ModModule;

/// CPython's own limit (`MAXLEVEL` of its tokenizer).
const MAX_BRACKETS: usize = 200;
/// Prefix operators in a row; beyond it CPython's parser gives up too.
const MAX_PREFIXES: usize = 1000;

/// Parses a module. The tree is there unless the text is nested too deeply to be looked at.
pub fn parse(text: &str, module: u32) -> (Option<Tree>, Vec<Diagnostic>) {
    if u32::try_from(text.len()).is_err() {
        return (None, vec![Diagnostic::file_error(Code::E0103, "a source file of more than 4 GB can't be compiled")]);
    }
    if let Some(error) = too_deep(text, module) {
        return (None, vec![error]);
    }
    let options = ParseOptions::from(Mode::Module).with_target_version(PythonVersion::PY311);
    let parsed = parse_unchecked(text, options);
    let mut errors: Vec<Diagnostic> = Vec::new();
    let mut last_line: Option<usize> = None;
    let brackets = if parsed.errors().is_empty() { None } else { brackets(parsed.tokens(), text, module) };
    let echo = brackets.as_ref().map_or(0..0, |&(_, from)| from as usize..next_statement(text, from as usize));
    errors.extend(brackets.map(|(diagnostic, _)| diagnostic));
    for error in parsed.errors().iter().filter(|error| !echo.contains(&error.location.start().to_usize())) {
        // One message a line: what follows the first is mostly its echo.
        let line = text[..usize::from(error.location.start()).min(text.len())].matches('\n').count();
        if last_line != Some(line) && !last_line.is_some_and(|last| is_echo(error, text, last, line)) {
            errors.push(explain(error, text, module));
        }
        last_line = Some(line);
    }
    for error in parsed.unsupported_syntax_errors() {
        let newer = format!("{error}");
        let code = Code::E0104;
        let span = span_of(error.range(), module);
        let diagnostic = Diagnostic::error(code, span, newer);
        errors.push(match error.kind {
            UnsupportedSyntaxErrorKind::Pep701FString(_) => {
                diagnostic.help("Python 3.11 allows neither backslashes nor the same quotes inside the braces of an f-string")
            }
            _ => diagnostic.help("Taipan compiles Python 3.11"),
        });
    }
    match parsed.into_syntax() {
        Mod::Module(tree) => (Some(tree), errors),
        Mod::Expression(_) => (None, errors),
    }
}

/// Whether an error is but what follows from one at line `last` (from 0): the block of a header that was not understood, and its end.
fn is_echo(error: &ParseError, text: &str, last: usize, line: usize) -> bool {
    let blank_between = || text.lines().skip(last + 1).take(line.saturating_sub(last + 1)).all(|line| line.trim().is_empty());
    match &error.error {
        ParseErrorType::UnexpectedIndentation => blank_between(),
        ParseErrorType::ExpectedToken { expected: TokenKind::Dedent, .. } => blank_between(),
        ParseErrorType::ExpectedToken { found: TokenKind::EndOfFile, .. } => blank_between(),
        ParseErrorType::OtherError(message) => message == "Expected a statement" && text[error.location].trim().is_empty(),
        _ => false,
    }
}

/// A span of this crate.
pub fn span_of(range: TextRange, module: u32) -> Span {
    Span { module, start: range.start().to_u32(), end: range.end().to_u32() }
}

/// Where a line after `from` starts that can only be a new statement; the end of the file if none does.
fn next_statement(text: &str, from: usize) -> usize {
    const WORDS: [&str; 14] =
        ["def", "class", "import", "from", "while", "with", "try", "except", "finally", "return", "raise", "pass", "del", "@"];
    let mut start = from;
    while let Some(length) = text[start..].find('\n') {
        start += length + 1;
        let line = text[start..].lines().next().unwrap_or("").trim_start();
        let word = line.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '@').next().unwrap_or("");
        if WORDS.contains(&word) {
            return start;
        }
    }
    // The error of an unexpected end stands one past it.
    text.len() + 1
}

/// Looks at the tokens alone, so that no recursion over the tree can run out of stack.
fn too_deep(text: &str, module: u32) -> Option<Diagnostic> {
    let mut lexer = lexer::lex(text, Mode::Module);
    let (mut depth, mut prefixes, mut indents) = (0usize, 0usize, 0usize);
    let error = |message: &str| Some(Diagnostic::error(Code::E0103, deepest(text, module), message));
    loop {
        match lexer.next_token() {
            TokenKind::EndOfFile => return None,
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => depth += 1,
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => depth = depth.saturating_sub(1),
            TokenKind::Indent => indents += 1,
            TokenKind::Dedent => indents = indents.saturating_sub(1),
            TokenKind::Minus | TokenKind::Plus | TokenKind::Tilde | TokenKind::Not | TokenKind::Lambda | TokenKind::Await => {
                prefixes += 1;
                if prefixes > MAX_PREFIXES {
                    return error("too many nested operators");
                }
                continue;
            }
            TokenKind::Colon => continue,
            _ => {}
        }
        prefixes = 0;
        if depth > MAX_BRACKETS {
            return error("too many nested parentheses");
        }
        if indents >= 100 {
            return error("too many levels of indentation");
        }
    }
}

/// Where brackets (also those in strings: the lexer does not say where it is) are nested most deeply.
fn deepest(text: &str, module: u32) -> Span {
    let (mut depth, mut most, mut place) = (0usize, 0, 0);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > most {
            (most, place) = (depth, at as u32);
        }
    }
    Span { module, start: place, end: place + 1 }
}

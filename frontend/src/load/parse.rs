//! Text to ruff's syntax tree, with every syntax error of the file.
//!
//! What the parser lets pass and CPython's compiler refuses (`return` outside a function …) is found by `scope`.

use crate::diag::{Code, Diagnostic};
use ruff_python_ast::token::TokenKind;
use ruff_python_ast::{Mod, ModModule, PythonVersion};
use ruff_python_parser::{
    InterpolatedStringErrorType, LexicalErrorType, Mode, ParseError, ParseErrorType, ParseOptions, UnsupportedSyntaxErrorKind, lexer,
    parse_unchecked,
};
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
    let mut last_line = None;
    for error in parsed.errors() {
        // One message a line: what follows the first is mostly its echo.
        let line = text[..usize::from(error.location.start()).min(text.len())].matches('\n').count();
        if last_line != Some(line) {
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

/// A span of this crate.
pub fn span_of(range: TextRange, module: u32) -> Span {
    Span { module, start: range.start().to_u32(), end: range.end().to_u32() }
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

/// The parser's error in CPython's words, where CPython has better ones.
fn explain(error: &ParseError, text: &str, module: u32) -> Diagnostic {
    let span = span_of(error.location, module);
    let slice = text.get(span.start as usize..span.end as usize).unwrap_or("");
    let syntax = |message: &str| Diagnostic::error(Code::E0101, span, message);
    let target = |verb: &str| Diagnostic::error(Code::E0113, span, format!("cannot {verb} {}", describe_target(slice)));
    match &error.error {
        ParseErrorType::InvalidAssignmentTarget => {
            let diagnostic = target("assign to");
            if slice.chars().next().is_some_and(|c| c.is_ascii_digit() || c == '"' || c == '\'' || c == '(') || slice.contains('(') {
                diagnostic.help("maybe you meant '==' instead of '='?")
            } else {
                diagnostic
            }
        }
        ParseErrorType::InvalidNamedAssignmentTarget => {
            Diagnostic::error(Code::E0113, span, format!("cannot use assignment expressions with {}", describe_target(slice)))
        }
        ParseErrorType::InvalidAugmentedAssignmentTarget => {
            Diagnostic::error(Code::E0113, span, format!("{} is an illegal expression for augmented assignment", describe_target(slice)))
        }
        ParseErrorType::InvalidAnnotatedAssignmentTarget => Diagnostic::error(Code::E0113, span, "illegal target for annotation"),
        ParseErrorType::InvalidDeleteTarget => target("delete"),
        ParseErrorType::PositionalAfterKeywordArgument => syntax("positional argument follows keyword argument"),
        ParseErrorType::PositionalAfterKeywordUnpacking => syntax("positional argument follows keyword argument unpacking"),
        ParseErrorType::InvalidArgumentUnpackingOrder => syntax("iterable argument unpacking follows keyword argument unpacking"),
        ParseErrorType::NonDefaultParamAfterDefaultParam => syntax("non-default argument follows default argument"),
        ParseErrorType::ExpectedKeywordParam => syntax("named arguments must follow bare *"),
        ParseErrorType::VarParameterWithDefault => syntax("var-positional argument cannot have default value"),
        ParseErrorType::IterableUnpackingInComprehension => syntax("iterable unpacking cannot be used in comprehension"),
        ParseErrorType::UnparenthesizedGeneratorExpression => syntax("Generator expression must be parenthesized"),
        ParseErrorType::InvalidStarredExpressionUsage => syntax("can't use starred expression here"),
        ParseErrorType::SimpleStatementsOnSameLine => syntax("invalid syntax")
            .label("a new statement starts here")
            .help("put it on its own line, or a ';' before it; or is an operator or comma missing?"),
        ParseErrorType::UnexpectedIndentation => Diagnostic::error(Code::E0102, span, "unexpected indent"),
        ParseErrorType::Lexical(LexicalErrorType::IndentationError) => {
            Diagnostic::error(Code::E0102, span, "unindent does not match any outer indentation level")
        }
        ParseErrorType::Lexical(LexicalErrorType::UnclosedStringError) => {
            let triple = slice.trim_start_matches(|c: char| c.is_ascii_alphabetic()).starts_with("\"\"\"") || slice.contains("'''");
            syntax(if triple { "unterminated triple-quoted string literal" } else { "unterminated string literal" })
                .label("the string starts here and has no closing quote")
        }
        ParseErrorType::Lexical(LexicalErrorType::Eof) => syntax("unexpected EOF while parsing"),
        ParseErrorType::Lexical(LexicalErrorType::LineContinuationError) => {
            syntax("unexpected character after line continuation character")
        }
        ParseErrorType::Lexical(LexicalErrorType::UnicodeError) => {
            syntax("(unicode error) malformed \\N, \\u, \\U or \\x escape in this string")
        }
        ParseErrorType::Lexical(LexicalErrorType::UnrecognizedToken { tok }) if !tok.is_ascii() => {
            syntax(&format!("invalid character '{tok}' (U+{:04X})", *tok as u32))
        }
        ParseErrorType::Lexical(LexicalErrorType::UnrecognizedToken { .. }) => syntax("invalid syntax"),
        ParseErrorType::FStringError(inner) | ParseErrorType::Lexical(LexicalErrorType::FStringError(inner)) => syntax(&fstring(inner)),
        ParseErrorType::ExpectedToken { expected: TokenKind::Colon, .. } => syntax("expected ':'"),
        ParseErrorType::ExpectedToken { expected: TokenKind::Rpar, found: TokenKind::EndOfFile | TokenKind::Newline } => {
            syntax("'(' was never closed")
        }
        ParseErrorType::ExpectedToken { expected: TokenKind::Rsqb, found: TokenKind::EndOfFile | TokenKind::Newline } => {
            syntax("'[' was never closed")
        }
        ParseErrorType::ExpectedToken { expected: TokenKind::Rbrace, found: TokenKind::EndOfFile | TokenKind::Newline } => {
            syntax("'{' was never closed")
        }
        ParseErrorType::ExpectedToken { expected: TokenKind::Indent, .. } => {
            Diagnostic::error(Code::E0102, span, "expected an indented block")
        }
        ParseErrorType::OtherError(message) if message.contains("ndented block") => {
            Diagnostic::error(Code::E0102, span, message.replacen("Expected", "expected", 1))
        }
        other => {
            let message = other.to_string();
            let lower = message.chars().next().map(|first| first.to_lowercase().collect::<String>() + &message[first.len_utf8()..]);
            syntax(&format!("invalid syntax: {}", lower.unwrap_or_default()))
        }
    }
}

/// CPython's word for an expression that can't be a target.
fn describe_target(slice: &str) -> String {
    match slice {
        "None" | "True" | "False" | "__debug__" => slice.into(),
        "..." => "ellipsis".into(),
        _ if slice.starts_with(|c: char| c.is_ascii_digit() || c == '"' || c == '\'') => "literal here".into(),
        _ if slice.ends_with(')') && !slice.starts_with('(') => "function call here".into(),
        _ if slice.starts_with("lambda") => "lambda".into(),
        _ if slice.starts_with("f\"") || slice.starts_with("f'") => "f-string expression here".into(),
        _ => "expression here".into(),
    }
}

fn fstring(error: &InterpolatedStringErrorType) -> String {
    match error {
        InterpolatedStringErrorType::UnclosedLbrace => "f-string: expecting '}'".into(),
        InterpolatedStringErrorType::SingleRbrace => "f-string: single '}' is not allowed".into(),
        InterpolatedStringErrorType::InvalidConversionFlag => "f-string: invalid conversion character: expected 's', 'r', or 'a'".into(),
        InterpolatedStringErrorType::UnterminatedString => "unterminated f-string literal".into(),
        InterpolatedStringErrorType::UnterminatedTripleQuotedString => "unterminated triple-quoted f-string literal".into(),
        other => format!("f-string: {other}"),
    }
}

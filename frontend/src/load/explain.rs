//! The parser's errors in CPython's words, where CPython has better ones.

use super::parse::span_of;
use crate::diag::{Code, Diagnostic};
use ruff_python_ast::token::{TokenKind, Tokens};
use ruff_python_parser::{InterpolatedStringErrorType, LexicalErrorType, ParseError, ParseErrorType};
use ruff_text_size::{Ranged, TextRange};
use taipan_mir::ir::Span;

/// A bracket that is not closed, or closed by the wrong one; and where errors from there on are only its echo.
pub fn brackets(tokens: &Tokens, text: &str, module: u32) -> Option<(Diagnostic, u32)> {
    let mut open: Vec<(char, TextRange)> = Vec::new();
    let mut strings = 0;
    let error = |range: TextRange, message: String| Diagnostic::error(Code::E0101, span_of(range, module), message);
    for token in tokens {
        let range = token.range();
        let bracket = text.get(range.start().to_usize()..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        match token.kind() {
            // The braces of an f-string have messages of their own.
            TokenKind::FStringStart => strings += 1,
            TokenKind::FStringEnd => strings -= 1,
            _ if strings > 0 => {}
            TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace => open.push((bracket, range)),
            TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace => {
                let wanted = match bracket {
                    ')' => '(',
                    ']' => '[',
                    _ => '{',
                };
                match open.pop() {
                    Some((opening, _)) if opening == wanted => {}
                    Some((opening, at)) => {
                        let message = format!("closing parenthesis '{bracket}' does not match opening parenthesis '{opening}'");
                        let diagnostic = error(range, message).also(span_of(at, module), "opened here");
                        return Some((diagnostic, at.start().to_u32()));
                    }
                    None => return Some((error(range, format!("unmatched '{bracket}'")), range.start().to_u32())),
                }
            }
            _ => {}
        }
    }
    let (opening, at) = open.pop()?;
    Some((error(at, format!("'{opening}' was never closed")), at.start().to_u32()))
}

/// The parser's error as a diagnostic.
pub fn explain(error: &ParseError, text: &str, module: u32) -> Diagnostic {
    let span = span_of(error.location, module);
    let slice = text.get(span.start as usize..span.end as usize).unwrap_or("");
    let syntax = |message: &str| Diagnostic::error(Code::E0101, span, message);
    if let Some(diagnostic) = bad_target(&error.error, span, text, slice) {
        return diagnostic;
    }
    if let ParseErrorType::ExpectedToken { expected, found } = error.error {
        return expected_token(expected, found, span, text);
    }
    match &error.error {
        ParseErrorType::PositionalAfterKeywordArgument => syntax("positional argument follows keyword argument"),
        ParseErrorType::PositionalAfterKeywordUnpacking => syntax("positional argument follows keyword argument unpacking"),
        ParseErrorType::InvalidArgumentUnpackingOrder => syntax("iterable argument unpacking follows keyword argument unpacking"),
        ParseErrorType::NonDefaultParamAfterDefaultParam => syntax("non-default argument follows default argument"),
        ParseErrorType::ParamAfterVarKeywordParam => syntax("arguments cannot follow var-keyword argument"),
        ParseErrorType::ExpectedKeywordParam => syntax("named arguments must follow bare *"),
        ParseErrorType::VarParameterWithDefault => syntax("var-positional argument cannot have default value"),
        ParseErrorType::IterableUnpackingInComprehension => syntax("iterable unpacking cannot be used in comprehension"),
        ParseErrorType::UnparenthesizedGeneratorExpression => syntax("Generator expression must be parenthesized"),
        ParseErrorType::InvalidStarredExpressionUsage => syntax("can't use starred expression here"),
        ParseErrorType::SimpleStatementsOnSameLine => two_statements(span, text),
        ParseErrorType::UnexpectedIndentation => Diagnostic::error(Code::E0102, span, "unexpected indent"),
        ParseErrorType::FStringError(inner) | ParseErrorType::Lexical(LexicalErrorType::FStringError(inner)) => syntax(&fstring(inner)),
        ParseErrorType::Lexical(inner) => lexical(inner, span, text, slice),
        ParseErrorType::ExpectedExpression if empty_field(span, text) => syntax("f-string: empty expression not allowed"),
        ParseErrorType::OtherError(message) => other(message, span, text, slice),
        other => syntax(&format!("invalid syntax: {}", uncapitalized(&other.to_string()))),
    }
}

fn bad_target(error: &ParseErrorType, span: Span, text: &str, slice: &str) -> Option<Diagnostic> {
    let what = describe_target(slice);
    let message = match error {
        ParseErrorType::InvalidAssignmentTarget => {
            // `for f() in x` and `with a as f()` are told from `f() = x`.
            let statement = before_on_line(text, span).is_empty();
            let keyword = ["None", "True", "False", "__debug__"].contains(&what);
            let here = if statement && !keyword { " here" } else { "" };
            let diagnostic = Diagnostic::error(Code::E0113, span, format!("cannot assign to {what}{here}"));
            return Some(if statement && !keyword { diagnostic.help("maybe you meant '==' instead of '='?") } else { diagnostic });
        }
        ParseErrorType::InvalidNamedAssignmentTarget => format!("cannot use assignment expressions with {what}"),
        ParseErrorType::InvalidAugmentedAssignmentTarget => format!("'{what}' is an illegal expression for augmented assignment"),
        ParseErrorType::InvalidAnnotatedAssignmentTarget => "illegal target for annotation".into(),
        ParseErrorType::InvalidDeleteTarget => format!("cannot delete {what}"),
        _ => return None,
    };
    Some(Diagnostic::error(Code::E0113, span, message))
}

fn expected_token(expected: TokenKind, found: TokenKind, span: Span, text: &str) -> Diagnostic {
    let syntax = |message: &str| Diagnostic::error(Code::E0101, span, message);
    let closes = matches!(expected, TokenKind::Comma | TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace);
    let line = before_on_line(text, span);
    match (expected, found) {
        (TokenKind::Colon | TokenKind::Rpar, TokenKind::Equal) => syntax("invalid syntax. Maybe you meant '==' or ':=' instead of '='?"),
        (TokenKind::Colon, TokenKind::Comma | TokenKind::Rbrace) => syntax("':' expected after dictionary key"),
        (TokenKind::Colon, _) => syntax("expected ':'"),
        (TokenKind::Else, _) => syntax("expected 'else' after 'if' expression"),
        (TokenKind::Indent, _) => Diagnostic::error(Code::E0102, span, "expected an indented block"),
        (_, TokenKind::Name | TokenKind::Int | TokenKind::Float | TokenKind::String | TokenKind::FStringStart)
            if closes && !line.starts_with("def ") && !line.starts_with("import ") =>
        {
            syntax("invalid syntax. Perhaps you forgot a comma?")
        }
        _ => syntax(&format!("invalid syntax: expected {expected}, found {found}")),
    }
}

/// Two statements in a row: mostly a forgotten operator, an old `print`, or a broken number.
fn two_statements(span: Span, text: &str) -> Diagnostic {
    let syntax = |message: &str| Diagnostic::error(Code::E0101, span, message);
    let line = before_on_line(text, span);
    if ["print", "exec"].contains(&line) {
        return syntax(&format!("Missing parentheses in call to '{line}'. Did you mean {line}(...)?"));
    }
    let touching =
        text.get(..span.start as usize).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.'));
    if let Some(message) = number(text, span).filter(|_| touching) {
        return syntax(&message);
    }
    syntax("invalid syntax")
        .label("a new statement starts here")
        .help("put it on its own line, or a ';' before it; or is an operator or comma missing?")
}

fn lexical(error: &LexicalErrorType, span: Span, text: &str, slice: &str) -> Diagnostic {
    let syntax = |message: &str| Diagnostic::error(Code::E0101, span, message);
    match error {
        LexicalErrorType::IndentationError => Diagnostic::error(Code::E0102, span, "unindent does not match any outer indentation level"),
        LexicalErrorType::UnclosedStringError => {
            let triple = slice.contains("\"\"\"") || slice.contains("'''");
            syntax(if triple { "unterminated triple-quoted string literal" } else { "unterminated string literal" })
                .label("the string starts here and has no closing quote")
        }
        LexicalErrorType::Eof => syntax("unexpected EOF while parsing"),
        LexicalErrorType::LineContinuationError => syntax("unexpected character after line continuation character"),
        LexicalErrorType::UnicodeError => syntax("(unicode error) malformed \\N, \\u, \\U or \\x escape in this string"),
        LexicalErrorType::InvalidByteLiteral => syntax("bytes can only contain ASCII literal characters"),
        LexicalErrorType::UnrecognizedToken { tok } if !tok.is_ascii() => {
            syntax(&format!("invalid character '{tok}' (U+{:04X})", *tok as u32))
        }
        LexicalErrorType::UnrecognizedToken { .. } => syntax("invalid syntax"),
        LexicalErrorType::OtherError(message) => other(message, span, text, slice),
        other => syntax(&format!("invalid syntax: {}", uncapitalized(&other.to_string()))),
    }
}

fn other(message: &str, span: Span, text: &str, slice: &str) -> Diagnostic {
    let syntax = |message: &str| Diagnostic::error(Code::E0101, span, message);
    if message.contains("ndented block") {
        return Diagnostic::error(Code::E0102, span, uncapitalized(message).replace('`', "'"));
    }
    if message.contains("ParseIntError") || message.contains("ecimal") || message.contains("nteger literal") {
        return syntax(&number(text, span).unwrap_or_else(|| uncapitalized(message)));
    }
    if message.contains("Expected a parameter name") {
        return match slice {
            "True" | "False" | "None" => Diagnostic::error(Code::E0113, span, format!("cannot assign to {slice}")),
            _ => syntax("expression cannot contain assignment, perhaps you meant \"==\"?"),
        };
    }
    if message.contains("after `try` block") {
        return syntax("expected 'except' or 'finally' block");
    }
    syntax(&format!("invalid syntax: {}", uncapitalized(message)))
}

/// What is wrong with a number, if the error stands at one.
fn number(text: &str, span: Span) -> Option<String> {
    let bytes = text.as_bytes();
    let part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'.';
    let mut start = (span.start as usize).min(bytes.len());
    while start > 0 && part(bytes[start - 1]) {
        start -= 1;
    }
    let end = (start..bytes.len()).find(|&at| !part(bytes[at])).unwrap_or(bytes.len());
    let literal = text.get(start..end)?.to_ascii_lowercase();
    if !literal.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (kind, base) = match literal.get(..2) {
        Some("0x") => ("hexadecimal", 16),
        Some("0o") => ("octal", 8),
        Some("0b") => ("binary", 2),
        _ => ("decimal", 10),
    };
    if base == 10 {
        let zeros = literal.len() > 1 && literal.starts_with('0') && literal.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_');
        return Some(match zeros {
            true => "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers".into(),
            false => "invalid decimal literal".into(),
        });
    }
    let wrong = literal[2..].chars().find(|c| c.is_ascii_digit() && !c.is_digit(base));
    Some(match wrong {
        Some(digit) => format!("invalid digit '{digit}' in {kind} literal"),
        None => format!("invalid {kind} literal"),
    })
}

/// What stands before the error in its line.
fn before_on_line(text: &str, span: Span) -> &str {
    text.get(..span.start as usize).and_then(|before| before.rsplit('\n').next()).unwrap_or("").trim()
}

/// `f"{}"`.
fn empty_field(span: Span, text: &str) -> bool {
    let rest = text.get(span.start as usize..).unwrap_or("").trim_start();
    let line = before_on_line(text, span);
    line.ends_with('{') && rest.starts_with('}') && line.contains(['"', '\''])
}

fn uncapitalized(message: &str) -> String {
    let mut chars = message.chars();
    chars.next().map_or(String::new(), |first| first.to_lowercase().chain(chars).collect())
}

/// CPython's word for an expression that can't be a target.
fn describe_target(slice: &str) -> &str {
    let inner = slice.strip_prefix('(').and_then(|slice| slice.strip_suffix(')')).unwrap_or(slice);
    let dotted = slice.contains('.') && slice.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '.');
    match slice {
        "None" | "True" | "False" | "__debug__" => slice,
        "..." => "ellipsis",
        _ if slice.starts_with("lambda") => "lambda",
        _ if slice.starts_with("f\"") || slice.starts_with("f'") => "f-string expression",
        _ if slice.starts_with("await ") => "await expression",
        _ if inner.starts_with("yield") => "yield expression",
        _ if [" + ", " - ", " * ", " / ", " and ", " or "].iter().any(|op| slice.contains(op)) => "expression",
        _ if ["==", "!=", "<", ">", " in ", " is "].iter().any(|op| slice.contains(op)) && !slice.contains(" for ") => "comparison",
        _ if slice.starts_with(|c: char| c.is_ascii_digit() || c == '"' || c == '\'') => "literal",
        _ if slice.ends_with(')') && !slice.starts_with('(') => "function call",
        _ if slice.starts_with('(') && inner.contains(" for ") => "generator expression",
        _ if slice.starts_with('(') && inner.contains(',') => "tuple",
        _ if slice.starts_with('[') && slice.contains(" for ") => "list comprehension",
        _ if slice.starts_with('[') => "list",
        _ if slice.starts_with('{') && slice.contains(':') => "dict literal",
        _ if slice.starts_with('{') => "set display",
        _ if dotted => "attribute",
        _ if slice.ends_with(']') => "subscript",
        _ => "expression",
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

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
    if let Some(message) = missing_expression(&error.error, span, text, slice) {
        return syntax(message);
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
        ParseErrorType::VarParameterWithDefault => {
            let parameter = before_on_line(text, span).rsplit([',', '(']).next().unwrap_or("");
            let kind = if parameter.contains("**") { "keyword" } else { "positional" };
            syntax(&format!("var-{kind} argument cannot have default value"))
        }
        ParseErrorType::IterableUnpackingInComprehension => syntax("iterable unpacking cannot be used in comprehension"),
        ParseErrorType::UnparenthesizedGeneratorExpression => syntax("Generator expression must be parenthesized"),
        ParseErrorType::InvalidStarredExpressionUsage => syntax("can't use starred expression here"),
        ParseErrorType::SimpleStatementsOnSameLine => two_statements(span, text),
        ParseErrorType::UnexpectedIndentation => indentation("unexpected indent", span, text),
        ParseErrorType::FStringError(inner) | ParseErrorType::Lexical(LexicalErrorType::FStringError(inner)) => syntax(&fstring(inner)),
        ParseErrorType::Lexical(inner) => lexical(inner, span, text, slice),
        ParseErrorType::ExpectedExpression if empty_field(span, text) => syntax("f-string: empty expression not allowed"),
        ParseErrorType::OtherError(message) => other(message, span, text, slice),
        rest => other(&rest.to_string(), span, text, slice),
    }
}

/// What CPython says of a place where an expression should be.
fn missing_expression(error: &ParseErrorType, span: Span, text: &str, slice: &str) -> Option<&'static str> {
    let line = before_on_line(text, span);
    let in_header = ["def ", "async def ", "lambda "].iter().any(|word| line.starts_with(word));
    match error {
        ParseErrorType::ExpectedExpression if line.ends_with('=') && in_header => Some("expected default value expression"),
        ParseErrorType::ExpectedExpression if line.ends_with(':') && [",", "}"].contains(&slice) => {
            Some("expression expected after dictionary key and ':'")
        }
        ParseErrorType::InvalidStarredExpressionUsage if line.ends_with(':') && line.contains('{') => {
            Some("cannot use a starred expression in a dictionary value")
        }
        ParseErrorType::OtherError(message) if slice == "=" && message.starts_with("Expected an expression or a") => {
            Some(EQUAL_IN_BRACKETS)
        }
        _ => None,
    }
}

/// An `=` where an expression goes on.
const EQUAL_IN_BRACKETS: &str = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

fn bad_target(error: &ParseErrorType, span: Span, text: &str, slice: &str) -> Option<Diagnostic> {
    let what = describe_target(slice);
    let message = match error {
        ParseErrorType::InvalidAssignmentTarget => {
            if what == "yield expression" {
                return Some(Diagnostic::error(Code::E0113, span, "assignment to yield expression not possible"));
            }
            // `for f() in x` and `with a as f()` are told from `f() = x`.
            let statement = before_on_line(text, span).is_empty();
            let keyword = ["None", "True", "False", "__debug__"].contains(&what);
            let statement = statement && !keyword && what != "conditional expression";
            let here = if statement { " here" } else { "" };
            let diagnostic = Diagnostic::error(Code::E0113, span, format!("cannot assign to {what}{here}"));
            return Some(if statement { diagnostic.help("maybe you meant '==' instead of '='?") } else { diagnostic });
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
        (TokenKind::Colon | TokenKind::Rpar | TokenKind::Comma, TokenKind::Equal) => syntax(EQUAL_IN_BRACKETS),
        (TokenKind::Comma, _) if is_augmented(found) => {
            Diagnostic::error(Code::E0113, span, "'tuple' is an illegal expression for augmented assignment")
        }
        (TokenKind::Rsqb | TokenKind::Rbrace, TokenKind::For) => syntax("did you forget parentheses around the comprehension target?"),
        (TokenKind::Rpar, TokenKind::Lpar) if line.starts_with("def ") || line.starts_with("async def ") => {
            syntax("Function parameters cannot be parenthesized")
        }
        (TokenKind::Colon, TokenKind::Lpar) if line.contains("lambda") => syntax("Lambda expression parameters cannot be parenthesized"),
        (TokenKind::Lpar, _) => syntax("expected '('"),
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

/// `+=` and its like.
fn is_augmented(token: TokenKind) -> bool {
    use TokenKind as T;
    matches!(
        token,
        T::PlusEqual
            | T::MinusEqual
            | T::StarEqual
            | T::SlashEqual
            | T::PercentEqual
            | T::AmperEqual
            | T::VbarEqual
            | T::CircumflexEqual
            | T::LeftShiftEqual
            | T::RightShiftEqual
            | T::DoubleStarEqual
            | T::DoubleSlashEqual
            | T::AtEqual
    )
}

/// An indentation that does not fit: it may be one of other characters than the lines above have.
fn indentation(message: &str, span: Span, text: &str) -> Diagnostic {
    let start = text.get(..span.start as usize).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let margin = |line: &str| -> (usize, usize) {
        let blanks = line.chars().take_while(|&c| c == ' ' || c == '\t');
        // As wide as tabs of 8 make it, and as tabs of 1 do.
        blanks.fold((0, 0), |(wide, narrow), c| if c == '\t' { ((wide / 8 + 1) * 8, narrow + 1) } else { (wide + 1, narrow + 1) })
    };
    let here = margin(text.get(start..).unwrap_or(""));
    let above = text.get(..start).unwrap_or("").lines().rev().filter(|line| !line.trim().is_empty());
    let differs = |line: &str| {
        let other = margin(line);
        here.0.cmp(&other.0) != here.1.cmp(&other.1)
    };
    match above.take(100).any(differs) {
        true => Diagnostic::error(Code::E0102, span, "inconsistent use of tabs and spaces in indentation"),
        false => Diagnostic::error(Code::E0102, span, message),
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
        LexicalErrorType::IndentationError => indentation("unindent does not match any outer indentation level", span, text),
        LexicalErrorType::UnclosedStringError => {
            let triple = slice.contains("\"\"\"") || slice.contains("'''");
            syntax(if triple { "unterminated triple-quoted string literal" } else { "unterminated string literal" })
                .label("the string starts here and has no closing quote")
        }
        LexicalErrorType::Eof => syntax("unexpected EOF while parsing"),
        LexicalErrorType::LineContinuationError if span.end as usize >= text.len() => syntax("unexpected EOF while parsing"),
        LexicalErrorType::LineContinuationError => syntax("unexpected character after line continuation character"),
        LexicalErrorType::UnicodeError => syntax("(unicode error) malformed \\N, \\u, \\U or \\x escape in this string"),
        LexicalErrorType::InvalidByteLiteral => syntax("bytes can only contain ASCII literal characters"),
        LexicalErrorType::UnrecognizedToken { tok } if is_invisible(*tok) => {
            syntax(&format!("invalid non-printable character U+{:04X}", *tok as u32))
        }
        LexicalErrorType::UnrecognizedToken { tok } if !tok.is_ascii() => {
            syntax(&format!("invalid character '{tok}' (U+{:04X})", *tok as u32))
        }
        LexicalErrorType::UnrecognizedToken { .. } => syntax("invalid syntax"),
        LexicalErrorType::OtherError(message) => other(message, span, text, slice),
        rest => other(&rest.to_string(), span, text, slice),
    }
}

/// Controls, blanks and marks that no editor shows.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Messages of the parser, each with CPython's for the same. Others that begin with a capital say enough as they are.
const WORDS: &[(&str, &str)] = &[
    ("Position-only parameter separator not allowed as first parameter", "at least one argument must precede /"),
    ("Only one '/' separator allowed", "/ may appear only once"),
    ("'/' parameter must appear before '*' parameter", "/ must be ahead of *"),
    ("Only one '*' parameter allowed", "* argument may appear only once"),
    ("Trailing comma not allowed", "trailing comma not allowed without surrounding parentheses"),
    ("Multiple exception types must be parenthesized when using `as`", "multiple exception types must be parenthesized"),
    ("Positional patterns cannot follow keyword patterns", "positional patterns follow keyword patterns"),
];

/// `expected an indented block after 'if' statement on line 3`.
fn missing_block(message: &str, span: Span, text: &str) -> String {
    let message = uncapitalized(message).replace('`', "'").replace("clause", "statement").replace("'case' block", "'case' statement");
    let message = message.replace("'class' definition", "class definition");
    let word = match message.split('\'').nth(1) {
        Some(word) => word,
        None if message.ends_with("class definition") => "class",
        None => "def",
    };
    let before: Vec<&str> = text.get(..span.start as usize).unwrap_or("").lines().collect();
    let starts = |line: &&str| {
        let line = line.trim_start();
        let line = line.strip_prefix("async ").unwrap_or(line);
        line.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
    };
    match before.iter().rposition(starts) {
        Some(index) => format!("{message} on line {}", index + 1),
        None => message,
    }
}

fn other(message: &str, span: Span, text: &str, slice: &str) -> Diagnostic {
    let syntax = |message: &str| Diagnostic::error(Code::E0101, span, message);
    if message.contains("ndented block") {
        return Diagnostic::error(Code::E0102, span, missing_block(message, span, text));
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
    if let Some((_, ours)) = WORDS.iter().find(|(theirs, _)| theirs.eq_ignore_ascii_case(message)) {
        return syntax(ours);
    }
    let message = uncapitalized(message).replace('`', "'");
    let vague = ["expected", "unexpected", "got unexpected"].iter().any(|start| message.starts_with(start));
    syntax(&if vague { format!("invalid syntax: {message}") } else { message })
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
        _ if inner.contains(" if ") && inner.contains(" else ") && !slice.contains(" for ") => "conditional expression",
        _ if [" + ", " - ", " * ", " / ", " and ", " or "].iter().any(|op| slice.contains(op)) => "expression",
        _ if ["==", "!=", "<", ">", " in ", " is "].iter().any(|op| slice.contains(op)) && !slice.contains(" for ") => "comparison",
        _ if slice
            .trim_start_matches(['b', 'B', 'r', 'R', 'u', 'U'])
            .starts_with(|c: char| c.is_ascii_digit() || c == '"' || c == '\'') =>
        {
            "literal"
        }
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

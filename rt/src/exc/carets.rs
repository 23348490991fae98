//! The line of `~` and `^` under a source line, as CPython 3.11 draws it.
//!
//! A range that is a binary operation or a subscript gets its operator or brackets pointed at:
//!
//! ```text
//!     return a + table[key]
//!                ~~~~~^^^^^
//! ```

/// The marks for columns `start..end` (in characters) of `line`, or `None` when CPython draws none.
/// `one_line` says that the range ends on this line.
pub fn marks(line: &[char], start: usize, end: usize, one_line: bool) -> Option<String> {
    let indent = line.iter().take_while(|c| matches!(c, ' ' | '\t' | '\x0c')).count();
    let mut end = end.min(line.len());
    let mut anchors = None;
    if one_line {
        if start < end {
            anchors = anchors_of(&line[start..end]);
        }
    } else {
        end = line.iter().rposition(|c| !matches!(c, ' ' | '\t' | '\x0c')).map_or(0, |last| last + 1);
    }
    let start = start.max(indent);
    if end.saturating_sub(start) == line.len() - indent && anchors.is_none() {
        return None;
    }
    let mut text = String::from("    ");
    for column in indent..end {
        text.push(match anchors {
            _ if column < start => ' ',
            Some((left, right)) if column >= start + left && column < start + right => '^',
            Some(_) => '~',
            None => '^',
        });
    }
    Some(text)
}

/// Where the callee of the call in columns `start..end` ends; `None` when that is no call. Its arguments may go on behind the line.
pub fn callee_end(line: &[char], start: usize, end: usize) -> Option<usize> {
    let segment = line.get(start..end.min(line.len()))?;
    let arguments = match tokenize(segment) {
        Some(tokens) => tokens.last().filter(|last| last.token == Token::Call)?.start,
        None => (0..segment.len()).find(|&at| segment[at] == '(' && closing(segment, at).is_none())?,
    };
    let callee = segment[..arguments].iter().rposition(|c| !c.is_whitespace())?;
    Some(start + callee + 1)
}

/// A token of an expression, coarse: all that matters is what joins operands.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Token {
    /// A name, number or string.
    Atom,
    /// A word that makes the whole no binary operation: `if`, `and`, `lambda` …
    Weak,
    /// A bracketed part; `true` for `(…)` that only groups.
    Group(bool),
    Subscript,
    Call,
    Dot,
    /// A binary operator, with its binding strength.
    Operator(u8),
    Unary,
    /// Anything of lower rank than a binary operation: comparisons, commas, `=`.
    Other,
}

struct Lexed {
    token: Token,
    start: usize,
    end: usize,
}

/// Where the operator or the brackets of the expression are, from its first character.
fn anchors_of(segment: &[char]) -> Option<(usize, usize)> {
    let tokens = tokenize(segment)?;
    if tokens.is_empty() || tokens.iter().any(|lexed| matches!(lexed.token, Token::Weak | Token::Other)) {
        return None;
    }
    let operator = weakest(&tokens);
    if let Some(at) = operator {
        let left_end = node_end(segment, &tokens[..at]);
        let right_start = node_start(segment, &tokens[at + 1..])?;
        let first = (left_end..right_start).find(|&i| !segment[i].is_whitespace())?;
        let double = first + 1 < right_start && !segment[first + 1].is_whitespace();
        return Some((first, first + 1 + usize::from(double)));
    }
    let last = tokens.last()?;
    if last.token != Token::Subscript || tokens[0].token == Token::Unary {
        return None;
    }
    let value_end = node_end(segment, &tokens[..tokens.len() - 1]);
    let inner = tokenize(&segment[last.start + 1..last.end - 1])?;
    let inner_end = node_end(&segment[last.start + 1..last.end - 1], &inner);
    Some((value_end, (last.start + 1 + inner_end + 1).min(segment.len())))
}

/// The binary operator that is evaluated last; `None` when there is none or a unary operator binds weaker.
fn weakest(tokens: &[Lexed]) -> Option<usize> {
    let mut found: Option<(usize, u8)> = None;
    for (index, lexed) in tokens.iter().enumerate() {
        let Token::Operator(strength) = lexed.token else { continue };
        let replaces = match found {
            None => true,
            Some((_, best)) => strength < best || (strength == best && strength != POWER),
        };
        if replaces {
            found = Some((index, strength));
        }
    }
    let (index, strength) = found?;
    if strength == POWER && tokens[0].token == Token::Unary { None } else { Some(index) }
}

const POWER: u8 = 9;

/// The end of the syntax node that the tokens are: inside the parentheses of a mere group.
fn node_end(segment: &[char], tokens: &[Lexed]) -> usize {
    let Some(last) = tokens.last() else { return 0 };
    if tokens.len() == 1 && last.token == Token::Group(true) {
        let inner = &segment[last.start + 1..last.end - 1];
        if let Some(inner_tokens) = tokenize(inner) {
            return last.start + 1 + node_end(inner, &inner_tokens);
        }
    }
    last.end
}

/// The start of the syntax node that the tokens are.
fn node_start(segment: &[char], tokens: &[Lexed]) -> Option<usize> {
    let first = tokens.first()?;
    if tokens.len() == 1 && first.token == Token::Group(true) {
        let inner = &segment[first.start + 1..first.end - 1];
        if let Some(inner_tokens) = tokenize(inner) {
            return Some(first.start + 1 + node_start(inner, &inner_tokens).unwrap_or(0));
        }
    }
    Some(first.start)
}

fn tokenize(segment: &[char]) -> Option<Vec<Lexed>> {
    let mut tokens: Vec<Lexed> = Vec::new();
    let mut at = 0;
    while at < segment.len() {
        let c = segment[at];
        if c.is_whitespace() {
            at += 1;
            continue;
        }
        let start = at;
        let after_operand =
            tokens.last().is_some_and(|lexed| matches!(lexed.token, Token::Atom | Token::Group(_) | Token::Subscript | Token::Call));
        let token = match c {
            '(' | '[' | '{' => {
                at = closing(segment, at)?;
                match (c, after_operand) {
                    ('(', true) => Token::Call,
                    ('[', true) => Token::Subscript,
                    ('(', false) => Token::Group(only_groups(&segment[start + 1..at - 1])),
                    _ => Token::Group(false),
                }
            }
            '"' | '\'' => {
                at = string_end(segment, at)?;
                Token::Atom
            }
            '.' if !segment.get(at + 1).is_some_and(char::is_ascii_digit) || after_operand => {
                at += 1;
                Token::Dot
            }
            _ if c.is_alphanumeric() || c == '_' || c == '.' => {
                while at < segment.len() && word_goes_on(segment, start, at) {
                    at += 1;
                }
                let word: String = segment[start..at].iter().collect();
                if at < segment.len() && matches!(segment[at], '"' | '\'') && word.len() <= 2 {
                    at = string_end(segment, at)?;
                }
                match word.as_str() {
                    "if" | "else" | "and" | "or" | "not" | "in" | "is" | "lambda" | "await" | "yield" | "for" | "async" | "return"
                    | "raise" | "assert" | "del" | "import" | "from" | "while" | "with" | "global" | "pass" => Token::Weak,
                    _ => Token::Atom,
                }
            }
            _ => {
                let pair: String = segment[at..segment.len().min(at + 2)].iter().collect();
                let (length, token) = operator(&pair, after_operand);
                at += length;
                if at < segment.len() && segment[at] == '=' && matches!(token, Token::Operator(_)) {
                    return None;
                }
                token
            }
        };
        // `a.b` is one operand.
        if token == Token::Atom && tokens.last().is_some_and(|lexed| lexed.token == Token::Dot) {
            tokens.pop();
        }
        tokens.push(Lexed { token, start, end: at });
    }
    Some(tokens)
}

fn word_goes_on(segment: &[char], start: usize, at: usize) -> bool {
    let c = segment[at];
    let number = segment[start].is_ascii_digit() || segment[start] == '.';
    c.is_alphanumeric()
        || c == '_'
        || (number && c == '.')
        || (number && matches!(c, '+' | '-') && at > start && matches!(segment[at - 1], 'e' | 'E'))
}

fn operator(pair: &str, after_operand: bool) -> (usize, Token) {
    match pair {
        "**" => (2, Token::Operator(POWER)),
        "//" => (2, Token::Operator(7)),
        "<<" | ">>" => (2, Token::Operator(5)),
        "==" | "!=" | "<=" | ">=" | ":=" | "->" => (2, Token::Other),
        _ => match (&pair[..pair.chars().next().map_or(0, char::len_utf8)], after_operand) {
            ("+" | "-" | "~", false) => (1, Token::Unary),
            ("+" | "-", true) => (1, Token::Operator(6)),
            ("*" | "/" | "%" | "@", true) => (1, Token::Operator(7)),
            ("&", true) => (1, Token::Operator(4)),
            ("^", true) => (1, Token::Operator(3)),
            ("|", true) => (1, Token::Operator(2)),
            _ => (1, Token::Other),
        },
    }
}

/// Whether the inside of parentheses is one expression, neither a tuple nor a generator expression.
fn only_groups(inner: &[char]) -> bool {
    let mut at = 0;
    let mut words = String::new();
    let mut any = false;
    while at < inner.len() {
        match inner[at] {
            '(' | '[' | '{' => at = closing(inner, at).unwrap_or(inner.len()),
            '"' | '\'' => at = string_end(inner, at).unwrap_or(inner.len()),
            ',' => return false,
            c => {
                words.push(c);
                at += 1;
            }
        }
        any = true;
    }
    any && !words.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == "for" || word == "yield")
}

/// The place after the bracket that closes the one at `at`.
fn closing(segment: &[char], mut at: usize) -> Option<usize> {
    let mut depth = 0;
    while at < segment.len() {
        match segment[at] {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            '"' | '\'' => {
                at = string_end(segment, at)?;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// The place after the string that starts at `at`.
fn string_end(segment: &[char], at: usize) -> Option<usize> {
    let quote = segment[at];
    let triple = segment.get(at + 1) == Some(&quote) && segment.get(at + 2) == Some(&quote);
    let width = if triple { 3 } else { 1 };
    let mut i = at + width;
    while i < segment.len() {
        if segment[i] == '\\' {
            i += 2;
        } else if segment[i..].len() >= width && segment[i..i + width].iter().all(|&c| c == quote) {
            return Some(i + width);
        } else {
            i += 1;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, part: &str, expected: Option<&str>) {
        let chars: Vec<char> = line.chars().collect();
        let start = line.find(part).expect("the part is in the line");
        assert_eq!(marks(&chars, start, start + part.chars().count(), true).as_deref(), expected, "{line}");
    }

    #[test]
    fn points_at_operators_and_brackets() {
        check("    return 1 / 0", "1 / 0", Some("           ~~^~~"));
        check("x = a[1]['k']", "a[1]['k']", Some("        ~~~~^^^^^"));
        check("x = a + b * c", "a + b * c", Some("        ~~^~~~~~~"));
        check("x = a // b", "a // b", Some("        ~~^^~~"));
        check("f(x)", "f(x)", None);
        check("y = f(x)", "f(x)", Some("        ^^^^"));
        check("x = a*(b+c)", "a*(b+c)", Some("        ~^^~~~~"));
        check("x = (a+b) * c", "(a+b) * c", Some("        ~~~~^~~~~"));
    }
}

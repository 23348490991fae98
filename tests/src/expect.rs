//! Expectations in the comments of a text, in order: a small FileCheck.
//!
//! | comment | meaning |
//! |---|---|
//! | `; check: TEXT` | a line below what has matched so far contains TEXT |
//! | `; next: TEXT` | the line after the last match contains TEXT |
//! | `; not: TEXT` | no line between the matches around this one contains TEXT |
//!
//! Runs of spaces count as one.

/// Fails with what was not found, or found, in `text`.
pub fn check(expectations: &str, text: &str) -> Result<(), String> {
    let lines: Vec<String> = text.lines().map(squeezed).collect();
    let mut from = 0;
    let mut unwanted: Vec<String> = Vec::new();
    let mut any = false;
    for (number, comment) in expectations.lines().enumerate() {
        let Some((kind, wanted)) = expectation(comment) else { continue };
        any = true;
        let place = number + 1;
        let at = match kind {
            Kind::Not => {
                unwanted.push(wanted);
                continue;
            }
            Kind::Check => lines[from..].iter().position(|line| line.contains(&wanted)).map(|at| at + from),
            Kind::Next => Some(from).filter(|&at| lines.get(at).is_some_and(|line| line.contains(&wanted))),
        };
        let Some(at) = at else {
            return Err(format!("line {place}: `{wanted}` is not below line {from} of:\n{}", numbered(text)));
        };
        refuse(&unwanted, &lines[from..at], text)?;
        unwanted.clear();
        from = at + 1;
    }
    refuse(&unwanted, &lines[from..], text)?;
    if any { Ok(()) } else { Err("no `; check:` line".into()) }
}

enum Kind {
    Check,
    Next,
    Not,
}

fn expectation(line: &str) -> Option<(Kind, String)> {
    let comment = line.trim_start().strip_prefix(';')?.trim_start();
    let (word, wanted) = comment.split_once(':')?;
    let kind = match word {
        "check" => Kind::Check,
        "next" => Kind::Next,
        "not" => Kind::Not,
        _ => return None,
    };
    Some((kind, squeezed(wanted)))
}

fn refuse(unwanted: &[String], lines: &[String], text: &str) -> Result<(), String> {
    let found = unwanted.iter().find(|unwanted| lines.iter().any(|line| line.contains(unwanted.as_str())));
    found.map_or(Ok(()), |found| Err(format!("`{found}` is in:\n{}", numbered(text))))
}

fn squeezed(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn numbered(text: &str) -> String {
    text.lines().enumerate().map(|(index, line)| format!("{:4}  {line}\n", index + 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::check;

    const TEXT: &str = "one\n  two 2\nthree\nfour\n";

    #[test]
    fn matches_come_in_order() {
        assert!(check("; check: one\n; check: three", TEXT).is_ok());
        assert!(check("; check: three\n; check: one", TEXT).is_err());
        assert!(check("; check: one\n; next: two  2\n; next: three", TEXT).is_ok());
        assert!(check("; check: one\n; next: three", TEXT).is_err());
    }

    #[test]
    fn what_must_not_be_there_counts_between_matches() {
        assert!(check("; check: one\n; not: three\n; check: four", TEXT).is_err());
        assert!(check("; check: three\n; not: one\n; not: two", TEXT).is_ok());
    }

    #[test]
    fn a_text_without_expectations_proves_nothing() {
        assert!(check("; just words", TEXT).is_err());
    }
}

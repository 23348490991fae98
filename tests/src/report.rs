//! Says where two texts part, in a few lines.

/// Lines shown before the first difference.
const CONTEXT: usize = 3;

/// `None` when the texts are equal; else the first different line with what stands before it.
pub fn difference(what: &str, expected: &str, actual: &str) -> Option<String> {
    if expected == actual {
        return None;
    }
    let (want, got): (Vec<_>, Vec<_>) = (expected.lines().collect(), actual.lines().collect());
    let first = want.iter().zip(&got).take_while(|(a, b)| a == b).count();
    let mut text = format!("{what} differs at line {}:\n", first + 1);
    for line in &want[first.saturating_sub(CONTEXT)..first] {
        text.push_str(&format!("      {line}\n"));
    }
    text.push_str(&format!("    - {}\n", side(&want, first, "expected")));
    text.push_str(&format!("    + {}\n", side(&got, first, "actual")));
    Some(text)
}

/// The last `count` lines of `text`, indented.
pub fn tail(text: &str, count: usize) -> String {
    let lines: Vec<_> = text.lines().collect();
    let kept = &lines[lines.len().saturating_sub(count)..];
    kept.iter().map(|line| format!("    {line}\n")).collect()
}

fn side(lines: &[&str], index: usize, whose: &str) -> String {
    lines.get(index).map_or_else(|| format!("({whose} output ends here)"), |line| (*line).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_the_first_line_that_differs() {
        let text = difference("stdout", "a\nb\nc\n", "a\nb\nd\n").expect("they differ");
        assert_eq!(text, "stdout differs at line 3:\n      a\n      b\n    - c\n    + d\n");
    }

    #[test]
    fn equal_texts_do_not_differ() {
        assert_eq!(difference("stdout", "a\n", "a\n"), None);
    }
}

//! "Did you mean": the attribute whose name is nearest to one that an object does not have.

use super::object::Exception;
use super::special;
use crate::object::{BuiltinType, Ref};
use crate::str::Str;

/// Cost of an insertion, a deletion, or another letter.
const MOVE: usize = 2;
/// Cost of the other case.
const CASE: usize = 1;
/// CPython looks no further.
const MOST_CANDIDATES: usize = 750;
const LONGEST: usize = 40;

/// The attribute that was probably meant, for an AttributeError that knows its object.
pub fn attribute(exception: Ref<Exception>) -> Option<String> {
    if !exception.word().is_a(BuiltinType::AttributeError) {
        return None;
    }
    let name = special::get_named(exception, "name")?.cast::<Str>()?.text().into_owned();
    let object = special::get_named(exception, "obj")?;
    if object.is_none() {
        return None;
    }
    let names = crate::functions::attributes::all_names(object);
    let Ok(names) = names else {
        drop(super::take());
        return None;
    };
    // In order; Rust's sorting functions are several times larger than all of this.
    let mut candidates: Vec<String> = Vec::new();
    for name in names.items().iter().filter_map(|word| word.cast::<Str>()) {
        let name = name.text().into_owned();
        if let Err(at) = candidates.binary_search(&name) {
            candidates.insert(at, name);
        }
    }
    nearest(&name, &candidates)
}

fn nearest(name: &str, candidates: &[String]) -> Option<String> {
    if candidates.len() >= MOST_CANDIDATES {
        return None;
    }
    let mut best: Option<(usize, &String)> = None;
    for candidate in candidates.iter().filter(|candidate| *candidate != name) {
        let allowed = (name.len() + candidate.len() + 3) * MOVE / 6;
        let limit = best.map_or(allowed, |(distance, _)| allowed.min(distance - 1));
        let distance = distance(name.as_bytes(), candidate.as_bytes());
        if distance <= limit {
            best = Some((distance, candidate));
            if distance == 0 {
                break;
            }
        }
    }
    best.map(|(_, candidate)| candidate.clone())
}

/// Levenshtein's distance with the costs above.
fn distance(a: &[u8], b: &[u8]) -> usize {
    if a.len() > LONGEST || b.len() > LONGEST {
        return usize::MAX / 2;
    }
    let cost = |x: u8, y: u8| match x == y {
        true => 0,
        false if x.eq_ignore_ascii_case(&y) => CASE,
        false => MOVE,
    };
    let mut row: Vec<usize> = (0..=b.len()).map(|index| index * MOVE).collect();
    for (i, &x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (i + 1) * MOVE;
        for (j, &y) in b.iter().enumerate() {
            let replaced = diagonal + cost(x, y);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + MOVE).min(diagonal + MOVE);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_is_near() {
        let names = ["append".to_owned(), "extend".to_owned(), "value".to_owned()];
        assert_eq!(nearest("apend", &names).as_deref(), Some("append"));
        assert_eq!(nearest("Value", &names).as_deref(), Some("value"));
        assert_eq!(nearest("zzzzz", &names), None);
    }
}

//! `min` and `max`.

use crate::list::List;
use crate::object::{OwnWord, Raised, Ref, Word};
use crate::sequence::{self, items, walk};
use crate::tuple::Tuple;

/// Which end of the order is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Wanted {
    Least,
    Greatest,
}

impl Wanted {
    fn name(self) -> &'static str {
        match self {
            Wanted::Least => "min",
            Wanted::Greatest => "max",
        }
    }

    /// Whether `new` takes the place of `best`; the first of equals stays.
    fn replaces(self, new: Word, best: Word) -> Result<bool, Raised> {
        match self {
            Wanted::Least => items::less(new, best),
            Wanted::Greatest => items::greater(new, best),
        }
    }
}

/// The best of two.
#[inline(always)]
pub fn of_two(a: Word, b: Word, wanted: Wanted) -> Result<OwnWord, Raised> {
    let replaces = if a.is_small_int() && b.is_small_int() {
        match wanted {
            Wanted::Least => (b.0 as i64) < (a.0 as i64),
            Wanted::Greatest => (b.0 as i64) > (a.0 as i64),
        }
    } else if a.is_inline_float() && b.is_inline_float() {
        let (a, b) = (crate::float::value(a), crate::float::value(b));
        match wanted {
            Wanted::Least => b < a,
            Wanted::Greatest => b > a,
        }
    } else {
        return of_two_slow(a, b, wanted);
    };
    Ok(OwnWord::from_borrowed(if replaces { b } else { a }))
}

#[inline(never)]
fn of_two_slow(a: Word, b: Word, wanted: Wanted) -> Result<OwnWord, Raised> {
    Ok(if wanted.replaces(b, a)? { b.own() } else { a.own() })
}

/// The best so far, with its key.
struct Best {
    wanted: Wanted,
    key: Word,
    found: Option<(OwnWord, OwnWord)>,
}

impl Best {
    fn new(wanted: Wanted, key: Word) -> Best {
        Best { wanted, key: if key.is_null() { Word::NONE } else { key }, found: None }
    }

    fn offer(&mut self, item: OwnWord) -> Result<(), Raised> {
        let key = if self.key.is_none() { item.clone() } else { sequence::call(self.key, &[item.word()])? };
        let better = match &self.found {
            Some((_, best)) => self.wanted.replaces(key.word(), best.word())?,
            None => true,
        };
        if better {
            self.found = Some((item, key));
        }
        Ok(())
    }
}

/// The best of the small ints, or of the floats of the word itself, that `items` begins with; and how many these are.
fn of_numbers(items: &[Word], wanted: Wanted) -> Option<(Word, usize)> {
    fn pick(items: &[Word], is_of_kind: impl Fn(Word) -> bool, replaces: impl Fn(Word, Word) -> bool) -> Option<(Word, usize)> {
        let mut best = *items.first()?;
        let mut count = 0;
        while let Some(&item) = items.get(count).filter(|item| is_of_kind(**item)) {
            if replaces(item, best) {
                best = item;
            }
            count += 1;
        }
        Some((best, count))
    }
    let float = crate::float::value;
    let first = *items.first()?;
    match wanted {
        // Small ints are in the order of their bits.
        Wanted::Least if first.is_small_int() => pick(items, Word::is_small_int, |item, best| (item.0 as i64) < best.0 as i64),
        Wanted::Greatest if first.is_small_int() => pick(items, Word::is_small_int, |item, best| item.0 as i64 > best.0 as i64),
        Wanted::Least if first.is_inline_float() => pick(items, Word::is_inline_float, |item, best| float(item) < float(best)),
        Wanted::Greatest if first.is_inline_float() => pick(items, Word::is_inline_float, |item, best| float(item) > float(best)),
        _ => None,
    }
}

/// The best of an iterable; `default` (null: none) when there is no item.
pub fn of_iterable(iterable: Word, key: Word, default: Word, wanted: Wanted) -> Result<OwnWord, Raised> {
    let mut best = Best::new(wanted, key);
    match iterable.cast_exact::<List>() {
        Some(list) if best.key.is_none() => {
            let mut at = 0;
            if let Some((item, count)) = of_numbers(list.items(), wanted) {
                best.offer(item.own())?;
                at = count;
            }
            while let Some(&item) = list.items().get(at) {
                best.offer(item.own())?;
                at += 1;
            }
        }
        _ => walk::for_each(iterable, |item| best.offer(item))?,
    }
    match best.found {
        Some((item, _)) => Ok(item),
        None if !default.is_null() => Ok(default.own()),
        None => raise!(ValueError, "{}() arg is an empty sequence", wanted.name()),
    }
}

/// The best of two or more arguments.
pub fn of_args(first: Word, second: Word, rest: Ref<Tuple>, key: Word, wanted: Wanted) -> Result<OwnWord, Raised> {
    let mut best = Best::new(wanted, key);
    for &item in [first, second].iter().chain(rest.items()) {
        best.offer(item.own())?;
    }
    let (item, _) = best.found.expect("there are at least two arguments");
    Ok(item)
}

/// Any call.
pub fn of_any(args: Ref<Tuple>, key: Word, default: Word, wanted: Wanted) -> Result<OwnWord, Raised> {
    match *args.items() {
        [] => raise!(TypeError, "{} expected at least 1 argument, got 0", wanted.name()),
        [iterable] => of_iterable(iterable, key, default, wanted),
        _ if !default.is_null() => {
            raise!(TypeError, "Cannot specify a default for {}() with multiple positional arguments", wanted.name())
        }
        _ => of_iterable(args.word(), key, Word::NULL, wanted),
    }
}

//! Arguments and parameters: CPython's messages.

use super::*;
use crate::args::Args;
use taipan_rt_abi::descriptor::{FUNCTION_VARARGS, FUNCTION_VARKEYWORDS};

/// Returns its parameters as a tuple; the number of words is in the first digit of the name.
unsafe extern "C" fn give_two(_: u64, args: *const u64) -> u64 {
    unsafe { Tuple::from_words(std::slice::from_raw_parts(args.cast::<Word>(), 2)).into_raw().0 }
}

unsafe extern "C" fn give_four(_: u64, args: *const u64) -> u64 {
    unsafe { Tuple::from_words(std::slice::from_raw_parts(args.cast::<Word>(), 4)).into_raw().0 }
}

fn call(callee: Word, positional: &[i64], named: &[(&str, i64)]) -> String {
    let names = Tuple::new(named.iter().map(|(name, _)| Str::new(name).into_word()));
    let mut words: Vec<Word> = positional.iter().map(|&value| int(value)).collect();
    words.extend(named.iter().map(|&(_, value)| int(value)));
    let names = if named.is_empty() { None } else { Some(names.borrow()) };
    show(crate::dynamic::call(callee, Args { words: &words, names }))
}

#[test]
fn plain_functions() {
    let _guard = runtime();
    let f = function_object(function("f", &["a", "b"], [0, 2, 0], 0, give_two));
    let f = f.word();
    assert_eq!(call(f, &[1, 2], &[]), "(1, 2)");
    assert_eq!(call(f, &[1], &[("b", 2)]), "(1, 2)");
    assert_eq!(call(f, &[1, 2, 3], &[]), "TypeError: f() takes 2 positional arguments but 3 were given");
    assert_eq!(call(f, &[1], &[]), "TypeError: f() missing 1 required positional argument: 'b'");
    assert_eq!(call(f, &[], &[]), "TypeError: f() missing 2 required positional arguments: 'a' and 'b'");
    assert_eq!(call(f, &[1], &[("a", 2)]), "TypeError: f() got multiple values for argument 'a'");
    assert_eq!(call(f, &[1, 2], &[("z", 2)]), "TypeError: f() got an unexpected keyword argument 'z'");
}

#[test]
fn defaults_and_positional_only() {
    let _guard = runtime();
    let descriptor = function("g", &["a", "b"], [1, 2, 0], 0, give_two);
    let defaults = tuple(&[int(7)]);
    let g = crate::imp::function_new(descriptor, std::ptr::null_mut(), 0, defaults.word(), Word::NULL).into_word();
    assert_eq!(call(g.word(), &[1], &[]), "(1, 7)");
    assert_eq!(call(g.word(), &[1, 2, 3], &[]), "TypeError: g() takes from 1 to 2 positional arguments but 3 were given");
    assert_eq!(call(g.word(), &[], &[("a", 1)]), "TypeError: g() got some positional-only arguments passed as keyword arguments: 'a'");
}

#[test]
fn rest_and_keywords() {
    let _guard = runtime();
    let flags = FUNCTION_VARARGS | FUNCTION_VARKEYWORDS;
    let h = function_object(function("h", &["a", "k"], [0, 1, 1], flags, give_four));
    assert_eq!(call(h.word(), &[1, 2, 3], &[("k", 4), ("x", 5)]), "(1, 4, (2, 3), {'x': 5})");
    assert_eq!(call(h.word(), &[1], &[]), "TypeError: h() missing 1 required keyword-only argument: 'k'");
}

#[test]
fn calls_leak_nothing() {
    let _guard = runtime();
    let before = alive();
    let flags = FUNCTION_VARARGS | FUNCTION_VARKEYWORDS;
    let h = function_object(function("h", &["a", "k"], [0, 1, 1], flags, give_four));
    for _ in 0..3 {
        call(h.word(), &[1, 2, 3], &[("k", 4), ("x", 5)]);
        call(h.word(), &[], &[]);
    }
    drop(h);
    assert_eq!(alive(), before);
}

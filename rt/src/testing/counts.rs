//! The cycle collector, and freeing of deep structures.

use super::*;
use crate::list::List;

#[test]
fn cycles_are_found() {
    let _guard = runtime();
    crate::cycle::collect::collect();
    let before = alive();
    let list = List::from_owned(Vec::new());
    let outer = tuple(&[list.word()]);
    crate::imp::list_append(list.borrow(), outer.word());
    drop(outer);
    let kept = list.clone();
    drop(list);
    assert_eq!(crate::cycle::collect::collect(), 0);
    assert_eq!(alive(), before + 2);
    drop(kept);
    assert!(crate::cycle::collect::collect() >= 2);
    assert_eq!(alive(), before);
}

#[test]
fn deep_structures_are_freed_without_recursion() {
    let _guard = runtime();
    let before = alive();
    let mut chain = tuple(&[]);
    for _ in 0..200_000 {
        chain = Tuple::new([chain.into_word()].into_iter());
    }
    drop(chain);
    assert_eq!(alive(), before);
}

#[test]
fn words_tell_their_class() {
    let _guard = runtime();
    for (word, name) in [
        (int(3), "int"),
        (Word::TRUE, "bool"),
        (Word::NONE, "NoneType"),
        (crate::float::from_f64(1.5).word(), "float"),
        (Word::ELLIPSIS, "ellipsis"),
    ] {
        assert_eq!(word.ty().name, name);
    }
}

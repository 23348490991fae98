//! Builds the containers that a program has as data: large literals of constants, and of lists, tuples, dicts and sets of them.
#![allow(missing_docs)]

use crate::dict::Dict;
use crate::list::List;
use crate::object::{BuiltinType, Own, OwnWord, Word, builtin};
use crate::sequence::release_all;
use crate::set::Set;
use crate::tuple::Tuple;
use taipan_rt_abi::literal::{self, Item, Literal};

pub fn list_of_literal(literal: *mut u64) -> Own<List> {
    typed(build(literal), BuiltinType::List)
}

pub fn tuple_of_literal(literal: *mut u64) -> Own<Tuple> {
    typed(build(literal), BuiltinType::Tuple)
}

pub fn dict_of_literal(literal: *mut u64) -> Own<Dict> {
    typed(build(literal), BuiltinType::Dict)
}

pub fn set_of_literal(literal: *mut u64) -> Own<Set> {
    typed(build(literal), BuiltinType::Set)
}

fn typed<T>(object: OwnWord, ty: BuiltinType) -> Own<T> {
    let word = object.into_raw();
    debug_assert!(word.ty().ptr() == builtin(ty).ptr());
    // SAFETY: the compiler calls the row of the kind that the last step makes.
    unsafe { Own::from_ptr(word.header().cast()) }
}

/// Takes the steps of a literal, one after the other. What is on the stack is complete, with an owner there.
fn build(literal: *mut u64) -> OwnWord {
    // SAFETY: the row gives a literal, whose items follow its head.
    let (constants, items) = unsafe {
        let head = &*literal.cast::<Literal>();
        (head.constants, std::slice::from_raw_parts(literal.cast::<Literal>().add(1).cast::<u64>(), head.len))
    };
    let mut stack: Vec<Word> = Vec::with_capacity(items.len());
    for &item in items {
        let word = match Item::decode(item) {
            Item::Word(bits) => Word(bits),
            // SAFETY: the compiler gives the places of constants.
            Item::Constant(place) => Word(unsafe { *constants.add(place) }).own().into_raw(),
            Item::Make(kind, count) => {
                let count = if kind == literal::DICT { 2 * count } else { count };
                let parts = stack.len() - count;
                let made = make(kind, &stack[parts..]);
                stack.truncate(parts);
                made.into_raw()
            }
        };
        stack.push(word);
    }
    // SAFETY: the steps leave one word, with an owner.
    unsafe { OwnWord::from_raw(stack[0]) }
}

/// A container that takes over `words`. What a literal of constants hashes can be hashed.
fn make(kind: u8, words: &[Word]) -> OwnWord {
    match kind {
        literal::LIST => List::from_owned(words.to_vec()).into_word(),
        literal::TUPLE => crate::tuple::rows::from_owned(words).into_word(),
        literal::DICT => {
            let dict = Dict::new();
            dict.borrow().table_mut().reserve(words.len() / 2);
            for pair in words.chunks_exact(2) {
                dict.borrow().insert(pair[0], pair[1]).expect("constants can be hashed");
            }
            release_all(words.to_vec());
            dict.into_word()
        }
        _ => {
            let (data, count) = (words.as_ptr().cast_mut().cast(), words.len() as i64);
            let folded = kind == literal::FOLDED_SET;
            let set = if folded { crate::imp::set_new_constants(data, count) } else { crate::imp::set_new(data, count) };
            release_all(words.to_vec());
            set.expect("constants can be hashed").into_word()
        }
    }
}

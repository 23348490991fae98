//! Generators, with resume functions as the compiler writes them.

use super::*;
use crate::object::{Obj, Ref};

unsafe extern "C" fn never(_: u64, _: *const u64) -> u64 {
    unreachable!("the maker is not called")
}

/// `def g(): x = yield 1; yield x; return 3`
unsafe extern "C" fn resume(frame: u64) -> u64 {
    // SAFETY: called with a generator.
    let frame = unsafe { Ref::<Obj>::from_word(Word(frame)) };
    match crate::imp::generator_state(frame) {
        0 => {
            crate::imp::generator_set_state(frame, 1);
            int(1).0
        }
        1 => match crate::imp::generator_sent(frame) {
            Ok(sent) => {
                crate::imp::generator_set_state(frame, 2);
                sent.into_raw().0
            }
            Err(Raised) => 0,
        },
        _ => {
            if crate::imp::generator_sent(frame).is_ok() {
                crate::imp::generator_finish(frame, int(3));
            }
            0
        }
    }
}

fn new() -> OwnWord {
    let descriptor = function("g", &[], [0, 0, 0], taipan_rt_abi::descriptor::FUNCTION_GENERATOR, never);
    crate::imp::generator_new(resume as *mut u64, descriptor, 2).into_word()
}

fn obj(word: &OwnWord) -> Ref<Obj> {
    // SAFETY: a generator.
    unsafe { Ref::from_word(word.word()) }
}

#[test]
fn sends_and_returns() {
    let _guard = runtime();
    let before = alive();
    {
        let g = new();
        assert_eq!(show(crate::imp::generator_send(obj(&g), int(1))), "TypeError: can't send non-None value to a just-started generator");
        assert_eq!(show(crate::dynamic::next(g.word())), "1");
        assert_eq!(show(crate::imp::generator_send(obj(&g), int(5))), "5");
        assert_eq!(show(crate::imp::generator_send(obj(&g), Word::NONE)), "StopIteration: 3");
        assert_eq!(show(crate::dynamic::iterate::next_or_raise(g.word())), "StopIteration");
    }
    assert_eq!(alive(), before);
}

#[test]
fn throws_and_closes() {
    let _guard = runtime();
    let before = alive();
    {
        let g = new();
        assert_eq!(show(crate::dynamic::next(g.word())), "1");
        let error = crate::exc::object::new(crate::object::builtin(crate::BuiltinType::KeyError), &[int(4)]);
        assert_eq!(show(crate::imp::generator_throw(obj(&g), error.word(), Word::NONE, Word::NONE)), "KeyError: 4");
        let g = new();
        assert_eq!(show(crate::dynamic::next(g.word())), "1");
        assert_eq!(crate::imp::generator_close(obj(&g)), Ok(()));
        assert_eq!(crate::dynamic::next(g.word()).map(|item| item.is_null()), Ok(true));
        let g = new();
        assert_eq!(show(crate::dynamic::next(g.word())), "1");
        drop(g);
    }
    assert_eq!(alive(), before);
}

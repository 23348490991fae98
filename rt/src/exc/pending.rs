//! Rows that are still to be written.
#![allow(missing_docs)]

#[allow(unused_imports)]
use crate::object::{Obj, Own, OwnWord, Raised, Ref, TypeObject, Word};

pub fn exc_pending() -> bool {
    unimplemented!("exc_pending")
}

pub fn exc_raise(_exc: Word, _cause: Word) -> Result<(), Raised> {
    unimplemented!("exc_raise")
}

pub fn exc_reraise() -> Result<(), Raised> {
    unimplemented!("exc_reraise")
}

pub fn exc_enter() -> OwnWord {
    unimplemented!("exc_enter")
}

pub fn exc_leave() {
    unimplemented!("exc_leave")
}

pub fn exc_matches(_exc: Word, _filter: Word) -> Result<bool, Raised> {
    unimplemented!("exc_matches")
}

pub fn exc_trace(_location: *mut u64) {
    unimplemented!("exc_trace")
}

pub fn raise_unbound(_name: Word, _kind: i64) -> Result<(), Raised> {
    unimplemented!("raise_unbound")
}

pub fn raise_no_attribute(_obj: Word, _name: Word) -> Result<(), Raised> {
    unimplemented!("raise_no_attribute")
}

pub fn raise_assertion(_message: Word) -> Result<(), Raised> {
    unimplemented!("raise_assertion")
}

pub fn raise_import(_module: Word, _name: Word) -> Result<(), Raised> {
    unimplemented!("raise_import")
}

pub fn exception_add_note(_self: Ref<Obj>, _note: Ref<crate::str::Str>) {
    unimplemented!("exception_add_note")
}

pub fn exc_propagate() -> Result<(), Raised> {
    Err(Raised)
}

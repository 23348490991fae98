//! The attributes of a class: by number for compiled code, by name for all others.

use crate::map::HashMap;
use crate::object::Word;

/// Names and values in order of definition; those with a fixed slot come first.
pub struct Attributes {
    /// Interned names.
    pub names: Vec<Word>,
    /// Values, each owned; null when unset.
    pub values: Vec<Word>,
    index: Option<Box<HashMap<Word, usize>>>,
}

impl Attributes {
    /// No attributes.
    pub const fn new() -> Attributes {
        Attributes { names: Vec::new(), values: Vec::new(), index: None }
    }

    /// Where the interned `name` is.
    pub fn position(&self, name: Word) -> Option<usize> {
        self.index.as_ref()?.get(&name).copied()
    }

    /// The value of the interned `name`; null when unset.
    pub fn get(&self, name: Word) -> Word {
        self.position(name).map_or(Word::NULL, |position| self.values[position])
    }

    /// The place of the interned `name`, made when there is none.
    pub fn place(&mut self, name: Word) -> usize {
        let index = self.index.get_or_insert_with(Default::default);
        *index.entry(name).or_insert_with(|| {
            self.names.push(name);
            self.values.push(Word::NULL);
            self.names.len() - 1
        })
    }
}

impl Default for Attributes {
    fn default() -> Attributes {
        Attributes::new()
    }
}

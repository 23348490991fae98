//! Instances of classes that derive from tuple: they have its layout, so that what is known of their items is read as those of a tuple.
//!
//! ```text
//! tuple.__new__(cls, (x, y))      tuple_new_of cls, [x, y]      without the tuple between
//! tuple.__getitem__(self, 0)      tuple_item self, 0            where all instances have that many items
//! ```

use super::body::Select;
use crate::ir::program::Constant;
use crate::ir::{ClassId, Op, Value};
use crate::types::Atom;
use taipan_rt_abi::{Builtin, BuiltinType};

impl Select<'_, '_> {
    /// Such an operation.
    pub fn tuple_of_class(&mut self, value: Value, op: &Op) -> Option<Value> {
        match op {
            Op::GetItem { obj, key } => {
                let only_inherited = |select: &Self, class| !select.defines(class, "__getitem__");
                let index = self.known_index(*obj, *key, only_inherited)?;
                Some(self.item_at(value, *obj, index))
            }
            Op::CallMethod { obj, name, args, names, .. } if names.is_empty() => {
                let is_tuple = self.cx.facts.types.only(self.ty(*obj)) == Some(&Atom::BuiltinClass(BuiltinType::Tuple));
                match (is_tuple, self.cx.program.names[*name].as_str(), &args[..]) {
                    (true, "__getitem__", &[of, key]) => {
                        let index = self.known_index(of, key, |_, _| true)?;
                        Some(self.item_at(value, of, index))
                    }
                    (true, "__new__", &[cls, items]) => self.new_of_class(cls, items),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// How many items a value has, where it is a tuple or instances of a class that derives from it and is unpacked as one.
    pub fn unpacked_length(&self, value: Value) -> Option<usize> {
        match self.cx.facts.types.only(self.ty(value)) {
            Some(Atom::Tuple(items)) => Some(items.len()),
            Some(Atom::Instance(class)) if !self.defines(*class, "__iter__") => Some(self.cx.facts.classes[*class].items.as_ref()?.len()),
            _ => None,
        }
    }

    fn item_at(&mut self, value: Value, of: Value, index: i64) -> Value {
        let (word, index) = (self.word(of), self.number(index));
        let item = self.call(Builtin::tuple_item, vec![word, index]);
        self.settle(value, item)
    }

    /// An index that is a constant, where all that `of` may be is of a class of the program and has such an item.
    fn known_index(&self, of: Value, key: Value, allowed: impl Fn(&Self, ClassId) -> bool) -> Option<i64> {
        let Some(Op::Const(id)) = self.generic.op(key) else { return None };
        let Constant::Int(index) = self.cx.program.constants[*id] else { return None };
        let position = usize::try_from(index).ok()?;
        let mut atoms = self.cx.facts.types.atoms(self.ty(of)).peekable();
        atoms.peek()?;
        let has_item = |atom: &Atom| match atom {
            Atom::Instance(class) => {
                let items = &self.cx.facts.classes[*class].items;
                items.as_ref().is_some_and(|items| position < items.len()) && allowed(self, *class)
            }
            _ => false,
        };
        atoms.all(has_item).then_some(index)
    }

    fn new_of_class(&mut self, cls: Value, items: Value) -> Option<Value> {
        let Some(Atom::Class(class)) = self.cx.facts.types.only(self.ty(cls)) else { return None };
        let known = &self.cx.facts.classes[*class];
        if known.mro.is_none() || known.builtin_base != Some(BuiltinType::Tuple) {
            return None;
        }
        let Some(Op::Tuple(items)) = self.generic.op(items) else { return None };
        let (cls, words) = (self.word(cls), self.words(items));
        let (array, count) = self.array(words);
        Some(self.call(Builtin::tuple_new_of, vec![cls, array, count]))
    }
}

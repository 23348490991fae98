//! Operations whose result is known, or that undo another.

use super::Renamed;
use crate::ir::op::{CompareOp, Convert, F64Op};
use crate::ir::{Block, Body, Op, Value, ValueDef};
use taipan_rt_abi::{Builtin, Ownership, Repr, word};

/// Whether a row wants the number in its first word, or in both of its words.
pub fn takes_number(builtin: Builtin) -> bool {
    matches!(builtin, Builtin::float_unbox | Builtin::num_to_f64 | Builtin::int_to_i64_unchecked | Builtin::int_to_small)
        || float_operator(builtin).is_some()
        || float_comparison(builtin).is_some()
}

/// Folds every operation once; whether anything changed.
pub fn fold(body: &mut Body) -> bool {
    let mut folder = Folder { renamed: Renamed::new(body), changed: false, body };
    for block in folder.body.reverse_postorder() {
        folder.block(block);
    }
    let Folder { renamed, changed, body } = folder;
    renamed.apply(body) || changed
}

struct Folder<'a> {
    body: &'a mut Body,
    renamed: Renamed,
    changed: bool,
}

/// What an operation comes to.
enum Folded {
    /// A value that is there already.
    Value(Value),
    /// Another operation in its place, which can't raise.
    Op(Op),
    /// A box around the result of an operation on raw floats.
    BoxedFloat(Op),
}

impl Folder<'_> {
    fn block(&mut self, block: Block) {
        let ops = std::mem::take(&mut self.body.blocks[block].ops);
        let mut kept = Vec::with_capacity(ops.len());
        for value in ops {
            let folded = self.body.op(value).and_then(|op| self.folded(op));
            self.changed |= folded.is_some();
            match folded {
                None => kept.push(value),
                Some(Folded::Value(other)) => {
                    self.body.landings[value] = None;
                    self.renamed.set(value, other);
                }
                Some(Folded::Op(op)) => {
                    self.replace(value, op);
                    kept.push(value);
                }
                Some(Folded::BoxedFloat(op)) => {
                    let number = self.body.make_op(op, self.body.values[value].span);
                    self.body.values[number].site = self.body.values[value].site;
                    self.body.reprs.push(Repr::F64);
                    self.body.landings.push(None);
                    kept.push(number);
                    self.replace(value, Op::CallBuiltin { builtin: Builtin::float_box, args: vec![number] });
                    kept.push(value);
                }
            }
        }
        self.body.blocks[block].ops = kept;
    }

    fn replace(&mut self, value: Value, op: Op) {
        self.body.values[value].def = ValueDef::Op(op);
        self.body.landings[value] = None;
    }

    /// The operation that defines a value, under the name that it has now.
    fn op(&self, value: Value) -> Option<&Op> {
        self.body.op(self.renamed.find(value))
    }

    /// The operand of a call of `builtin` that defines a value.
    fn operand(&self, value: Value, builtin: Builtin) -> Option<Value> {
        match self.op(value) {
            Some(Op::CallBuiltin { builtin: other, args }) if *other == builtin => Some(self.renamed.find(args[0])),
            _ => None,
        }
    }

    /// The raw integer that an int was made from.
    fn raw_int(&self, value: Value) -> Option<Value> {
        self.operand(value, Builtin::int_from_i64).or_else(|| self.operand(value, Builtin::int_from_small))
    }

    fn folded(&self, op: &Op) -> Option<Folded> {
        match op {
            Op::Not(value) => match self.op(*value)? {
                Op::ConstBool(truth) => Some(Folded::Op(Op::ConstBool(!truth))),
                Op::Not(inner) => Some(Folded::Value(self.renamed.find(*inner))),
                _ => None,
            },
            Op::IsUnbound(value) => self.is_bits(*value, word::NULL).map(|truth| Folded::Op(Op::ConstBool(truth))),
            Op::WordEq { lhs, rhs } => self.word_eq(*lhs, *rhs).map(|truth| Folded::Op(Op::ConstBool(truth))),
            Op::Convert { how, value } => self.convert(*how, *value),
            Op::Select { cond, then, otherwise } => match self.op(*cond)? {
                Op::ConstBool(truth) => Some(Folded::Value(self.renamed.find(if *truth { *then } else { *otherwise }))),
                _ => None,
            },
            Op::CallBuiltin { builtin, args } => self.call(*builtin, args),
            _ => None,
        }
    }

    fn convert(&self, how: Convert, value: Value) -> Option<Folded> {
        match (how, self.op(value)?) {
            (Convert::WordToBool, Op::Convert { how: Convert::BoolToWord, value }) => Some(Folded::Value(self.renamed.find(*value))),
            (Convert::WordToBool, Op::ConstWord(bits)) => Some(Folded::Op(Op::ConstBool(*bits == word::TRUE))),
            (Convert::I64ToF64, Op::ConstI64(number)) => Some(Folded::Op(Op::ConstF64(*number as f64))),
            _ => None,
        }
    }

    fn call(&self, builtin: Builtin, args: &[Value]) -> Option<Folded> {
        match builtin {
            Builtin::float_unbox => self.operand(args[0], Builtin::float_box).map(Folded::Value),
            Builtin::float_box => self.operand(args[0], Builtin::float_unbox).and_then(|word| self.take_over(word)),
            Builtin::int_to_i64_unchecked | Builtin::int_to_small => self.raw_int(args[0]).map(Folded::Value),
            Builtin::int_low_bits => {
                let bits = self.raw_int(args[0]).or_else(|| self.operand(args[0], Builtin::int_from_u64));
                bits.map(Folded::Value)
            }
            Builtin::num_to_f64 => self.known_float(args[0]),
            Builtin::class_id => self.known_class(args[0]),
            _ => {
                let (a, b) = (*args.first()?, *args.get(1)?);
                if let Some(op) = float_operator(builtin) {
                    let (lhs, rhs) = (self.operand(a, Builtin::float_box)?, self.operand(b, Builtin::float_box)?);
                    return Some(Folded::BoxedFloat(Op::F64Binary { op, lhs, rhs }));
                }
                let op = float_comparison(builtin)?;
                let (lhs, rhs) = (self.operand(a, Builtin::float_box)?, self.operand(b, Builtin::float_box)?);
                Some(Folded::Op(Op::F64Compare { op, lhs, rhs }))
            }
        }
    }

    /// A box that was opened need not be made again, if it is certain to be there: a borrowed one may go with what it was read from.
    fn take_over(&self, word: Value) -> Option<Folded> {
        match self.body.op(word) {
            Some(Op::CallBuiltin { builtin, .. }) if builtin.row().ret.0 == Ownership::Borrow => None,
            _ => Some(Folded::Value(word)),
        }
    }

    /// What `num_to_f64` comes to for a word that was made from a number.
    fn known_float(&self, word: Value) -> Option<Folded> {
        if let Some(number) = self.operand(word, Builtin::float_box) {
            return Some(Folded::Value(number));
        }
        let value = self.raw_int(word)?;
        Some(Folded::Op(Op::Convert { how: Convert::I64ToF64, value }))
    }

    /// The class of an instance that is made here.
    fn known_class(&self, object: Value) -> Option<Folded> {
        match self.op(object)? {
            Op::CallBuiltin { builtin: Builtin::instance_new, args } => match self.op(args[1])? {
                Op::ConstI64(class) => Some(Folded::Op(Op::ConstI64(*class))),
                _ => None,
            },
            _ => None,
        }
    }

    fn word_eq(&self, lhs: Value, rhs: Value) -> Option<bool> {
        match (self.op(lhs), self.op(rhs)) {
            (_, Some(&Op::ConstWord(bits))) => self.is_bits(lhs, bits),
            (Some(&Op::ConstWord(bits)), _) => self.is_bits(rhs, bits),
            _ => None,
        }
    }

    /// Whether a word is certainly a singleton or "no value", or certainly not.
    fn is_bits(&self, value: Value, bits: u64) -> Option<bool> {
        match self.op(value)? {
            Op::ConstWord(known) => Some(*known == bits),
            Op::Unbound => Some(bits == word::NULL),
            Op::Const(_) => (bits == word::NULL).then_some(false),
            Op::Convert { how: Convert::BoolToWord, .. } => (bits == word::NULL || bits == word::NONE).then_some(false),
            Op::CallBuiltin { builtin, .. } if makes_object(*builtin) => Some(false).filter(|_| is_singleton(bits)),
            _ => None,
        }
    }
}

fn is_singleton(bits: u64) -> bool {
    matches!(bits, word::NULL | word::NONE | word::TRUE | word::FALSE | word::ELLIPSIS | word::NOT_IMPLEMENTED)
}

/// Rows whose result is a number or a new object, never a singleton.
fn makes_object(builtin: Builtin) -> bool {
    matches!(
        builtin,
        Builtin::float_box
            | Builtin::int_from_i64
            | Builtin::int_from_small
            | Builtin::instance_new
            | Builtin::tuple_new
            | Builtin::tuple_new_of
            | Builtin::list_new
            | Builtin::list_with_room
            | Builtin::cell_new
            | Builtin::function_new
            | Builtin::generator_new
    )
}

/// The machine operation of a row on two words, when both are floats.
fn float_operator(builtin: Builtin) -> Option<F64Op> {
    Some(match builtin {
        Builtin::num_add | Builtin::number_add => F64Op::Add,
        Builtin::num_sub | Builtin::number_sub => F64Op::Sub,
        Builtin::num_mul | Builtin::number_mul => F64Op::Mul,
        _ => return None,
    })
}

fn float_comparison(builtin: Builtin) -> Option<CompareOp> {
    Some(match builtin {
        Builtin::num_eq | Builtin::number_eq => CompareOp::Eq,
        Builtin::num_ne | Builtin::number_ne => CompareOp::Ne,
        Builtin::num_lt | Builtin::number_lt => CompareOp::Lt,
        Builtin::num_le | Builtin::number_le => CompareOp::Le,
        Builtin::num_gt | Builtin::number_gt => CompareOp::Gt,
        Builtin::num_ge | Builtin::number_ge => CompareOp::Ge,
        _ => return None,
    })
}

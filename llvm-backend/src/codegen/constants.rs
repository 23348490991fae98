//! Constants of the source: immediate where a register holds them, otherwise a row of the table that
//! the runtime fills before the program starts.

use std::cell::RefCell;
use std::collections::HashMap;

use inkwell::types::BasicType;
use inkwell::values::{BasicValueEnum, GlobalValue, PointerValue};
use taipan_mir::ir::ConstId;
use taipan_mir::ir::literal::Step;
use taipan_mir::ir::program::Constant;
use taipan_rt_abi::literal::Item;
use taipan_rt_abi::{Repr, word};

use super::Codegen;
use crate::cx::Cx;
use crate::error::{Result, internal};

/// The constants that are objects.
pub(crate) struct Constants<'ctx> {
    /// Their words, by row.
    words: GlobalValue<'ctx>,
    rows: RefCell<Vec<ConstId>>,
    index: RefCell<HashMap<ConstId, u64>>,
}

impl<'ctx> Constants<'ctx> {
    /// An empty table with room for `count` rows.
    pub fn new(cx: &Cx<'ctx>, count: usize) -> Self {
        let words = cx.zeroed("constant_words", cx.types.i64.array_type(count as u32));
        Constants { words, rows: RefCell::default(), index: RefCell::default() }
    }

    fn row(&self, id: ConstId) -> u64 {
        *self.index.borrow_mut().entry(id).or_insert_with(|| {
            let mut rows = self.rows.borrow_mut();
            rows.push(id);
            rows.len() as u64 - 1
        })
    }

    /// Where the runtime puts the words.
    pub fn words(&self) -> GlobalValue<'ctx> {
        self.words
    }
}

impl<'ctx> Codegen<'_, 'ctx> {
    /// A constant, as a `repr`.
    pub fn constant(&self, id: ConstId, repr: Repr) -> Result<BasicValueEnum<'ctx>> {
        let types = &self.cx.types;
        let constant = &self.program.program.constants[id];
        Ok(match (constant, repr) {
            (&Constant::Int(value), Repr::I64) => types.i64.const_int(value as u64, false).into(),
            (&Constant::Float(bits), Repr::F64) => types.f64.const_float(f64::from_bits(bits)).into(),
            (&Constant::Bool(value), Repr::Bool) => types.i1.const_int(value.into(), false).into(),
            (constant, repr) if repr.is_word() => match immediate(constant) {
                Some(bits) => types.i64.const_int(bits, false).into(),
                None => {
                    let load = self.cx.load_word(self.constants.words.as_pointer_value(), self.constants.row(id))?;
                    self.cx.mark_invariant(load);
                    load
                }
            },
            _ => return Err(internal!("constant {constant:?} can't be a {repr:?}")),
        })
    }

    /// A `literal::Literal`.
    pub fn literal(&self, steps: &[Step]) -> Result<PointerValue<'ctx>> {
        let types = &self.cx.types;
        let item = |step: &Step| match *step {
            Step::Const(id) => match immediate(&self.program.program.constants[id]) {
                Some(bits) => Item::Word(bits),
                None => Item::Constant(self.constants.row(id) as usize),
            },
            Step::Make(kind, count) => Item::Make(kind as u8, count as usize),
        };
        let items: Vec<_> = steps.iter().map(|step| types.i64.const_int(item(step).encode(), false)).collect();
        let fields = [
            self.constants.words.as_pointer_value().into(),
            types.usize.const_int(items.len() as u64, false).into(),
            types.i64.const_array(&items).into(),
        ];
        Ok(self.cx.private_constant("literal", self.cx.context.const_struct(&fields, false)).as_pointer_value())
    }

    /// The table that tells the runtime what to make, and its number of rows.
    pub fn constant_table(&self) -> Result<(GlobalValue<'ctx>, usize)> {
        let types = &self.cx.types;
        let row_type = self.cx.context.struct_type(&[types.ptr.into(), types.text.into()], false);
        let make_type = types.function(Some(types.i64.into()), &[types.ptr.into(), types.usize.into()]);
        let mut rows = Vec::new();
        for &id in self.constants.rows.borrow().iter() {
            let (make, text) = describe(&self.program.program.constants[id])?;
            let make = self.cx.module.get_function(make).unwrap_or_else(|| self.cx.module.add_function(make, make_type, None));
            rows.push(row_type.const_named_struct(&[make.as_global_value().as_pointer_value().into(), self.text(&text).into()]));
        }
        let table = self.cx.private_constant("constants", row_type.const_array(&rows));
        debug_assert!(row_type.as_basic_type_enum().is_struct_type());
        Ok((table, rows.len()))
    }
}

/// The bits of a constant that is no object.
fn immediate(constant: &Constant) -> Option<u64> {
    match *constant {
        Constant::None => Some(word::NONE),
        Constant::Bool(value) => Some(word::encode_bool(value)),
        Constant::Ellipsis => Some(word::ELLIPSIS),
        Constant::NotImplemented => Some(word::NOT_IMPLEMENTED),
        Constant::Int(value) => word::encode_small_int(value),
        Constant::Float(bits) => word::encode_float(f64::from_bits(bits)),
        Constant::BigInt(_) | Constant::Complex(..) | Constant::Str(_) | Constant::Bytes(_) => None,
    }
}

/// The function that makes the constant, and its text.
fn describe(constant: &Constant) -> Result<(&'static str, Vec<u8>)> {
    Ok(match constant {
        Constant::Str(text) => ("tp_constant_str", text.clone()),
        Constant::Bytes(bytes) => ("tp_constant_bytes", bytes.clone()),
        Constant::Int(value) => ("tp_constant_int", value.to_string().into_bytes()),
        Constant::BigInt(digits) => ("tp_constant_int", digits.clone().into_bytes()),
        Constant::Float(bits) => ("tp_constant_float", bits.to_le_bytes().to_vec()),
        Constant::Complex(real, imaginary) => ("tp_constant_complex", [real.to_le_bytes(), imaginary.to_le_bytes()].concat()),
        Constant::None | Constant::Bool(_) | Constant::Ellipsis | Constant::NotImplemented => {
            return Err(internal!("{constant:?} is no object"));
        }
    })
}

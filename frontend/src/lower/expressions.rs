//! Expressions to values.

use super::literals::{negated, number};
use super::unit::Unit;
use crate::diag::Code;
use ruff_python_ast::{self as ast, CmpOp, Expr, Operator, UnaryOp as AstUnary};
use ruff_text_size::{Ranged, TextRange};
use taipan_mir::ir::op::{BinaryOp, CompareOp, UnaryOp};
use taipan_mir::ir::program::Constant;
use taipan_mir::ir::{Op, Value};

impl<'a> Unit<'_, 'a> {
    /// The value of an expression.
    pub fn expr(&mut self, expr: &'a Expr) -> Value {
        let range = expr.range();
        match expr {
            Expr::Name(name) => self.load_name(&name.id, range),
            Expr::NumberLiteral(literal) => self.literal(number(&literal.value), range),
            Expr::StringLiteral(literal) => {
                let bytes = self.string_bytes(literal);
                self.literal(Constant::Str(bytes), range)
            }
            Expr::BytesLiteral(literal) => self.literal(Constant::Bytes(literal.value.bytes().collect()), range),
            Expr::BooleanLiteral(literal) => self.literal(Constant::Bool(literal.value), range),
            Expr::NoneLiteral(_) => self.literal(Constant::None, range),
            Expr::EllipsisLiteral(_) => self.literal(Constant::Ellipsis, range),
            Expr::FString(string) => self.fstring(string),
            Expr::BinOp(binary) => {
                let lhs = self.expr(&binary.left);
                let rhs = self.expr(&binary.right);
                self.emit(Op::Binary { op: binary_op(binary.op), lhs, rhs }, range)
            }
            Expr::UnaryOp(unary) => self.unary(unary),
            Expr::BoolOp(_) | Expr::If(_) => self.choice(expr),
            Expr::Compare(compare) => self.compare(compare),
            Expr::Call(call) => self.call(call),
            Expr::Attribute(attribute) => {
                let obj = self.expr(&attribute.value);
                let name = self.intern(&attribute.attr);
                let range = self.at_attribute(attribute, range);
                self.emit(Op::GetAttr { obj, name }, range)
            }
            Expr::Subscript(subscript) => {
                let obj = self.expr(&subscript.value);
                let key = self.expr(&subscript.slice);
                self.emit(Op::GetItem { obj, key }, range)
            }
            Expr::Slice(slice) => {
                let mut part = |part: &'a Option<Box<Expr>>| match part {
                    Some(part) => self.expr(part),
                    None => self.none(range),
                };
                let (start, stop, step) = (part(&slice.lower), part(&slice.upper), part(&slice.step));
                self.emit(Op::Slice { start, stop, step }, range)
            }
            Expr::Tuple(tuple) => self.sequence(&tuple.elts, range, true),
            Expr::List(list) => self.sequence(&list.elts, range, false),
            Expr::Set(set) => self.set(set),
            Expr::Dict(dict) => self.dict(dict),
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) => self.comprehension(expr),
            Expr::Generator(generator) => self.generator_expression(generator),
            Expr::Lambda(lambda) => self.lambda(lambda),
            Expr::Named(named) => {
                let value = self.expr(&named.value);
                if let Expr::Name(name) = &*named.target {
                    self.store_name(&name.id, value, name.range);
                }
                value
            }
            Expr::Yield(expr) => {
                let value = match &expr.value {
                    Some(value) => self.expr(value),
                    None => self.none(range),
                };
                self.emit(Op::Yield(value), range)
            }
            Expr::YieldFrom(expr) => self.yield_from(expr),
            Expr::Await(_) => self.unsupported(Code::E0301, range, "'await' is not supported yet", "use plain functions or generators"),
            Expr::Starred(starred) => self.expr(&starred.value),
            Expr::TString(_) | Expr::IpyEscapeCommand(_) => self.none(range),
        }
    }

    /// A constant.
    pub fn literal(&mut self, constant: Constant, range: TextRange) -> Value {
        let span = self.span(range);
        self.constant(constant, span)
    }

    fn unary(&mut self, unary: &'a ast::ExprUnaryOp) -> Value {
        let range = unary.range;
        let op = match unary.op {
            AstUnary::Not => {
                let value = self.expr(&unary.operand);
                let truth = self.emit(Op::Truth(value), range);
                return self.emit(Op::Not(truth), range);
            }
            AstUnary::USub => {
                if let Expr::NumberLiteral(literal) = &*unary.operand
                    && let Some(constant) = negated(&literal.value)
                {
                    return self.literal(constant, range);
                }
                UnaryOp::Neg
            }
            AstUnary::UAdd => UnaryOp::Pos,
            AstUnary::Invert => UnaryOp::Invert,
        };
        let arg = self.expr(&unary.operand);
        self.emit(Op::Unary { op, arg }, range)
    }

    /// `a < b < c`: each operand once; what follows a false comparison not at all.
    fn compare(&mut self, compare: &'a ast::ExprCompare) -> Value {
        let range = compare.range;
        let mut lhs = self.expr(&compare.left);
        let last = compare.ops.len() - 1;
        if last == 0 {
            let rhs = self.expr(&compare.comparators[0]);
            return self.emit(Op::Compare { op: compare_op(compare.ops[0]), lhs, rhs }, range);
        }
        let join = self.new_block(range);
        let span = self.span(range);
        let result = self.ssa.body.add_param(join, span);
        for (index, (op, comparator)) in compare.ops.iter().zip(&compare.comparators).enumerate() {
            let rhs = self.expr(comparator);
            let value = self.emit(Op::Compare { op: compare_op(*op), lhs, rhs }, range);
            if index == last {
                self.ssa.jump(join, vec![value]);
            } else {
                let truth = self.emit(Op::Truth(value), range);
                let (next, stop) = (self.new_block(range), self.new_block(range));
                self.ssa.branch(truth, next, stop);
                self.ssa.seal_and_start(stop);
                self.ssa.jump(join, vec![value]);
                self.ssa.seal_and_start(next);
            }
            lhs = rhs;
        }
        self.ssa.seal_and_start(join);
        result
    }

    /// The items of a display as a tuple or list.
    pub fn sequence(&mut self, elements: &'a [Expr], range: TextRange, tuple: bool) -> Value {
        let (at_once, rest) = elements.split_at(at_once(elements));
        let values: Vec<Value> = at_once.iter().map(|element| self.expr(element)).collect();
        if tuple && rest.is_empty() {
            return self.emit(Op::Tuple(values), range);
        }
        if tuple {
            return self.tuple_in_parts(values, rest, range);
        }
        let list = self.emit(Op::List(values), range);
        for element in rest {
            let value = self.expr(element);
            let op = if element.is_starred_expr() { Op::ListExtend { list, items: value } } else { Op::ListPush { list, item: value } };
            self.emit(op, range);
        }
        list
    }

    /// A tuple display whose first values are known, of which `elements` are the rest.
    fn tuple_in_parts(&mut self, values: Vec<Value>, elements: &'a [Expr], range: TextRange) -> Value {
        let (mut parts, mut plain) = (Vec::new(), values);
        for element in elements {
            let value = self.expr(element);
            let starred = element.is_starred_expr();
            if !plain.is_empty() && (starred || plain.len() == LONG) {
                parts.push(self.emit(Op::Tuple(std::mem::take(&mut plain)), range));
            }
            if starred {
                parts.push(self.emit(Op::StarTuple(value), element.range()));
            } else {
                plain.push(value);
            }
        }
        if !plain.is_empty() {
            parts.push(self.emit(Op::Tuple(plain), range));
        }
        self.emit(Op::TupleJoin(parts), range)
    }

    fn set(&mut self, display: &'a ast::ExprSet) -> Value {
        let elements: &'a [Expr] = self.cx.set_constant(self.module, display);
        // A long display of other values gets each as soon as it is known.
        let at_once = if elements.len() > MADE_AT_ONCE && !elements.iter().all(is_constant) { 0 } else { at_once(elements) };
        let (at_once, rest) = elements.split_at(at_once);
        let values: Vec<Value> = at_once.iter().map(|element| self.expr(element)).collect();
        let set = self.emit(Op::Set(values), display.range);
        for element in rest {
            let value = self.expr(element);
            let op = if element.is_starred_expr() { Op::SetUpdate { set, items: value } } else { Op::SetInsert { set, item: value } };
            self.emit(op, display.range);
        }
        set
    }

    fn dict(&mut self, display: &'a ast::ExprDict) -> Value {
        // Nobody can tell when the hash of a constant is asked for.
        if display.items.iter().any(|item| item.key.as_ref().is_some_and(|key| !is_constant(key))) {
            return self.dict_in_groups(display);
        }
        let plain = display.items.iter().position(|item| item.key.is_none()).unwrap_or(display.items.len());
        let constant = |item: &ast::DictItem| item.key.as_ref().is_none_or(is_constant) && is_constant(&item.value);
        let plain = if display.items.iter().all(constant) { plain } else { plain.min(LONG) };
        let (items, rest) = display.items.split_at(plain);
        let dict = self.dict_at_once(items, display.range);
        self.add_to_dict(dict, rest, display.range);
        dict
    }

    /// A dict display whose keys may have a `__hash__` that does something: items are evaluated and put in by groups, as CPython does.
    fn dict_in_groups(&mut self, display: &'a ast::ExprDict) -> Value {
        let mut whole = None;
        let mut rest: &'a [ast::DictItem] = &display.items;
        while !rest.is_empty() {
            let plain = rest.iter().position(|item| item.key.is_none()).unwrap_or(rest.len());
            let size = plain.min(DICT_GROUP);
            let (group, after) = rest.split_at(size.max(1));
            rest = after;
            if let (Some(dict), true) = (whole, size <= 1) {
                self.add_to_dict(dict, group, display.range);
                continue;
            }
            let part = if size == 0 || size * 2 > MADE_AT_ONCE {
                let part = self.emit(Op::Dict(Vec::new()), display.range);
                self.add_to_dict(part, group, display.range);
                part
            } else {
                self.dict_at_once(group, display.range)
            };
            match whole {
                None => whole = Some(part),
                Some(dict) => drop(self.emit(Op::DictUpdate { dict, other: part }, display.range)),
            }
        }
        whole.expect("a display without items has no keys")
    }

    /// A dict of these items, all of which have keys.
    fn dict_at_once(&mut self, items: &'a [ast::DictItem], range: TextRange) -> Value {
        let mut values = Vec::with_capacity(items.len() * 2);
        for item in items {
            values.extend(item.key.as_ref().map(|key| self.expr(key)));
            values.push(self.expr(&item.value));
        }
        self.emit(Op::Dict(values), range)
    }

    /// Puts items into a dict one by one.
    fn add_to_dict(&mut self, dict: Value, items: &'a [ast::DictItem], range: TextRange) {
        for item in items {
            match &item.key {
                Some(key) => {
                    let key = self.expr(key);
                    let value = self.expr(&item.value);
                    self.emit(Op::DictInsert { dict, key, value }, range);
                }
                None => {
                    let other = self.expr(&item.value);
                    self.emit(Op::DictUpdate { dict, other }, range);
                }
            }
        }
    }
}

/// How many values CPython keeps on its stack for a display, at most; more are put in one by one.
const MADE_AT_ONCE: usize = 30;

/// How many items of a dict display CPython makes a dict of, before it goes on with another that is put into the first.
const DICT_GROUP: usize = 17;

/// Displays are made of so many items at once, and the others are added one by one, as CPython does, so that not all of them have to be kept
/// until the last one is there. Those of constants are data (see `mono/literals`).
const LONG: usize = 64;

/// How many of the first items make a display.
fn at_once(elements: &[Expr]) -> usize {
    let plain = elements.iter().position(Expr::is_starred_expr).unwrap_or(elements.len());
    if elements.iter().all(is_constant) { plain } else { plain.min(LONG) }
}

/// Whether an expression is a constant, or a display of constants.
pub fn is_constant(expr: &Expr) -> bool {
    match expr {
        Expr::List(list) => list.elts.iter().all(is_constant),
        Expr::Tuple(tuple) => tuple.elts.iter().all(is_constant),
        Expr::Set(set) => set.elts.iter().all(is_constant),
        Expr::Dict(dict) => dict.items.iter().all(|item| item.key.as_ref().is_some_and(is_constant) && is_constant(&item.value)),
        Expr::UnaryOp(unary) => unary.op == AstUnary::USub && unary.operand.is_number_literal_expr(),
        expr => expr.is_literal_expr(),
    }
}

/// The operator of a binary expression.
pub fn binary_op(op: Operator) -> BinaryOp {
    match op {
        Operator::Add => BinaryOp::Add,
        Operator::Sub => BinaryOp::Sub,
        Operator::Mult => BinaryOp::Mul,
        Operator::MatMult => BinaryOp::MatMul,
        Operator::Div => BinaryOp::TrueDiv,
        Operator::Mod => BinaryOp::Mod,
        Operator::Pow => BinaryOp::Pow,
        Operator::LShift => BinaryOp::LShift,
        Operator::RShift => BinaryOp::RShift,
        Operator::BitOr => BinaryOp::Or,
        Operator::BitXor => BinaryOp::Xor,
        Operator::BitAnd => BinaryOp::And,
        Operator::FloorDiv => BinaryOp::FloorDiv,
    }
}

/// The operator of a comparison.
pub fn compare_op(op: CmpOp) -> CompareOp {
    match op {
        CmpOp::Eq => CompareOp::Eq,
        CmpOp::NotEq => CompareOp::Ne,
        CmpOp::Lt => CompareOp::Lt,
        CmpOp::LtE => CompareOp::Le,
        CmpOp::Gt => CompareOp::Gt,
        CmpOp::GtE => CompareOp::Ge,
        CmpOp::Is => CompareOp::Is,
        CmpOp::IsNot => CompareOp::IsNot,
        CmpOp::In => CompareOp::In,
        CmpOp::NotIn => CompareOp::NotIn,
    }
}

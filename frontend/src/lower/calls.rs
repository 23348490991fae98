//! Calls: positional, keywords, stars, methods, and `super()`.

use super::unit::Unit;
use crate::diag::Code;
use crate::load::Origin;
use crate::scope::{Resolution, ScopeKind};
use ruff_python_ast::{self as ast, Expr};
use ruff_text_size::{Ranged, TextRange};
use taipan_mir::ir::{Name, Op, Value};

impl<'a> Unit<'_, 'a> {
    /// The value of a call.
    pub fn call(&mut self, call: &'a ast::ExprCall) -> Value {
        let range = call.range();
        if let Expr::Name(name) = &*call.func {
            if name.id.as_str() == "super"
                && let Some(value) = self.super_call(&call.arguments, range)
            {
                return value;
            }
            if call.arguments.is_empty()
                && let Some(value) = self.namespace(&name.id, range)
            {
                return value;
            }
            if matches!(name.id.as_str(), "exec" | "eval")
                && self.is_builtin_here(&name.id)
                && self.cx.loaded(self.module).origin == Origin::User
            {
                let message = format!("'{}' of code in a string can't be compiled ahead of time", name.id);
                return self.unsupported(
                    Code::E0303,
                    range,
                    &message,
                    "write the code as a function, or look it up in a dict of functions",
                );
            }
        }
        if let Some(value) = self.consuming_call(call) {
            return value;
        }
        let arguments = &call.arguments;
        let starred = arguments.args.iter().any(Expr::is_starred_expr) || arguments.keywords.iter().any(|keyword| keyword.arg.is_none());
        if starred {
            let callee = self.expr(&call.func);
            return self.call_with_stars(callee, arguments, range);
        }
        if let Expr::Attribute(attribute) = &*call.func {
            let obj = self.expr(&attribute.value);
            let name = self.intern(&attribute.attr);
            if attribute.attr.as_str() == "__class__" {
                return self.call_of_own_class(obj, name, attribute, arguments, range);
            }
            let quiet = arguments.args.iter().chain(arguments.keywords.iter().map(|keyword| &keyword.value)).all(is_quiet);
            let place = self.at_attribute(attribute, attribute.range);
            let found = (!quiet).then(|| self.emit(Op::LookUp { obj, name }, place));
            let (args, names) = self.plain_arguments(arguments);
            let range = self.at_attribute(attribute, range);
            return self.emit(Op::CallMethod { obj, name, args, names, found }, range);
        }
        let callee = self.expr(&call.func);
        let (args, names) = self.plain_arguments(arguments);
        self.emit(Op::Call { callee, args, names }, range)
    }

    /// `self.__class__(…)`: what is called is no method but a class, of which inference knows more as a value.
    fn call_of_own_class(
        &mut self,
        obj: Value,
        name: Name,
        attribute: &'a ast::ExprAttribute,
        arguments: &'a ast::Arguments,
        range: TextRange,
    ) -> Value {
        let place = self.at_attribute(attribute, attribute.range);
        let callee = self.emit(Op::GetAttr { obj, name }, place);
        let (args, names) = self.plain_arguments(arguments);
        self.emit(Op::Call { callee, args, names }, range)
    }

    /// Where CPython says that a method call or attribute access stands: from the attribute's name on, when that is on
    /// another line than where the expression begins.
    pub fn at_attribute(&self, attribute: &ast::ExprAttribute, range: TextRange) -> TextRange {
        let before = TextRange::new(range.start(), attribute.attr.range.start());
        if self.text(before).contains('\n') { TextRange::new(attribute.attr.range.start(), range.end()) } else { range }
    }

    /// The arguments of a call without stars, and the names of the last of them.
    pub fn plain_arguments(&mut self, arguments: &'a ast::Arguments) -> (Vec<Value>, Vec<Name>) {
        let mut args: Vec<Value> = arguments.args.iter().map(|arg| self.expr(arg)).collect();
        let mut names = Vec::new();
        for keyword in &arguments.keywords {
            if let Some(name) = &keyword.arg {
                // Keywords are mangled like any name.
                names.push(self.intern(name));
                args.push(self.expr(&keyword.value));
            }
        }
        (args, names)
    }

    fn call_with_stars(&mut self, callee: Value, arguments: &'a ast::Arguments, range: TextRange) -> Value {
        let args = match &arguments.args[..] {
            [Expr::Starred(only)] => self.expr(&only.value),
            args => self.sequence(args, range, true),
        };
        let keywords = (!arguments.keywords.is_empty()).then(|| {
            let dict = self.emit(Op::Dict(Vec::new()), range);
            for keyword in &arguments.keywords {
                match &keyword.arg {
                    Some(name) => {
                        let name = self.intern(name);
                        let text = self.cx.program.names[name].clone();
                        let key = self.string(&text, keyword.range);
                        let value = self.expr(&keyword.value);
                        if arguments.keywords.first().is_some_and(|first| first.arg.is_some()) {
                            self.emit(Op::DictInsert { dict, key, value }, keyword.range);
                        } else {
                            // A `**other` before it may have the same key: that is a TypeError, not an overwriting.
                            let other = self.emit(Op::Dict(vec![key, value]), keyword.range);
                            self.emit(Op::DictMerge { dict, other, callee }, keyword.range);
                        }
                    }
                    None => {
                        let other = self.expr(&keyword.value);
                        self.emit(Op::DictMerge { dict, other, callee }, keyword.range);
                    }
                }
            }
            dict
        });
        self.emit(Op::CallEx { callee, args, keywords }, range)
    }

    /// `super()`, which means the class around and the first argument, or `super(cls, obj)`. `None` where `super` is a variable,
    /// or no class is around.
    fn super_call(&mut self, arguments: &'a ast::Arguments, range: TextRange) -> Option<Value> {
        if !self.is_builtin_here("super") || !arguments.keywords.is_empty() {
            return None;
        }
        let (cls, obj) = match &*arguments.args {
            [] => self.super_operands(range)?,
            [cls, obj] if !cls.is_starred_expr() && !obj.is_starred_expr() => {
                let cls = self.expr(cls);
                (cls, self.expr(obj))
            }
            _ => return None,
        };
        Some(self.emit(Op::Super { cls, obj }, range))
    }

    fn super_operands(&mut self, range: TextRange) -> Option<(Value, Value)> {
        if self.scopes[self.unit].kind == ScopeKind::Module {
            return None;
        }
        let class = self.cx.name("__class__");
        let Resolution::Variable(owner) = self.scopes.resolution(self.scope, class) else { return None };
        let (first, unit) = (self.first_param?, self.unit);
        let cls = self.load_variable(owner, class, range);
        Some((cls, self.load_variable(unit, first, range)))
    }
}

/// Whether nobody can tell if an argument is evaluated before or after the method is looked up.
fn is_quiet(arg: &Expr) -> bool {
    match arg {
        Expr::Attribute(attribute) => is_quiet(&attribute.value),
        Expr::Tuple(tuple) => tuple.elts.iter().all(is_quiet),
        Expr::List(list) => list.elts.iter().all(is_quiet),
        Expr::UnaryOp(unary) => unary.operand.is_literal_expr(),
        arg => arg.is_name_expr() || arg.is_literal_expr(),
    }
}

//! `class`: the body is built into the function around it; tracebacks show a frame of its own.

use super::unit::{OpenClass, Unit};
use crate::diag::Code;
use crate::scope::{Called, Resolution, ScopeId};
use ruff_python_ast::{self as ast, Expr, Stmt};
use ruff_text_size::{Ranged, TextRange, TextSize};
use std::collections::HashSet;
use taipan_mir::ir::program::FunctionKind;
use taipan_mir::ir::{ClassId, Name, Op, Value};

impl<'a> Unit<'_, 'a> {
    /// Decorators, bases, keywords, the body, the decorators' calls, the name.
    pub fn class_definition(&mut self, def: &'a ast::StmtClassDef) {
        let range = def.name.range;
        let decorators: Vec<Value> = def.decorator_list.iter().map(|decorator| self.expr(&decorator.expression)).collect();
        let mut bases = Vec::new();
        let (mut args, mut names) = (Vec::new(), Vec::new());
        if let Some(arguments) = &def.arguments {
            for base in &arguments.args {
                if base.is_starred_expr() {
                    let value =
                        self.unsupported(Code::E0305, base.range(), "starred base classes are not supported yet", "name each base class");
                    return self.store_name(Called::of(&def.name).variable, value, range);
                }
                bases.push(self.expr(base));
            }
            for keyword in &arguments.keywords {
                match &keyword.arg {
                    None => {
                        let value = self.unsupported(
                            Code::E0305,
                            keyword.range,
                            "'**' in a class statement is not supported yet",
                            "name each keyword",
                        );
                        return self.store_name(Called::of(&def.name).variable, value, range);
                    }
                    Some(name) if name.as_str() == "metaclass" => {
                        if !is_erased_metaclass(&keyword.value) {
                            let help = "__init_subclass__ or a class decorator often does the same";
                            let value = self.unsupported(Code::E0302, keyword.range, "metaclasses are not supported yet", help);
                            return self.store_name(Called::of(&def.name).variable, value, range);
                        }
                    }
                    Some(name) => {
                        names.push(self.intern(name));
                        args.push(self.expr(&keyword.value));
                    }
                }
            }
        }
        let scope = self.scopes.of(def);
        let class = self.class_of(def, scope);
        let statement = self.statement_range(def);
        let cls = self.emit(Op::MakeClass { class, bases }, statement);
        self.enter_frame(FunctionKind::Plain, scope, def.name.range, statement);
        self.class_body(def, scope, class, cls);
        self.leave_site();
        let mut value = cls;
        if !self.ssa.is_dead() {
            self.emit(Op::FinishClass { cls, class, args, names }, statement);
            for (callee, decorator) in decorators.into_iter().zip(&def.decorator_list).rev() {
                value = self.emit(Op::Call { callee, args: vec![value], names: Vec::new() }, decorator.expression.range());
            }
            self.store_name(Called::of(&def.name).variable, value, range);
        }
    }

    /// The statement without its decorators.
    fn statement_range(&self, def: &ast::StmtClassDef) -> TextRange {
        let start = def.decorator_list.last().map_or(def.range.start(), |last| last.range.end());
        let before = self.text(TextRange::new(start, def.name.range.start()));
        let keyword = before.rfind("class").unwrap_or(0);
        TextRange::new(start + TextSize::of(&before[..keyword]), def.range.end())
    }

    fn class_body(&mut self, def: &'a ast::StmtClassDef, scope: ScopeId, class: ClassId, cls: Value) {
        let range = def.name.range;
        let span = self.span(range);
        let outer = std::mem::replace(&mut self.scope, scope);
        let shadowed = self.classes.insert(scope, OpenClass { value: cls, class, set: HashSet::new(), depth: 0 });
        let own_class = self.cx.name("__class__");
        let cell = self.scopes.is_captured(scope, own_class).then(|| {
            let unbound = self.ssa.unbound(span);
            self.emit(Op::CellNew(unbound), range)
        });
        if let Some(cell) = cell {
            self.cells.insert((scope, own_class), cell);
        }
        let annotations = annotations(&def.body);
        if !annotations.is_empty() {
            let mut items = Vec::new();
            for (name, annotation) in annotations {
                let name = self.intern(name);
                let text = self.cx.program.names[name].clone();
                items.push(self.string(&text, annotation));
                let source = self.text(annotation).to_string();
                items.push(self.string(&source, annotation));
            }
            let value = self.emit(Op::Dict(items), range);
            let name = self.cx.name("__annotations__");
            self.emit(Op::ClassSet { cls, class, name, value }, range);
            self.classes.get_mut(&scope).expect("the class is open").set.insert(name);
        }
        self.block(&def.body);
        if let Some(cell) = cell.filter(|_| !self.ssa.is_dead()) {
            self.emit(Op::CellSet { cell, value: cls }, range);
        }
        self.scope = outer;
        if let Some(open) = shadowed {
            self.classes.insert(scope, open);
        }
    }

    /// The row of a class statement.
    fn class_of(&mut self, def: &'a ast::StmtClassDef, scope: ScopeId) -> ClassId {
        if let Some(&class) = self.cx.classes.get(&(self.module, scope)) {
            return class;
        }
        let span = self.span(def.name.range);
        let table = &self.scopes[scope];
        let class = self.cx.new_class(&table.name, &table.qualname, self.module, span);
        self.cx.classes.insert((self.module, scope), class);
        let bound = |name: &Name| table.symbols[name].resolution == Some(Resolution::Class) && table.symbols[name].bound;
        let mut attrs: Vec<Name> = table.order.iter().copied().filter(bound).collect();
        // They are there before anything else.
        let annotations = self.cx.name("__annotations__");
        if let Some(place) = attrs.iter().position(|&name| name == annotations) {
            attrs[..=place].rotate_right(1);
        }
        let doc = self.docstring(&def.body);
        let outer = std::mem::replace(&mut self.scope, scope);
        let slots = slots(&def.body).map(|slots| slots.into_iter().map(|slot| self.intern(slot)).collect());
        self.scope = outer;
        let row = &mut self.cx.program.classes[class];
        row.attrs = attrs;
        row.doc = doc;
        row.slots = slots;
        class
    }
}

/// ABCMeta only checks that abstract methods are there; Taipan's `abc` leaves that out.
fn is_erased_metaclass(value: &Expr) -> bool {
    match value {
        Expr::Name(name) => name.id.as_str() == "ABCMeta" || name.id.as_str() == "type",
        Expr::Attribute(attribute) => attribute.attr.as_str() == "ABCMeta",
        _ => false,
    }
}

/// The annotated names of a class body, and where each annotation stands.
fn annotations(body: &[Stmt]) -> Vec<(&str, TextRange)> {
    let mut found: Vec<(&str, TextRange)> = Vec::new();
    for stmt in body {
        if let Stmt::AnnAssign(ast::StmtAnnAssign { target, annotation, simple: true, .. }) = stmt
            && let Expr::Name(name) = &**target
        {
            match found.iter_mut().find(|(other, _)| *other == name.id.as_str()) {
                Some(entry) => entry.1 = annotation.range(),
                None => found.push((name.id.as_str(), annotation.range())),
            }
        }
    }
    found
}

/// `__slots__` as a literal.
fn slots(body: &[Stmt]) -> Option<Vec<&str>> {
    let value = body.iter().find_map(|stmt| match stmt {
        Stmt::Assign(ast::StmtAssign { targets, value, .. }) => {
            let is_slots = |target: &Expr| matches!(target, Expr::Name(name) if name.id.as_str() == "__slots__");
            targets.iter().any(is_slots).then_some(&**value)
        }
        _ => None,
    })?;
    match value {
        Expr::StringLiteral(literal) => Some(vec![literal.value.to_str()]),
        Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
            elts.iter().map(|element| element.as_string_literal_expr().map(|literal| literal.value.to_str())).collect()
        }
        _ => None,
    }
}

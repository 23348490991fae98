//! What the text of one class says: how its decorator is called, and its fields.

use super::names::{Definition, ModuleNames, bound_in};
use ruff_python_ast::{self as ast, Expr, Stmt, UnaryOp};
use std::collections::{BTreeMap, BTreeSet};

/// The keywords of `@dataclass`.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs)]
pub struct Options {
    pub init: bool,
    pub repr: bool,
    pub eq: bool,
    pub order: bool,
    pub unsafe_hash: bool,
    pub frozen: bool,
    pub match_args: bool,
    pub kw_only: bool,
    pub slots: bool,
}

/// What a field is, as its annotation says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Field,
    /// `InitVar`: only handed on to `__post_init__`.
    Init,
    /// `ClassVar`.
    Class,
}

/// Where the default of a field comes from.
#[derive(Clone, Debug)]
pub enum Default {
    None,
    /// A literal.
    Constant(Expr),
    /// The class attribute of the field's name. `checked`: it may turn out to be of a type whose instances can't be hashed.
    Attribute {
        /// Whether that is to be looked at when the program runs.
        checked: bool,
    },
    /// A call of this gives it each time.
    Factory(Expr),
}

/// One field of a class.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub struct Field {
    pub name: String,
    pub kind: Kind,
    pub default: Default,
    pub init: bool,
    pub repr: bool,
    pub compare: bool,
    pub hash: Option<bool>,
    pub kw_only: bool,
    pub metadata: Option<Expr>,
    /// Whether a call of `field` is the value.
    pub is_described: bool,
}

/// Where an expression stands: what its names mean.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// The variables of the module.
    pub names: &'a ModuleNames,
    /// What is bound in the functions around, and in the class itself.
    pub around: &'a [BTreeSet<String>],
}

impl<'a> Place<'a> {
    /// See [`ModuleNames::lookup`].
    pub fn lookup(&self, name: &str) -> Result<Option<&'a Definition>, ()> {
        match self.around.iter().any(|names| names.contains(name)) {
            true => Err(()),
            false => self.names.lookup(name),
        }
    }

    /// The module and the name in it that an expression means: `field`, `dataclasses.field`.
    pub fn imported<'e>(&self, expr: &'e Expr) -> Option<(&'e str, &'e str)>
    where
        'a: 'e,
    {
        match expr {
            Expr::Name(name) => match self.lookup(&name.id) {
                Ok(Some(Definition::Import { module, attr: Some(attr) })) => Some((module, attr)),
                _ => None,
            },
            Expr::Attribute(attribute) => match &*attribute.value {
                Expr::Name(name) => match self.lookup(&name.id) {
                    Ok(Some(Definition::Import { module, attr: None })) => Some((module, &attribute.attr)),
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether a name is the builtin one.
    pub fn is_builtin(&self, name: &str) -> bool {
        self.lookup(name) == Ok(None)
    }
}

/// How a class is decorated.
pub enum Decorated {
    Not,
    Dataclass(Options),
    /// By what may do anything to it.
    Unknown,
}

/// Reads the decorators of a class, which stand in `place`.
pub fn decorated(def: &ast::StmtClassDef, place: Place) -> Decorated {
    let Some((innermost, others)) = def.decorator_list.split_last() else { return Decorated::Not };
    let harmless = |decorator: &ast::Decorator| {
        matches!(
            place.imported(&decorator.expression),
            Some(("functools", "total_ordering") | ("typing", "final" | "runtime_checkable") | ("enum", "unique"))
        )
    };
    if !others.iter().all(harmless) {
        return Decorated::Unknown;
    }
    let (callee, arguments) = match &innermost.expression {
        Expr::Call(call) => (&*call.func, Some(&call.arguments)),
        callee => (callee, None),
    };
    if place.imported(callee) != Some(("dataclasses", "dataclass")) {
        return if harmless(innermost) { Decorated::Not } else { Decorated::Unknown };
    }
    let mut options = Options {
        init: true,
        repr: true,
        eq: true,
        order: false,
        unsafe_hash: false,
        frozen: false,
        match_args: true,
        kw_only: false,
        slots: false,
    };
    if arguments.is_some_and(|arguments| !arguments.args.is_empty()) {
        return Decorated::Unknown;
    }
    for keyword in arguments.iter().flat_map(|arguments| &arguments.keywords) {
        let Expr::BooleanLiteral(literal) = &keyword.value else { return Decorated::Unknown };
        let option = match keyword.arg.as_deref() {
            Some("init") => &mut options.init,
            Some("repr") => &mut options.repr,
            Some("eq") => &mut options.eq,
            Some("order") => &mut options.order,
            Some("unsafe_hash") => &mut options.unsafe_hash,
            Some("frozen") => &mut options.frozen,
            Some("match_args") => &mut options.match_args,
            Some("kw_only") => &mut options.kw_only,
            Some("slots") => &mut options.slots,
            _ => return Decorated::Unknown,
        };
        *option = literal.value;
    }
    Decorated::Dataclass(options)
}

/// The fields that a class declares; `None` where that is for the library to find out. `place` includes the class; `stray` says that a `Field` may
/// come from other expressions than calls of `field`.
pub fn read(def: &ast::StmtClassDef, place: Place, options: Options, stray: bool) -> Option<Vec<Field>> {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    bound_in(&def.body).into_iter().for_each(|name| *times.entry(name).or_default() += 1);
    let mut fields = Vec::new();
    let mut kw_only = options.kw_only;
    for (assign, name) in annotated_names(&def.body)? {
        let kind = match head(&assign.annotation) {
            "KW_ONLY" => {
                kw_only = true;
                continue;
            }
            "ClassVar" => Kind::Class,
            "InitVar" => Kind::Init,
            _ => Kind::Field,
        };
        // A second binding may be a method or a property; names with two underscores are mangled.
        if times[name.id.as_str()] > 1 || name.id.starts_with("__") {
            return None;
        }
        let mut field = Field {
            name: name.id.to_string(),
            kind,
            default: Default::None,
            init: true,
            repr: true,
            compare: true,
            hash: None,
            kw_only,
            metadata: None,
            is_described: false,
        };
        match assign.value.as_deref() {
            None => {}
            Some(Expr::Call(call)) if place.imported(&call.func) == Some(("dataclasses", "field")) => described(&mut field, call, place)?,
            Some(value) if stray && may_be_field(value) => return None,
            Some(value) => field.default = default(value)?,
        }
        let refused = kind != Kind::Field && matches!(field.default, Default::Factory(_));
        if refused || options.slots && matches!(field.default, Default::Attribute { .. }) {
            return None;
        }
        fields.push(field);
    }
    Some(fields)
}

/// What the call of `field` says.
fn described(field: &mut Field, call: &ast::ExprCall, place: Place) -> Option<()> {
    if !call.arguments.args.is_empty() {
        return None;
    }
    field.is_described = true;
    for keyword in &call.arguments.keywords {
        let flag = match &keyword.value {
            Expr::BooleanLiteral(literal) => Some(literal.value),
            _ => None,
        };
        match keyword.arg.as_deref()? {
            "default" | "default_factory" if !matches!(field.default, Default::None) => return None,
            "default" => field.default = default(&keyword.value)?,
            "default_factory" => field.default = Default::Factory(factory(&keyword.value, place)?),
            "init" => field.init = flag?,
            "repr" => field.repr = flag?,
            "compare" => field.compare = flag?,
            "hash" if keyword.value.is_none_literal_expr() => field.hash = None,
            "hash" => field.hash = Some(flag?),
            "kw_only" => field.kw_only = flag?,
            "metadata" => field.metadata = Some(metadata(&keyword.value)?),
            _ => return None,
        }
    }
    Some(())
}

/// A factory that is the same whenever it is evaluated, and wherever in the module.
fn factory(expr: &Expr, place: Place) -> Option<Expr> {
    let stable = match expr {
        Expr::Name(name) => match place.lookup(&name.id) {
            Ok(None) => true,
            Ok(Some(definition)) => *definition != Definition::Other,
            Err(()) => false,
        },
        Expr::Attribute(_) => place.imported(expr).is_some(),
        Expr::Lambda(lambda) => lambda.parameters.is_none(),
        _ => false,
    };
    stable.then(|| expr.clone())
}

/// Metadata whose evaluation does nothing else.
fn metadata(expr: &Expr) -> Option<Expr> {
    let plain = match expr {
        Expr::Dict(dict) => dict.items.iter().all(|item| item.key.as_ref().is_some_and(is_constant) && is_constant(&item.value)),
        _ => is_constant(expr),
    };
    plain.then(|| expr.clone())
}

/// A default; `None` for what the decorator refuses.
fn default(value: &Expr) -> Option<Default> {
    match value {
        Expr::List(_) | Expr::Dict(_) | Expr::Set(_) | Expr::ListComp(_) | Expr::DictComp(_) | Expr::SetComp(_) => None,
        _ if is_constant(value) => Some(Default::Constant(value.clone())),
        Expr::FString(_) | Expr::Lambda(_) | Expr::Compare(_) | Expr::Tuple(_) => Some(Default::Attribute { checked: false }),
        _ => Some(Default::Attribute { checked: true }),
    }
}

/// Whether a value is known where it stands, and the same object each time as far as anyone can tell.
pub fn is_constant(value: &Expr) -> bool {
    match value {
        Expr::NumberLiteral(_) | Expr::BooleanLiteral(_) | Expr::NoneLiteral(_) | Expr::StringLiteral(_) | Expr::BytesLiteral(_) => true,
        Expr::UnaryOp(unary) => unary.op == UnaryOp::USub && unary.operand.is_number_literal_expr(),
        _ => false,
    }
}

fn may_be_field(value: &Expr) -> bool {
    !is_constant(value) && !matches!(value, Expr::FString(_) | Expr::Lambda(_) | Expr::Compare(_) | Expr::Tuple(_))
}

/// The name before the brackets: `typing.ClassVar[int]` has `ClassVar`.
fn head(annotation: &Expr) -> &str {
    match annotation {
        Expr::Name(name) => &name.id,
        Expr::Attribute(attribute) => &attribute.attr,
        Expr::Subscript(subscript) => head(&subscript.value),
        Expr::StringLiteral(literal) => {
            let text = literal.value.to_str().split('[').next().unwrap_or_default();
            text.rsplit('.').next().unwrap_or_default().trim()
        }
        _ => "",
    }
}

/// The annotated names of a class body; `None` where an annotation stands deeper in one of its statements.
pub fn annotated_names(body: &[Stmt]) -> Option<Vec<(&ast::StmtAnnAssign, &ast::ExprName)>> {
    let mut found = Vec::new();
    for stmt in body {
        match stmt {
            Stmt::AnnAssign(assign) if assign.simple => found.extend(assign.target.as_name_expr().map(|name| (assign, name))),
            Stmt::AnnAssign(_) => {}
            other if has_annotation(other) => return None,
            _ => {}
        }
    }
    Some(found)
}

/// Whether an annotation stands deeper in a statement of a class body.
fn has_annotation(stmt: &Stmt) -> bool {
    struct Finder(bool);
    impl<'t> ast::statement_visitor::StatementVisitor<'t> for Finder {
        fn visit_stmt(&mut self, stmt: &'t Stmt) {
            match stmt {
                Stmt::FunctionDef(_) | Stmt::ClassDef(_) => {}
                Stmt::AnnAssign(_) => self.0 = true,
                _ => ast::statement_visitor::walk_stmt(self, stmt),
            }
        }
    }
    let mut finder = Finder(false);
    ast::statement_visitor::StatementVisitor::visit_stmt(&mut finder, stmt);
    finder.0
}

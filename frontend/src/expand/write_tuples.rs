//! Classes of tuples with named items, as [`text`](super::text).
//!
//! ```text
//! Point = namedtuple("Point", "x y", defaults=[0])
//! ──▶  class Point(tuple):
//!          "Point(x, y)"
//!          __slots__ = ()
//!          _fields = ('x', 'y')
//!          def __new__(_cls, x, y=0):
//!              return tuple.__new__(_cls, (x, y))
//!          …
//!          x = property(lambda _self: tuple.__getitem__(_self, 0), refuse_set, refuse_delete, 'Alias for field number 0')
//! ```

use super::text::{Helpers, Text, is_docstring, parse, quoted, tuple};
use super::tuples::{Filler, Form, Item, Plan};
use ruff_python_ast::{self as ast, Expr, ExprContext, Stmt};
use ruff_text_size::{Ranged, TextRange};

/// The library's module that has the helpers.
const LIBRARY: &str = "collections";

/// Puts the class in the place of what asks for it. Adds to the helpers that the module needs.
pub fn splice(stmt: &mut Stmt, plan: &Plan, helpers: &mut Helpers) {
    match (plan.form, &mut *stmt) {
        (Form::Assigned, Stmt::Assign(assign)) => {
            let Expr::Name(variable) = &assign.targets[0] else { return };
            let is_plain = !plan.is_nested && variable.id == plan.typename;
            let called = if is_plain { plan.typename.clone() } else { format!(".{}:{}", plan.typename, variable.id) };
            *stmt = whole(plan, called, variable.range, assign.range, helpers);
        }
        (Form::Base(index), Stmt::ClassDef(def)) => {
            let Some(arguments) = &mut def.arguments else { return };
            let base = &mut arguments.args[index];
            let range = base.range();
            let variable = format!(".{}@{}", plan.typename, range.start().to_u32());
            let class = whole(plan, format!(".{}:{variable}", plan.typename), range, range, helpers);
            *base = Expr::Name(ast::ExprName { id: variable.into(), ctx: ExprContext::Load, range, node_index: Default::default() });
            let [Stmt::If(both)] = &mut parse("if True:\n    pass", def.name.range, &[])[..] else { return };
            let mut both = both.clone();
            let pass = Stmt::Pass(ast::StmtPass { range, node_index: Default::default() });
            both.body = vec![class, std::mem::replace(stmt, pass)].into();
            *stmt = Stmt::If(both);
        }
        (Form::Annotated, Stmt::ClassDef(def)) => annotated(def, plan, helpers),
        _ => {}
    }
}

/// The class statement for a call of `namedtuple`.
fn whole(plan: &Plan, called: String, name: TextRange, range: TextRange, helpers: &mut Helpers) -> Stmt {
    let mut text = Text::new(helpers);
    text.line(0, format!("class {}(tuple):", plan.typename));
    text.line(1, quoted(signature(plan)));
    text.line(1, "__slots__ = ()");
    Writer { plan, text: &mut text, depth: 1 }.body();
    let mut parsed = text.parse(name);
    if let [Stmt::ClassDef(def)] = &mut parsed[..] {
        def.range = range;
        def.name.id = called.into();
    }
    parsed.swap_remove(0)
}

/// `Point(x, y)`.
fn signature(plan: &Plan) -> String {
    let names: Vec<&str> = plan.fields.iter().map(|field| field.name.as_str()).collect();
    format!("{}({})", plan.typename, names.join(", "))
}

/// Writes into `class City(NamedTuple)`.
fn annotated(def: &mut ast::StmtClassDef, plan: &Plan, helpers: &mut Helpers) {
    let range = def.name.range;
    let mut text = Text::new(helpers);
    Writer { plan, text: &mut text, depth: 0 }.body();
    let mut added = text.parse(range);
    if plan.is_nested {
        // CPython makes them where neither function nor class is around.
        for method in added.iter_mut().filter_map(Stmt::as_function_def_stmt_mut) {
            method.name.id = format!(".{}.{1}:{1}", plan.typename, method.name.id).into();
        }
    }
    if let Some(arguments) = &mut def.arguments {
        for base in parse("tuple", arguments.args[0].range(), &[]) {
            if let Stmt::Expr(expr) = base {
                arguments.args[0] = *expr.value;
            }
        }
    }
    let mut body = Vec::new();
    let mut old = std::mem::take(&mut def.body).into_iter().peekable();
    match is_docstring(old.peek()) {
        true => body.extend(old.next()),
        false if plan.bound.contains("__doc__") => {}
        false => body.extend(parse(&quoted(signature(plan)), range, &[])),
    }
    let mut head = String::from("__slots__ = ()\n");
    let outside: Vec<String> = plan.fields.iter().filter(|field| is_outside(field)).map(|field| outside(plan, field)).collect();
    if !outside.is_empty() {
        head.push_str(&format!("global {}\n", outside.join(", ")));
    }
    body.extend(parse(&head, range, &[]));
    for mut stmt in old {
        let kept = default_of(&mut stmt, plan);
        body.push(stmt);
        body.extend(kept);
    }
    body.extend(added);
    def.body = body.into();
}

/// Takes the default out of an annotated name: it must not be an attribute of the class, whose type would then be that of a property or of
/// the default. Gives the statement that keeps it.
fn default_of(stmt: &mut Stmt, plan: &Plan) -> Vec<Stmt> {
    let Stmt::AnnAssign(assign) = stmt else { return Vec::new() };
    let Expr::Name(name) = &*assign.target else { return Vec::new() };
    let field = plan.fields.iter().find(|field| field.name == name.id.as_str());
    match field.and_then(|field| Some((field, field.default.as_ref()?))) {
        Some((_, Filler::Constant(_))) => assign.value = None,
        Some((field, Filler::Outside)) => {
            if let Some(value) = assign.value.take() {
                return parse(&format!("{} = {}", outside(plan, field), Text::numbered(0)), assign.range, &[*value]);
            }
        }
        _ => {}
    }
    Vec::new()
}

fn is_outside(field: &Item) -> bool {
    matches!(field.default, Some(Filler::Outside))
}

/// The module's variable that keeps a default.
fn outside(plan: &Plan, field: &Item) -> String {
    Text::hidden(&format!("default_{}_{}", plan.typename, field.name))
}

struct Writer<'a, 'b> {
    plan: &'a Plan,
    text: &'a mut Text<'b>,
    depth: usize,
}

impl Writer<'_, '_> {
    fn line(&mut self, depth: usize, line: impl AsRef<str>) {
        self.text.line(self.depth + depth, line);
    }

    fn default(&mut self, field: &Item) -> Option<String> {
        Some(match field.default.as_ref()? {
            Filler::Constant(value) => self.text.expression(value),
            Filler::Bound => field.name.clone(),
            Filler::Outside => outside(self.plan, field),
        })
    }

    /// All but `__doc__` and `__slots__`.
    fn body(&mut self) {
        let plan = self.plan;
        let names = tuple(plan.fields.iter().map(|field| quoted(&field.name)));
        self.line(0, format!("_fields = {names}"));
        let mut defaults = Vec::new();
        for field in &plan.fields {
            if let Some(default) = self.default(field) {
                defaults.push(format!("'{}': {default}", field.name));
            }
        }
        self.line(0, format!("_field_defaults = {{{}}}", defaults.join(", ")));
        if !plan.bound.contains("__match_args__") {
            self.line(0, format!("__match_args__ = {names}"));
        }
        self.constructors();
        self.methods();
        let (set, delete) = (self.text.helper(LIBRARY, "refuse_set"), self.text.helper(LIBRARY, "refuse_delete"));
        for (index, field) in plan.fields.iter().enumerate() {
            let read = format!("lambda _self: tuple.__getitem__(_self, {index})");
            self.line(0, format!("{} = property({read}, {set}, {delete}, 'Alias for field number {index}')", field.name));
        }
    }

    fn constructors(&mut self) {
        let plan = self.plan;
        let mut parameters = vec!["_cls".to_string()];
        for field in &plan.fields {
            let default = self.default(field);
            parameters.push(default.map_or_else(|| field.name.clone(), |default| format!("{}={default}", field.name)));
        }
        self.line(0, format!("def __new__({}):", parameters.join(", ")));
        let items = tuple(plan.fields.iter().map(|field| field.name.clone()));
        self.line(1, format!("return tuple.__new__(_cls, {items})"));
        let check = self.text.helper(LIBRARY, "check_count");
        self.line(0, "@classmethod");
        self.line(0, "def _make(cls, iterable):");
        self.line(1, "_values = tuple(iterable)");
        self.line(1, format!("{check}({}, len(_values))", plan.fields.len()));
        self.take_apart("_values");
        self.line(1, format!("return tuple.__new__(cls, {})", tuple(self.numbered())));
    }

    /// Names for the items.
    fn numbered(&self) -> impl Iterator<Item = String> + use<> {
        (0..self.plan.fields.len()).map(|index| format!("_{index}"))
    }

    fn take_apart(&mut self, of: &str) {
        if !self.plan.fields.is_empty() {
            self.line(1, format!("{} = {of}", tuple(self.numbered())));
        }
    }

    fn methods(&mut self) {
        let plan = self.plan;
        let (check, unset) = (self.text.helper(LIBRARY, "check_names"), self.text.helper(LIBRARY, "UNSET"));
        // A test that tells inference which of the two it is.
        let class = self.text.helper(LIBRARY, "Unset");
        let given: String = plan.fields.iter().map(|field| format!("{}={unset}, ", field.name)).collect();
        let star = if given.is_empty() { "" } else { "*, " };
        self.line(0, format!("def _replace(_self, /, {star}{given}**_kwds):"));
        self.line(1, format!("{check}(_kwds)"));
        self.take_apart("_self");
        let items = plan.fields.iter().zip(self.numbered());
        let items = tuple(items.map(|(Item { name, .. }, own)| format!("{own} if isinstance({name}, {class}) else {name}")));
        self.line(1, format!("return _self._make({items})"));
        if !plan.bound.contains("__repr__") {
            let shown = plan.fields.iter().enumerate();
            let shown: Vec<String> = shown.map(|(index, field)| format!("{}={{tuple.__getitem__(self, {index})!r}}", field.name)).collect();
            self.line(0, "def __repr__(self):");
            self.line(1, format!("return f\"{{self.__class__.__name__}}({})\"", shown.join(", ")));
        }
        self.line(0, "def _asdict(self):");
        self.line(1, "return dict(zip(self._fields, self))");
        self.line(0, "def __getnewargs__(self):");
        self.line(1, "return tuple(self)");
    }
}

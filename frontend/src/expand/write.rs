//! The methods of dataclasses, as [`text`](super::text) that becomes part of the class.

use super::fields::{Default, Field, Kind};
use super::lineage::{Inherited, Plan};
use super::text::{Helpers, Text, is_docstring, parse, quoted, tuple};
use ruff_python_ast::{self as ast, Expr, Stmt};

/// Writes the methods of a dataclass into its class statement, in place of the decorator. Adds to the helpers that the module needs.
pub fn splice(def: &mut ast::StmtClassDef, plan: &Plan, helpers: &mut Helpers) {
    let mut writer = Writer { plan, text: Text::new(helpers) };
    writer.attributes();
    writer.methods(&def.name, def.range.start().to_u32());
    let text = writer.text;
    let range = def.name.range;
    def.decorator_list.pop();
    settle_fields(&mut def.body, plan);
    if let Some(slots) = &plan.slots {
        let first = usize::from(is_docstring(def.body.first()));
        for stmt in parse(&format!("__slots__ = {}", tuple(slots.iter().map(quoted))), range, &[]) {
            def.body.insert(first, stmt);
        }
    }
    def.body.extend(text.parse(range));
}

/// Replaces what calls of `field` say by the defaults, which stay with the class.
fn settle_fields(body: &mut [Stmt], plan: &Plan) {
    for stmt in body {
        let Stmt::AnnAssign(assign) = stmt else { continue };
        let Expr::Name(name) = &*assign.target else { continue };
        let own = |inherited: &&Inherited| inherited.base.is_none() && inherited.field.name == name.id.as_str();
        let Some(Inherited { field, .. }) = plan.fields.iter().find(own) else { continue };
        let is_slot = plan.slots.is_some() && field.kind == Kind::Field;
        match &field.default {
            Default::None | Default::Factory(_) => assign.value = None,
            _ if is_slot => assign.value = None,
            Default::Constant(value) => assign.value = Some(Box::new(value.clone())),
            Default::Attribute { .. } => {
                // Not a call of `field`, or one that has the default.
                if let Some(Expr::Call(call)) = assign.value.as_deref_mut()
                    && field.is_described
                    && let Some(keyword) = call.arguments.keywords.iter().find(|keyword| keyword.arg.as_deref() == Some("default"))
                {
                    assign.value = Some(Box::new(keyword.value.clone()));
                }
            }
        }
    }
}

struct Writer<'a> {
    plan: &'a Plan,
    text: Text<'a>,
}

impl Writer<'_> {
    fn line(&mut self, depth: usize, line: impl AsRef<str>) {
        self.text.line(depth, line);
    }

    fn helper(&mut self, name: &'static str) -> String {
        self.text.helper("dataclasses", name)
    }

    fn expression(&mut self, expr: &Expr) -> String {
        self.text.expression(expr)
    }

    /// Fields that instances have and that satisfy a condition.
    fn names(&self, wanted: impl Fn(&Field) -> bool) -> Vec<&str> {
        let fields = self.plan.fields.iter().map(|inherited| &inherited.field);
        fields.filter(|field| field.kind == Kind::Field && wanted(field)).map(|field| field.name.as_str()).collect()
    }

    fn binds(&self, name: &str) -> bool {
        self.plan.bound.contains(name)
    }

    /// The default of a field, where the class body ends.
    fn default(&mut self, inherited: &Inherited) -> Option<String> {
        match (&inherited.field.default, &inherited.base) {
            (Default::None | Default::Factory(_), _) => None,
            (Default::Constant(value), _) => Some(self.expression(value)),
            (Default::Attribute { .. }, None) => Some(inherited.field.name.clone()),
            (Default::Attribute { .. }, Some(base)) => Some(format!("{}.{}", self.expression(base), inherited.field.name)),
        }
    }

    /// What is no method.
    fn attributes(&mut self) {
        let plan = self.plan;
        for Inherited { field, base } in &plan.fields {
            if base.is_none() && field.kind == Kind::Field && matches!(field.default, Default::Attribute { checked: true }) {
                let check = self.helper("check_default");
                self.line(0, format!("{check}({0}, '{0}')", field.name));
            }
        }
        if plan.described {
            self.description();
        }
        if plan.options.match_args && !self.binds("__match_args__") {
            let fields = plan.fields.iter().map(|inherited| &inherited.field);
            let positional = fields.filter(|field| field.kind != Kind::Class && field.init && !field.kw_only);
            let names = tuple(positional.map(|field| quoted(&field.name)));
            self.line(0, format!("__match_args__ = {names}"));
        }
    }

    /// `__dataclass_fields__` and `__dataclass_params__`.
    fn description(&mut self) {
        let plan = self.plan;
        let mut rows = Vec::new();
        let mut base = None;
        for inherited in &plan.fields {
            if inherited.base.is_some() {
                base = inherited.base.as_ref();
                continue;
            }
            let field = &inherited.field;
            let missing = self.helper("MISSING");
            let default = self.default(inherited).unwrap_or_else(|| missing.clone());
            let factory = match &field.default {
                Default::Factory(factory) => self.expression(factory),
                _ => missing,
            };
            let metadata = field.metadata.as_ref().map_or_else(|| "None".to_string(), |metadata| self.expression(metadata));
            let kind = match field.kind {
                Kind::Field => "field",
                Kind::Init => "init",
                Kind::Class => "class",
            };
            let hash = field.hash.map_or("None", python_bool);
            let (init, repr, compare, kw_only) =
                (python_bool(field.init), python_bool(field.repr), python_bool(field.compare), python_bool(field.kw_only));
            let name = &field.name;
            rows.push(format!("('{name}', {default}, {factory}, {init}, {repr}, {hash}, {compare}, {metadata}, {kw_only}, '{kind}')"));
        }
        let base = base.map_or_else(|| "None".to_string(), |base| self.expression(base));
        let annotations = if rows.is_empty() { "{}" } else { "__annotations__" };
        let describe = self.helper("describe");
        self.line(0, format!("__dataclass_fields__ = {describe}({base}, {annotations}, [{}])", rows.join(", ")));
        let params = self.helper("Params");
        let options = plan.options;
        let flags = [options.init, options.repr, options.eq, options.order, options.unsafe_hash, options.frozen].map(python_bool);
        self.line(0, format!("__dataclass_params__ = {params}({})", flags.join(", ")));
    }

    fn methods(&mut self, class: &str, place: u32) {
        let options = self.plan.options;
        if options.init && !self.binds("__init__") {
            self.init();
        }
        if options.repr && !self.binds("__repr__") {
            self.repr(&format!("{class}:{place}"));
        }
        let compared = self.names(|field| field.compare);
        let tuple_of = |owner: &str| tuple(compared.iter().map(|name| format!("{owner}.{name}")));
        let (mine, others) = (tuple_of("self"), tuple_of("other"));
        let mut operators = Vec::new();
        if options.eq && !self.binds("__eq__") {
            operators.push(("__eq__", "=="));
        }
        if options.order {
            operators.extend([("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")]);
        }
        for (name, operator) in operators {
            self.line(0, format!("def {name}(self, other):"));
            self.line(1, "if other.__class__ is self.__class__:");
            self.line(2, format!("return {mine} {operator} {others}"));
            self.line(1, "return NotImplemented");
        }
        if options.frozen {
            self.frozen();
        }
        self.hash();
    }

    fn init(&mut self) {
        let plan = self.plan;
        let (mut positional, mut keyword_only) = (Vec::new(), Vec::new());
        let mut body = Vec::new();
        for inherited in plan.fields.iter().filter(|inherited| inherited.field.kind != Kind::Class) {
            let field = &inherited.field;
            let name = &field.name;
            let default = match field.default {
                Default::Factory(_) if field.init => Some(self.helper("FACTORY")),
                _ => self.default(inherited),
            };
            if field.init {
                let parameter = default.as_ref().map_or_else(|| name.clone(), |default| format!("{name}={default}"));
                if field.kw_only { &mut keyword_only } else { &mut positional }.push(parameter);
            }
            if field.kind == Kind::Init {
                continue;
            }
            let value = match &field.default {
                Default::Factory(factory) => {
                    let made = match factory {
                        Expr::Lambda(lambda) => self.expression(&lambda.body),
                        _ => format!("{}()", self.expression(factory)),
                    };
                    match field.init {
                        true => format!("{made} if {name} is {} else {name}", self.helper("FACTORY")),
                        false => made,
                    }
                }
                _ if field.init => name.clone(),
                Default::Constant(value) if plan.slots.is_some() => self.expression(value),
                // It is left to the class attribute.
                _ => continue,
            };
            body.push(match plan.options.frozen {
                true => format!("object.__setattr__(self, '{name}', {value})"),
                false => format!("self.{name} = {value}"),
            });
        }
        if plan.post_init {
            let extra =
                plan.fields.iter().filter(|inherited| inherited.field.kind == Kind::Init).map(|inherited| inherited.field.name.as_str());
            body.push(format!("self.__post_init__({})", extra.collect::<Vec<_>>().join(", ")));
        }
        let mut parameters = vec!["self".to_string()];
        parameters.extend(positional);
        if !keyword_only.is_empty() {
            parameters.push("*".into());
            parameters.extend(keyword_only);
        }
        self.line(0, format!("def __init__({}):", parameters.join(", ")));
        if body.is_empty() {
            self.line(1, "pass");
        }
        body.iter().for_each(|line| self.line(1, line));
    }

    /// An object that holds itself is shown once.
    fn repr(&mut self, unique: &str) {
        let shown: Vec<String> = self.names(|field| field.repr).iter().map(|name| format!("{name}={{self.{name}!r}}")).collect();
        let running = self.helper("running");
        self.line(0, "def __repr__(self):");
        self.line(1, format!("key = (id(self), '{unique}')"));
        self.line(1, format!("if key in {running}:"));
        self.line(2, "return '...'");
        self.line(1, format!("{running}.add(key)"));
        self.line(1, "try:");
        self.line(2, format!("return f\"{{self.__class__.__qualname__}}({})\"", shown.join(", ")));
        self.line(1, "finally:");
        self.line(2, format!("{running}.discard(key)"));
    }

    fn frozen(&mut self) {
        let names = tuple(self.names(|_| true).iter().map(quoted));
        let error = self.helper("FrozenInstanceError");
        for (method, parameters, verb, arguments) in
            [("__setattr__", "self, name, value", "assign to", "name, value"), ("__delattr__", "self, name", "delete", "name")]
        {
            self.line(0, format!("def {method}({parameters}):"));
            self.line(1, format!("if type(self) is __class__ or name in {names}:"));
            self.line(2, format!("raise {error}(f'cannot {verb} field {{name!r}}')"));
            self.line(1, format!("super().{method}({arguments})"));
        }
    }

    /// The table of CPython's `dataclasses._hash_action`.
    fn hash(&mut self) {
        let options = self.plan.options;
        let explicit = self.binds("__hash__");
        if options.unsafe_hash || options.eq && options.frozen && !explicit {
            let hashed = self.names(|field| field.hash.unwrap_or(field.compare));
            let hashed = tuple(hashed.iter().map(|name| format!("self.{name}")));
            self.line(0, "def __hash__(self):");
            self.line(1, format!("return hash({hashed})"));
        } else if options.eq && !options.frozen && !explicit {
            self.line(0, "__hash__ = None");
        }
    }
}

fn python_bool(flag: bool) -> &'static str {
    if flag { "True" } else { "False" }
}

//! Which variable a name means: CPython's symbol table.
//!
//! * A name that is bound anywhere in a function (assigned, imported, a parameter, a `for` target …) is local to it,
//!   unless the function says `global` or `nonlocal`.
//! * A name that is not bound is looked for in the functions around; class bodies are left out, except that the name
//!   `__class__` (which `super()` reads) is found there. Otherwise it is global, or builtin.
//! * A comprehension is a scope; an assignment expression inside binds in the function around it.
//! * In a class body, `__name` without a tail `__` stands for `_Class__name`.
//!
//! Scopes that become a function of their own are *units*: modules, functions, lambdas, generator expressions.
//! Class bodies, the other comprehensions, and generator expressions that the call around them uses up (`consumed`) are compiled
//! into the unit around them, so that only a variable that another unit reads needs a cell.
//!
//! The same walk reports what CPython's compiler refuses although it parses (`checks`).

mod build;

mod called;

mod checks;

mod consumed;

mod resolve;

mod table;

pub use build::{build, evaluated_annotations};
pub use called::Called;
pub use consumed::{Consumer, consumer};
pub use table::{Resolution, Scope, ScopeId, ScopeKind, Scopes, Symbol, mangle};

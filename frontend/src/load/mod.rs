//! Finding, reading and parsing the modules of a program.

mod decode;

mod parse;

mod explain;

mod find;

mod graph;

pub use find::native_names;
pub use find::{Config, Found, Sources};
pub use graph::{Graph, LoadedModule, Origin, absolute, load, part_of, statically_false};
pub use parse::Tree;
pub use parse::span_of;

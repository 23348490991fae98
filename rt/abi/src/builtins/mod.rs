//! Every runtime function, declared once.
//!
//! A row is a documentation line, the Python signature in stub syntax (`-` for an intrinsic, which only
//! the compiler calls), and one or more representation variants:
//!
//! ```text
//! /// Split on `sep`, or on runs of whitespace when `sep` is None.
//! "str.split(self, sep: str | None = None, maxsplit: int = -1) -> list[str]" =>
//!     str_split(s: Borrow Str, sep: Borrow Word, maxsplit: Copy I64) -> New List
//!         effect Reads, fails Null, raises [ValueError];
//! ```
//!
//! `inline` after `raises […]` keeps the body in `rt.bc`. A function of a module is `math.sqrt(…)`, a
//! builtin function `len(…)`, a method `str.split(self, …)`. Type variables are single capital letters.
//!
//! Operators are rows named by their dunder: `str.__add__(self, other: str, /) -> str`. A row of a type whose
//! first parameter is not `self` is a class or static method: `int.from_bytes(…)`. The constructor
//! of a type is a function named as the type: `int(x: str, /) -> int`. Rows that bear the same name are overloads:
//! the first that fits the arguments is taken. A default of `...` is "left out", which the implementation sees as 0.
//!
//! Each file's macro appends its rows and hands on to the next file's; [`for_each_builtin!`] starts the
//! chain. A reader passes the name of a macro that takes all rows.

mod intrinsics;

mod int;

mod float;

mod str;

mod bytes;

mod tuple;

mod list;

mod dict;

mod set;

mod iter;

mod functions;

mod exceptions;

mod deque;

mod array;

mod structs;

mod sys;

mod modules;

/// Calls `$with!` once with all rows.
#[macro_export]
macro_rules! for_each_builtin {
    ($with:ident) => {
        $crate::intrinsic_rows! { $with, }
    };
}

macro_rules! declare {
    ($( $(#[doc = $doc:literal])+ $python:literal =>
        $( $name:ident( $($arg:ident : $own:ident $repr:ident),* ) -> $ret_own:ident $ret:ident
            effect $effect:ident, fails $fails:ident, raises [$($exc:ident),*] $($inline:ident)? ),+ ; )+) => {
        /// A runtime function; its name is the linker's without `tp_`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(non_camel_case_types, missing_docs)]
        #[repr(u16)]
        pub enum Builtin { $($($name),+),+ }

        impl Builtin {
            /// Every runtime function, in the order of the table.
            pub const ALL: &'static [Builtin] = &[$($(Builtin::$name),+),+];

            /// The row that declares it.
            pub const fn row(self) -> &'static $crate::Row {
                match self { $($( Builtin::$name => const { &$crate::row::check($crate::Row {
                    symbol: concat!("tp_", stringify!($name)),
                    args: &[$($crate::Arg {
                        name: stringify!($arg), ownership: $crate::Ownership::$own, repr: $crate::Repr::$repr,
                    }),*],
                    ret: ($crate::Ownership::$ret_own, $crate::Repr::$ret),
                    effect: $crate::Effect::$effect,
                    fails: $crate::Fails::$fails,
                    raises: &[$(stringify!($exc)),*],
                    inline: { let marks: &[&str] = &[$(stringify!($inline))?]; !marks.is_empty() },
                }, concat!("row `", stringify!($name), "`: result, `fails` and `raises` disagree")) }, )+)+ }
            }

            /// The name of the variant, which the text form of MIR uses.
            pub const fn name(self) -> &'static str {
                match self { $($( Builtin::$name => stringify!($name), )+)+ }
            }
        }

        /// Every row, in the order of the table.
        pub const PYTHON: &[$crate::PythonRow] = &[$( $crate::PythonRow {
            signature: $python, doc: concat!($($doc, "\n"),+), variants: &[$(Builtin::$name),+],
        } ),+];
    };
}

for_each_builtin!(declare);

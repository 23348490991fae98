//! Large literals as data: a table of steps from which the runtime builds the container, instead of code that does.
//!
//! ```text
//! [1, "a", (2, 3), …]     int 1, str "a", int 2, int 3, tuple 2, …, list 3
//! ```
//!
//! A step puts a constant on a stack, or takes the last so many from it and puts what they make there.

use super::entity::ConstId;

/// A step of building a literal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Puts a constant there.
    Const(ConstId),
    /// Makes a container of the last so many; of so many pairs for a dict.
    Make(Kind, u32),
}

/// What a step makes. The discriminants are those that the runtime reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
#[repr(u8)]
pub enum Kind {
    List = taipan_rt_abi::literal::LIST,
    Tuple = taipan_rt_abi::literal::TUPLE,
    Dict = taipan_rt_abi::literal::DICT,
    Set = taipan_rt_abi::literal::SET,
    /// A set that CPython's compiler has folded into a frozenset, which shows in its order.
    FoldedSet = taipan_rt_abi::literal::FOLDED_SET,
}

impl Kind {
    /// Every kind, with its name in texts.
    pub const ALL: [(Kind, &str); 5] =
        [(Kind::List, "list"), (Kind::Tuple, "tuple"), (Kind::Dict, "dict"), (Kind::Set, "set"), (Kind::FoldedSet, "foldedset")];

    /// Its name in texts.
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }
}

//! Folds what other passes have made plain, and straightens the flow of control.
//!
//! ```text
//!   v3: word = float_box v2                     (v3 is used by nothing now: `dce` removes it)
//!   v4: f64 = float_unbox v3         =>         …uses of v4 are uses of v2
//!   v6: bool = word_eq v3, 0x0                  jump bb2
//!   branch v6, bb1, bb2
//! ```
//!
//! Parameters of blocks that nobody uses or that get the same value along every edge go, and those that get a boxed number along every edge become the
//! number itself; so do sums that begin with an int. Blocks that one jump alone leads to join the block before.

mod fold;

mod flow;

pub(super) mod params;

mod sums;

use super::dce;
use crate::ir::typed::TypedProgram;
use crate::ir::{Body, IndexVec, Value};

/// Rounds after which a body is left as it is; each undoes what the one before made visible.
const ROUNDS: usize = 6;

/// Runs on every instance.
pub fn run(program: &mut TypedProgram) {
    for instance in program.instances.iter_mut() {
        simplify(&mut instance.body);
    }
}

/// Simplifies a body whose landings are explicit, until nothing changes.
pub fn simplify(body: &mut Body) {
    body.landings.resize(body.values.len(), None);
    for _ in 0..ROUNDS {
        dce::sweep(body);
        let mut changed = flow::straighten(body);
        changed |= params::reduce(body);
        changed |= fold::fold(body);
        if !changed && !sums::split(body) {
            break;
        }
    }
    dce::sweep(body);
    flow::compact(body);
}

/// What stands for values that are gone.
pub(super) struct Renamed {
    values: IndexVec<Value, Option<Value>>,
    any: bool,
}

impl Renamed {
    pub(super) fn new(body: &Body) -> Renamed {
        Renamed { values: IndexVec::filled(None, body.values.len()), any: false }
    }

    /// Lets `other` stand for `value`.
    pub(super) fn set(&mut self, value: Value, other: Value) {
        debug_assert!(self.find(other) != value, "a value stands for itself");
        self.values[value] = Some(other);
        self.any = true;
    }

    fn find(&self, mut value: Value) -> Value {
        while let Some(&Some(other)) = self.values.get(value) {
            value = other;
        }
        value
    }

    /// Rewrites every use; whether there was anything to rewrite.
    pub(super) fn apply(&self, body: &mut Body) -> bool {
        if self.any {
            body.map_all_uses(|value| self.find(value));
        }
        self.any
    }
}

//! Facts about a body, computed and never changed here; the passes that use them mutate and decide nothing.

pub mod liveness;

pub mod ssa;

pub mod loops;

pub mod once;

pub mod warm;

pub mod calls;

pub mod dominators;

pub mod doomed;

pub mod mentioned;

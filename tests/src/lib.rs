//! What the suites share: finding programs, running them with limits, and remembering what CPython said.
//!
//! A suite (`suites/*.rs`) turns each file below a folder into trials; the modules here do not know which suite asks.

pub mod expect;
pub mod known;
pub mod oracle;
pub mod process;
pub mod program;
pub mod report;
pub mod snapshot;
pub mod tools;

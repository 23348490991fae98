//! Marks where control passes from one side to the other.

use super::state::state;
use super::twin;
use crate::exc::state as exceptions;
use crate::object::Word;
use crate::start::stack;

/// Compiled code runs on behalf of the host: the exceptions that other frames of it handle are not in sight.
struct Inside {
    handled: Vec<Word>,
}

impl Inside {
    fn new() -> Inside {
        stack::adopt_thread();
        if !state().twins.is_empty() {
            update(twin::read_host);
        }
        Inside { handled: std::mem::take(&mut exceptions::state().handled) }
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        exceptions::state().handled = std::mem::take(&mut self.handled);
        if !state().twins.is_empty() {
            update(twin::write_host);
        }
    }
}

/// Brings the twins up to date; an exception that waits goes on waiting.
#[cold]
fn update(change: fn()) {
    let waiting = exceptions::take();
    change();
    if !waiting.is_null() {
        exceptions::restore(waiting);
    }
}

/// Runs `function`, compiled code that the host has called.
pub fn inside<T>(function: impl FnOnce() -> T) -> T {
    let guard = Inside::new();
    let result = function();
    drop(guard);
    result
}

/// Runs `function`, code of the host that compiled code has called.
///
/// Another thread may get the host's lock meanwhile and enter the module: it finds the state as if nothing ran.
pub fn outside<T>(function: impl FnOnce() -> T) -> T {
    if !state().twins.is_empty() {
        update(twin::write_host);
    }
    let handled = std::mem::take(&mut exceptions::state().handled);
    let result = function();
    exceptions::state().handled = handled;
    stack::adopt_thread();
    if !state().twins.is_empty() {
        update(twin::read_host);
    }
    result
}

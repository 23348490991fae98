//! `TAIPAN_CHECK_LEAKS=1`: at the end of a program no object may be left.

use crate::object::alloc;
use std::collections::BTreeMap;

/// Whether the user asks for the check.
pub fn wanted() -> bool {
    std::env::var_os("TAIPAN_CHECK_LEAKS").is_some_and(|value| !value.is_empty() && value != "0")
}

/// Reports the objects that are left, and says whether there were any.
pub fn report() -> bool {
    let mut types: BTreeMap<&str, usize> = BTreeMap::new();
    let mut total = 0;
    alloc::for_each_object(|object| {
        // SAFETY: the heap enumerates live objects only.
        unsafe {
            if !(*object).is_immortal() {
                total += 1;
                *types.entry((*(*object).ty).name).or_default() += 1;
            }
        }
    });
    if total != 0 {
        let list: Vec<String> = types.iter().map(|(name, count)| format!("{name} {count}")).collect();
        super::write_stderr(&format!("taipan: {total} objects leaked: {}\n", list.join(", ")));
    }
    total != 0
}

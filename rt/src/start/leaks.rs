//! `TAIPAN_CHECK_LEAKS=1`: at the end of a program no object may be left.

use crate::object::alloc;

/// Whether the user asks for the check.
pub fn wanted() -> bool {
    std::env::var_os("TAIPAN_CHECK_LEAKS").is_some_and(|value| !value.is_empty() && value != "0")
}

/// Reports the objects that are left, and says whether there were any.
pub fn report() -> bool {
    let mut types: Vec<(&str, usize)> = Vec::new();
    let mut total = 0;
    alloc::for_each_object(|object| {
        // SAFETY: the heap enumerates live objects only.
        unsafe {
            if !(*object).is_immortal() {
                total += 1;
                let name = (*(*object).ty).name;
                match types.binary_search_by(|&(known, _)| known.cmp(name)) {
                    Ok(at) => types[at].1 += 1,
                    Err(at) => types.insert(at, (name, 1)),
                }
            }
        }
    });
    if total != 0 {
        let list: Vec<String> = types.iter().map(|(name, count)| format!("{name} {count}")).collect();
        super::write_stderr(&format!("taipan: {total} objects leaked: {}\n", list.join(", ")));
    }
    total != 0
}

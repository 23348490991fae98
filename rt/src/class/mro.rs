//! The method resolution order: C3 linearization.

use crate::object::{Raised, Ref, TypeObject};

/// The bases' orders merged; the class itself, which comes first, is left out.
pub fn merge(bases: &[Ref<TypeObject>]) -> Result<Vec<Ref<TypeObject>>, Raised> {
    let mut lists: Vec<Vec<Ref<TypeObject>>> = bases.iter().map(|base| order(*base)).collect();
    lists.push(bases.to_vec());
    let mut merged = Vec::new();
    loop {
        lists.retain(|list| !list.is_empty());
        if lists.is_empty() {
            return Ok(merged);
        }
        let candidate = lists.iter().map(|list| list[0]).find(|head| !lists.iter().any(|list| list[1..].contains(head)));
        let Some(next) = candidate else { return conflict(&lists) };
        merged.push(next);
        for list in &mut lists {
            if list[0] == next {
                list.remove(0);
            }
        }
    }
}

/// The order of one class.
fn order(class: Ref<TypeObject>) -> Vec<Ref<TypeObject>> {
    let mut classes = Vec::new();
    class.find_in_mro(|class| {
        classes.push(class);
        None::<()>
    });
    classes
}

fn conflict<T>(lists: &[Vec<Ref<TypeObject>>]) -> Result<T, Raised> {
    let mut heads: Vec<Ref<TypeObject>> = Vec::new();
    for list in lists {
        if !heads.contains(&list[0]) {
            heads.push(list[0]);
        }
    }
    let names: Vec<&str> = heads.iter().map(|head| head.name).collect();
    raise!(TypeError, "Cannot create a consistent method resolution\norder (MRO) for bases {}", names.join(", "))
}

//! Decides, when all scopes are known, which variable each name means, and which units capture it.

use super::build::Builder;
use super::table::{Resolution, ScopeId, ScopeKind, Scopes};
use crate::diag::{Code, Diagnostic};
use taipan_mir::ir::Name;

pub(super) fn resolve(builder: &mut Builder) {
    let class = builder.names.intern("__class__".into());
    for index in 0..builder.scopes.scopes.len() {
        let id = ScopeId(index as u32);
        for name in builder.scopes[id].order.clone() {
            let resolution = resolution(builder, id, name, class);
            builder.symbol(id, name).resolution = Some(resolution);
            match resolution {
                Resolution::Variable(owner) => capture(&mut builder.scopes, id, owner, name),
                Resolution::Global => {
                    let symbol = builder.symbol(id, name);
                    if symbol.bound {
                        builder.symbol(Scopes::MODULE, name).bound = true;
                    }
                }
                Resolution::Class => {}
            }
        }
    }
    // The order of `__closure__`.
    for scope in &mut builder.scopes.scopes {
        scope.captures.sort_by(|(_, one), (_, other)| builder.names[*one].cmp(&builder.names[*other]));
    }
}

pub(super) fn resolution(builder: &mut Builder, id: ScopeId, name: Name, class: Name) -> Resolution {
    let scope = &builder.scopes[id];
    let symbol = &scope.symbols[&name];
    if symbol.global.is_some() || scope.kind == ScopeKind::Module {
        return Resolution::Global;
    }
    if let Some(span) = symbol.nonlocal {
        return match enclosing(&builder.scopes, id, name, class) {
            found @ Resolution::Variable(_) => found,
            _ => {
                let message = format!("no binding for nonlocal '{}' found", builder.names[name]);
                builder.diagnostics.push(Diagnostic::error(Code::E0111, span, message));
                Resolution::Global
            }
        };
    }
    match scope.kind {
        ScopeKind::Class if symbol.bound => Resolution::Class,
        _ if symbol.bound => Resolution::Variable(id),
        _ => enclosing(&builder.scopes, id, name, class),
    }
}

/// Looks for a name in the scopes around `id`.
fn enclosing(scopes: &Scopes, id: ScopeId, name: Name, class: Name) -> Resolution {
    let mut next = scopes[id].parent;
    while let Some(id) = next {
        let scope = &scopes[id];
        next = scope.parent;
        if scope.kind == ScopeKind::Module {
            break;
        }
        if scope.kind == ScopeKind::Class {
            if name == class {
                return Resolution::Variable(id);
            }
            continue;
        }
        let Some(symbol) = scope.symbols.get(&name) else { continue };
        if symbol.global.is_some() {
            return Resolution::Global;
        }
        if symbol.bound && symbol.nonlocal.is_none() {
            return Resolution::Variable(id);
        }
    }
    Resolution::Global
}

/// Notes that the unit of `user` needs a variable of `owner`, and every unit between them too.
fn capture(scopes: &mut Scopes, user: ScopeId, owner: ScopeId, name: Name) {
    let home = scopes[owner].unit;
    let mut unit = scopes[user].unit;
    if scopes[owner].kind == ScopeKind::Class {
        // `__class__` is always a cell: the class exists only when its body has run.
        let order = &mut scopes[owner];
        if !order.symbols.contains_key(&name) {
            order.order.push(name);
        }
        order.symbols.entry(name).or_default().captured = true;
    }
    while unit != home {
        if let Some(symbol) = scopes[owner].symbols.get_mut(&name) {
            symbol.captured = true;
        }
        if !scopes[unit].captures.contains(&(owner, name)) {
            scopes[unit].captures.push((owner, name));
        }
        let Some(parent) = scopes[unit].parent else { return };
        unit = scopes[parent].unit;
    }
}

//! What the identifier of a definition says.

/// How a definition is called, and the variable that it is bound to. Both are the identifier, but for what the compiler adds (see `expand`),
/// whose names begin with a dot:
///
/// * `.T:Point` is called `T`, wherever it stands, and bound to `Point`: `Point = namedtuple("T", …)`;
/// * `.City.__new__:__new__` is called `__new__`, in full `City.__new__`, and bound to `__new__`.
pub struct Called<'a> {
    /// `__name__`.
    pub name: &'a str,
    /// `__qualname__`, where that is not a matter of what is around.
    pub qualname: Option<&'a str>,
    /// The variable.
    pub variable: &'a str,
}

impl Called<'_> {
    /// Takes an identifier apart.
    pub fn of(identifier: &str) -> Called<'_> {
        match identifier.strip_prefix('.').and_then(|own| own.split_once(':')) {
            Some((qualname, variable)) => {
                let name = qualname.rsplit('.').next().unwrap_or(qualname);
                Called { name, qualname: Some(qualname), variable }
            }
            None => Called { name: identifier, qualname: None, variable: identifier },
        }
    }
}

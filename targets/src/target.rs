//! The machines that Taipan compiles for: one row each, with all that differs between them.

use std::str::FromStr;

use target_lexicon::{PointerWidth, Triple};

use crate::{PythonAbi, TargetError};

/// A machine to compile for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    triple: Triple,
    row: &'static Row,
}

/// What the crate knows about one triple. Adding a target is adding a row.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// The full triple, as rustc and LLVM spell it.
    pub triple: &'static str,
    /// Short names that users type.
    pub aliases: &'static [&'static str],
    /// Debian's multiarch name: part of cross tools' and extension modules' names.
    pub multiarch: &'static str,
    /// The oldest CPU that the output runs on, as LLVM names it.
    pub default_cpu: &'static str,
    /// `qemu-NAME` runs it elsewhere.
    pub qemu: &'static str,
    /// The Debian packages that link for it on another machine.
    pub cross_packages: &'static str,
}

static ROWS: &[Row] = &[
    Row {
        triple: "x86_64-unknown-linux-gnu",
        aliases: &["x86_64", "x86-64", "amd64", "x86_64-linux-gnu"],
        multiarch: "x86_64-linux-gnu",
        default_cpu: "x86-64",
        qemu: "x86_64",
        cross_packages: "gcc-x86-64-linux-gnu libc6-dev-amd64-cross",
    },
    Row {
        triple: "aarch64-unknown-linux-gnu",
        aliases: &["aarch64", "arm64", "aarch64-linux-gnu"],
        multiarch: "aarch64-linux-gnu",
        default_cpu: "generic",
        qemu: "aarch64",
        cross_packages: "gcc-aarch64-linux-gnu libc6-dev-arm64-cross",
    },
];

impl Target {
    /// The machine this compiler runs on.
    pub fn host() -> Self {
        Self::parse(&Triple::host().to_string()).expect("taipan itself is only built for triples in the table")
    }

    /// Finds a target by its triple or one of its short names.
    pub fn parse(text: &str) -> Result<Self, TargetError> {
        let unknown = || TargetError::UnknownTarget { asked: text.to_owned(), known: Self::all().collect() };
        let row = ROWS.iter().find(|row| row.triple == text || row.aliases.contains(&text)).ok_or_else(unknown)?;
        let triple = Triple::from_str(row.triple).map_err(|_| unknown())?;
        Ok(Self { triple, row })
    }

    /// Every triple that `parse` accepts, in the order in which `taipan targets` lists them.
    pub fn all() -> impl Iterator<Item = &'static str> {
        ROWS.iter().map(|row| row.triple)
    }

    /// The triple as rustc and LLVM spell it.
    pub fn triple_str(&self) -> &'static str {
        self.row.triple
    }

    /// The parsed triple.
    pub fn triple(&self) -> &Triple {
        &self.triple
    }

    /// Whether the output runs on this machine as it is.
    pub fn is_host(&self) -> bool {
        *self == Self::host()
    }

    /// The CPU to compile for when `--target-cpu` is not given: any machine of the triple has it.
    pub fn default_cpu(&self) -> &'static str {
        self.row.default_cpu
    }

    /// Bytes in a pointer.
    pub fn pointer_bytes(&self) -> u8 {
        self.triple.pointer_width().unwrap_or(PointerWidth::U64).bytes()
    }

    /// The file name under which `import MODULE` finds an extension module built for this target.
    pub fn extension_file_name(&self, module: &str, abi: PythonAbi) -> String {
        crate::extension::file_name(module, abi, self.row.multiarch)
    }

    pub(crate) fn row(&self) -> &'static Row {
        self.row
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_are_triples() {
        assert_eq!(Target::parse("arm64").unwrap().triple_str(), "aarch64-unknown-linux-gnu");
        assert_eq!(Target::parse("x86-64").unwrap().triple_str(), "x86_64-unknown-linux-gnu");
    }

    #[test]
    fn an_unknown_triple_lists_the_known_ones() {
        let error = Target::parse("sparc-sun-solaris").unwrap_err();
        assert_eq!(error.code(), "E0801");
        assert_eq!(error.to_string(), "unknown target `sparc-sun-solaris`");
        assert_eq!(error.help().unwrap(), "use one of: x86_64-unknown-linux-gnu, aarch64-unknown-linux-gnu");
    }

    #[test]
    fn every_row_is_a_real_triple() {
        for triple in Target::all() {
            let target = Target::parse(triple).unwrap();
            assert_eq!(target.pointer_bytes(), 8, "{triple}");
        }
    }
}

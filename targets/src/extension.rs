//! The names of CPython extension modules: the import system finds a module by its exact suffix.

/// Which CPythons an extension module is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PythonAbi {
    /// One minor version: `mod.cpython-311-x86_64-linux-gnu.so`.
    Version {
        /// 3.
        major: u8,
        /// 11.
        minor: u8,
    },
    /// The stable ABI, for every later CPython 3: `mod.abi3.so`.
    Abi3,
}

/// The file that `import MODULE` looks for.
pub(crate) fn file_name(module: &str, abi: PythonAbi, multiarch: &str) -> String {
    match abi {
        PythonAbi::Version { major, minor } => {
            format!("{module}.cpython-{major}{minor}-{multiarch}.so")
        }
        PythonAbi::Abi3 => format!("{module}.abi3.so"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cpythons() {
        let abi = PythonAbi::Version { major: 3, minor: 11 };
        assert_eq!(file_name("mod", abi, "x86_64-linux-gnu"), "mod.cpython-311-x86_64-linux-gnu.so");
        assert_eq!(file_name("mod", PythonAbi::Abi3, "aarch64-linux-gnu"), "mod.abi3.so");
    }
}

//! The codes. Each has a page in `docs/errors/`; a test checks that.

macro_rules! declare_codes {
    ($($(#[doc = $doc:literal])+ $code:ident = $name:literal;)+) => {
        /// What kind of message it is; the number never changes its meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $($(#[doc = $doc])+ $code),+ }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Code] = &[$(Code::$code),+];

            /// `E0101`.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$code => stringify!($code)),+ }
            }

            /// The name in words, for `--explain` and lists.
            pub fn name(self) -> &'static str {
                match self { $(Code::$code => $name),+ }
            }

            /// The page that explains it.
            pub fn page(self) -> &'static str {
                match self { $(Code::$code => include_str!(concat!("../../../docs/errors/", stringify!($code), ".md"))),+ }
            }
        }
    };
}

declare_codes! {
    /// A file can't be read.
    E0001 = "unreadable-file";
    /// The bytes of a file are not text in its encoding.
    E0002 = "bad-encoding";
    /// The encoding that a coding line names is not supported.
    E0003 = "unknown-encoding";
    /// The text is not Python.
    E0101 = "invalid-syntax";
    /// The indentation is inconsistent.
    E0102 = "bad-indentation";
    /// Nested deeper than can be compiled.
    E0103 = "too-deep";
    /// Syntax of a Python newer than 3.11.
    E0104 = "newer-syntax";
    /// A statement or expression stands where it means nothing: `return` outside a function and the like.
    E0110 = "misplaced-statement";
    /// A `global` or `nonlocal` statement contradicts the scope.
    E0111 = "bad-scope-declaration";
    /// A parameter or keyword argument is there twice.
    E0112 = "duplicate-argument";
    /// Something that can't be assigned to or deleted.
    E0113 = "bad-target";
    /// A misuse of `from __future__`.
    E0114 = "bad-future-import";
    /// A `match` pattern contradicts itself.
    E0115 = "bad-pattern";
    /// An imported module can't be found.
    E0201 = "module-not-found";
    /// A relative import leaves its package.
    E0202 = "bad-relative-import";
    /// `async` and `await` are not supported yet.
    E0301 = "async-not-supported";
    /// A metaclass is not supported yet.
    E0302 = "metaclass-not-supported";
    /// Code in strings can't be compiled ahead of time.
    E0303 = "runtime-code";
    /// `except*` is not supported yet.
    E0304 = "except-star-not-supported";
    /// A form of the class statement that is not supported yet.
    E0305 = "class-form-not-supported";
}

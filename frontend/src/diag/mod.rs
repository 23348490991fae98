//! What the compiler has to say to its user.
//!
//! A [`Diagnostic`] has a code with a page of its own in `docs/errors/`, a message that can stand alone in one
//! line, the place, and where possible a help line that can be pasted. [`render`] makes terminal text of it.

mod codes;

mod render;

mod suggest;

pub use codes::Code;
pub use render::render;
pub use suggest::closest;

use taipan_mir::ir::Span;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// There will be no program.
    Error,
    /// The program is made, and will do what CPython does; but the user may want to know.
    Warning,
}

/// A place in the source and what is to say of it.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Label {
    pub span: Span,
    pub text: String,
}

/// One message.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// What kind it is.
    pub code: Code,
    /// How bad it is.
    pub severity: Severity,
    /// One line that makes sense without the rest.
    pub message: String,
    /// Where; `None` when the file itself is at fault (it can't be read).
    pub primary: Option<Label>,
    /// Other places that matter.
    pub secondary: Vec<Label>,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error at a place.
    pub fn error(code: Code, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            code,
            severity: Severity::Error,
            message: message.into(),
            primary: Some(Label { span, text: String::new() }),
            secondary: Vec::new(),
            help: None,
        }
    }

    /// An error of a file as a whole.
    pub fn file_error(code: Code, message: impl Into<String>) -> Diagnostic {
        Diagnostic { code, severity: Severity::Error, message: message.into(), primary: None, secondary: Vec::new(), help: None }
    }

    /// With text under the carets.
    pub fn label(mut self, text: impl Into<String>) -> Diagnostic {
        if let Some(primary) = &mut self.primary {
            primary.text = text.into();
        }
        self
    }

    /// With another place that matters.
    pub fn also(mut self, span: Span, text: impl Into<String>) -> Diagnostic {
        self.secondary.push(Label { span, text: text.into() });
        self
    }

    /// With advice.
    pub fn help(mut self, help: impl Into<String>) -> Diagnostic {
        self.help = Some(help.into());
        self
    }
}

/// A file that a span can point into.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// The path as the user knows it.
    pub path: String,
    /// The text; empty when it could not be read.
    pub text: String,
}

/// All messages of a run, and the files they speak of: `Span::module` is an index into `files`.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)]
pub struct Diagnostics {
    pub list: Vec<Diagnostic>,
    pub files: Vec<File>,
}

impl Diagnostics {
    /// Adds a message.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Whether there will be no program.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// In the order of files and lines, each message once.
    pub fn sort(&mut self) {
        let place = |diagnostic: &Diagnostic| diagnostic.primary.as_ref().map(|label| (label.span.module, label.span.start));
        self.list.sort_by_key(place);
        self.list.dedup();
    }
}

//! The error of a function that does not touch the runtime's state: which exception, and its text.

use taipan_rt_abi::BuiltinType;

/// An exception that is yet to be raised. `?` raises it where a [`crate::Raised`] is expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The exception's class.
    pub class: BuiltinType,
    /// Its one argument.
    pub message: String,
}

impl Fault {
    /// A ValueError.
    pub fn value(message: impl Into<String>) -> Fault {
        Fault { class: BuiltinType::ValueError, message: message.into() }
    }

    /// A TypeError.
    pub fn type_error(message: impl Into<String>) -> Fault {
        Fault { class: BuiltinType::TypeError, message: message.into() }
    }

    /// An OverflowError.
    pub fn overflow(message: impl Into<String>) -> Fault {
        Fault { class: BuiltinType::OverflowError, message: message.into() }
    }

    /// MemoryError for a text that there is no room for, and for its copy, since some are built apart; the allocator would end the process.
    pub fn check_size(len: usize) -> Result<(), Fault> {
        if len < 1 << 28 {
            return Ok(());
        }
        let mut room: Vec<u8> = Vec::new();
        if (len as u64) < 1 << 36 && std::hint::black_box(&mut room).try_reserve_exact(2 * len).is_ok() {
            return Ok(());
        }
        Err(Fault { class: BuiltinType::MemoryError, message: String::new() })
    }

    /// The size of a text of `len` in which `places` parts of size `old` become as many of size `new`, checked.
    pub fn replaced_size(len: usize, places: usize, old: usize, new: usize) -> Result<usize, Fault> {
        let size = (len - places * old).saturating_add(places.saturating_mul(new));
        Fault::check_size(size)?;
        Ok(size)
    }

    /// A ZeroDivisionError.
    pub fn zero_division(message: impl Into<String>) -> Fault {
        Fault { class: BuiltinType::ZeroDivisionError, message: message.into() }
    }
}

impl From<Fault> for crate::object::Raised {
    #[cold]
    fn from(fault: Fault) -> crate::object::Raised {
        crate::exc::raise_text(fault.class, format_args!("{}", fault.message))
    }
}

/// What a message about a bad argument says was given: None, or the class.
pub fn found(word: crate::object::Word) -> &'static str {
    if word.is_none() { "None" } else { word.ty().name }
}

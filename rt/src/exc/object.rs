//! Exception objects and what BaseException itself can do.

use crate::args::Args;
use crate::object::slots::Slots;
use crate::object::{Header, Obj, Object, Own, OwnWord, Raised, Ref, TypeObject, Word, alloc};
use crate::str::Str;
use crate::tuple::Tuple;
use taipan_rt_abi::BuiltinType;

/// How many fields a subclass has at most (UnicodeDecodeError's five).
pub const FIELDS: usize = 5;

/// An exception. All words are owned, and 0 when unset.
#[repr(C)]
pub struct Exception {
    /// The header.
    pub header: Header,
    /// The tuple of arguments.
    pub args: Word,
    /// `__cause__`.
    pub cause: Word,
    /// `__context__`.
    pub context: Word,
    /// `__traceback__`.
    pub traceback: Word,
    /// `__dict__`, which holds `__notes__` too.
    pub dict: Word,
    /// What the class adds: see [`super::special::names`].
    pub fields: [Word; FIELDS],
    /// `__suppress_context__`.
    pub suppress_context: bool,
}

// SAFETY: `#[repr(C)]`, and starts with a header.
unsafe impl Object for Exception {
    const TYPE: BuiltinType = BuiltinType::BaseException;
}

/// Operators of BaseException.
pub const SLOTS: Slots = Slots {
    construct: Some(construct),
    init: Some(init),
    repr: Some(repr),
    str: Some(str_base),
    drop: Some(drop_fields),
    traverse: Some(traverse),
    clear: Some(clear),
    members: super::members::MEMBERS,
    ..Slots::NONE
};

/// Operators of an exception that has more than its base.
pub const fn special_slots(id: BuiltinType) -> Slots {
    match id {
        BuiltinType::StopIteration => Slots { members: super::members::STOP_ITERATION, ..Slots::NONE },
        BuiltinType::SystemExit => Slots { members: super::members::SYSTEM_EXIT, ..Slots::NONE },
        BuiltinType::NameError => Slots { members: super::members::NAME_ERROR, ..Slots::NONE },
        BuiltinType::AttributeError => Slots { members: super::members::ATTRIBUTE_ERROR, ..Slots::NONE },
        BuiltinType::KeyError => Slots { str: Some(super::special::str_key_error), ..Slots::NONE },
        BuiltinType::OSError => Slots {
            str: Some(super::special::str_os_error),
            members: super::members::OS_ERROR,
            construct: Some(super::special::construct_os_error),
            ..Slots::NONE
        },
        BuiltinType::ImportError => {
            Slots { str: Some(super::special::str_import_error), members: super::members::IMPORT_ERROR, ..Slots::NONE }
        }
        BuiltinType::UnicodeDecodeError => {
            Slots { str: Some(super::special::str_decode_error), members: super::members::UNICODE_ERROR, ..Slots::NONE }
        }
        BuiltinType::UnicodeEncodeError => {
            Slots { str: Some(super::special::str_encode_error), members: super::members::UNICODE_ERROR, ..Slots::NONE }
        }
        BuiltinType::BaseExceptionGroup => {
            Slots { str: Some(super::group::text), members: super::members::GROUP, construct: Some(super::group::construct), ..Slots::NONE }
        }
        BuiltinType::SyntaxError => {
            Slots { str: Some(super::special::str_syntax_error), members: super::members::SYNTAX_ERROR, ..Slots::NONE }
        }
        _ => Slots::NONE,
    }
}

/// An exception of class `ty` with these arguments and nothing else set.
pub fn new(ty: Ref<TypeObject>, args: &[Word]) -> Own<Exception> {
    let object = alloc::object(&ty, size_of::<Exception>()).cast::<Exception>();
    // SAFETY: fresh memory of the right size.
    unsafe {
        let header = std::ptr::read(&raw const (*object).header);
        object.write(Exception {
            header,
            args: Tuple::from_words(args).into_raw(),
            cause: Word::NULL,
            context: Word::NULL,
            traceback: Word::NULL,
            dict: Word::NULL,
            fields: [Word::NULL; FIELDS],
            suppress_context: false,
        });
        Own::from_ptr(object)
    }
}

/// Stores a borrowed word (null for nothing) into an owning field.
pub fn set_field(field: *mut Word, value: Word) {
    // SAFETY: the field belongs to a live object and owns what it holds; it is changed before the old value is dropped.
    unsafe { drop(OwnWord::from_raw(field.replace(value.own().into_raw()))) }
}

fn construct(ty: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    Ok(new(ty, args.positional()).into_word())
}

fn init(this: Word, args: Args) -> Result<(), Raised> {
    // SAFETY: the slot of BaseException and its subclasses.
    let exception = unsafe { this.cast_unchecked::<Exception>() };
    super::special::check_keywords(exception, args)?;
    let words = args.positional();
    if !crate::dynamic::same_words(exception.arguments(), words) {
        let tuple = Tuple::from_words(words);
        set_field(&raw mut unsafe { exception.get_mut() }.args, tuple.word());
    }
    super::special::fill(exception, words);
    Ok(())
}

unsafe fn drop_fields(object: *mut Header) {
    // SAFETY: called for exceptions only, when the last owner is gone.
    unsafe {
        let exception = &mut *object.cast::<Exception>();
        let owned = [exception.args, exception.cause, exception.context, exception.traceback, exception.dict];
        for word in owned.into_iter().chain(exception.fields) {
            crate::object::refcount::release(word);
        }
    }
}

unsafe fn clear(object: *mut Header) {
    // SAFETY: called for exceptions only.
    unsafe {
        let exception = &mut *object.cast::<Exception>();
        let places = [&raw mut exception.cause, &raw mut exception.context, &raw mut exception.traceback, &raw mut exception.dict];
        let fields = (&raw mut exception.fields).cast::<Word>();
        for place in places.into_iter().chain((0..FIELDS).map(|index| fields.add(index))) {
            set_field(place, Word::NULL);
        }
        set_field(&raw mut exception.args, Tuple::from_words(&[]).word());
    }
}

unsafe fn traverse(object: Ref<Obj>, visit: &mut dyn FnMut(Word)) {
    // SAFETY: called for exceptions only.
    let exception = unsafe { object.cast::<Exception>() };
    let owned = [exception.args, exception.cause, exception.context, exception.traceback, exception.dict];
    for word in owned.into_iter().chain(exception.fields) {
        visit(word);
    }
}

impl Exception {
    /// The arguments.
    pub fn arguments(&self) -> &[Word] {
        // SAFETY: `args` is a tuple from the exception's making on.
        let tuple: Ref<Tuple> = unsafe { self.args.cast_unchecked() };
        // SAFETY: the exception keeps the tuple alive.
        unsafe { &*(tuple.items() as *const [Word]) }
    }
}

fn repr(this: Word) -> Result<OwnWord, Raised> {
    // SAFETY: the slot of BaseException and its subclasses.
    let exception = unsafe { this.cast_unchecked::<Exception>() };
    let name = this.ty().qualname_last();
    let text = match exception.arguments() {
        [one] => {
            let one = crate::dynamic::repr(*one)?;
            format!("{name}({})", one.text())
        }
        _ => format!("{name}{}", crate::dynamic::repr(exception.args)?.text()),
    };
    Ok(Str::new(&text).into_word())
}

/// `BaseException.__str__`.
pub fn str_base(this: Word) -> Result<OwnWord, Raised> {
    // SAFETY: the slot of BaseException and its subclasses.
    let exception = unsafe { this.cast_unchecked::<Exception>() };
    match exception.arguments() {
        [] => Ok(Str::new("").into_word()),
        [one] => Ok(crate::dynamic::to_str(*one)?.into_word()),
        _ => Ok(crate::dynamic::to_str(exception.args)?.into_word()),
    }
}

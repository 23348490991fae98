//! `object`: what every value can do.

use crate::args::Args;
use crate::object::slots::{CompareOp, Slots};
use crate::object::types::flags;
use crate::object::{Header, Own, OwnWord, Raised, Ref, TypeObject, Word, alloc};
use crate::str::Str;
use taipan_rt_abi::BuiltinType;

/// The operators. Attribute access has no slot: none is the usual way.
pub const SLOTS: Slots = Slots {
    repr: Some(|this| Ok(Str::new(&default_repr(this)).into_word())),
    str: Some(|this| Ok(crate::dynamic::convert::repr_for(this, "__str__")?.into_word())),
    hash: Some(|this| Ok(identity_hash(this))),
    compare: Some(compare),
    format: Some(|this, spec| Ok(default_format(this, spec)?.into_word())),
    construct: Some(construct),
    ..Slots::NONE
};

/// The hash of an object that only equals itself.
pub fn identity_hash(this: Word) -> i64 {
    (this.0.rotate_right(4) & (u64::MAX >> 4)) as i64
}

/// `<module.Class object at 0x…>`.
pub fn default_repr(this: Word) -> String {
    let ty = this.ty();
    let name = if ty.module == "builtins" { ty.qualname.to_owned() } else { format!("{}.{}", ty.module, ty.qualname) };
    format!("<{name} object at {:#x}>", this.0)
}

fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    match op {
        CompareOp::Eq if a == b => Ok(OwnWord::from_bool(true)),
        CompareOp::Ne => {
            let Some(slot) = a.ty().slots.compare else { return Ok(OwnWord::NOT_IMPLEMENTED) };
            if std::ptr::fn_addr_eq(slot, compare as fn(Word, Word, CompareOp) -> Result<OwnWord, Raised>) {
                return Ok(if a == b { OwnWord::from_bool(false) } else { OwnWord::NOT_IMPLEMENTED });
            }
            let equal = slot(a, b, CompareOp::Eq)?;
            if equal.word().is_not_implemented() {
                return Ok(equal);
            }
            Ok(OwnWord::from_bool(!crate::dynamic::truth(equal.word())?))
        }
        _ => Ok(OwnWord::NOT_IMPLEMENTED),
    }
}

/// `object.__format__`.
pub fn default_format(this: Word, spec: Ref<Str>) -> Result<Own<Str>, Raised> {
    if spec.len != 0 {
        return raise!(TypeError, "unsupported format string passed to {}.__format__", this.ty().name);
    }
    crate::dynamic::to_str(this)
}

/// `object.__new__`: a bare instance.
fn construct(ty: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    if !args.words.is_empty() {
        let own_new = super::lookup::class_attribute_named(ty, "__new__");
        let overrides_new = own_new.cast_exact::<crate::function::WrapperDescriptor>().is_none();
        if overrides_new {
            return raise!(TypeError, "object.__new__() takes exactly one argument (the type to instantiate)");
        }
        if ty.slots.init.is_none() {
            return raise!(TypeError, "{}() takes no arguments", ty.name);
        }
    }
    if ty.flags & flags::ABSTRACT != 0 {
        return super::make::raise_abstract(ty);
    }
    bare(ty)
}

/// An instance of which nothing is set, for a class whose layout is `object`'s.
pub fn bare(ty: Ref<TypeObject>) -> Result<OwnWord, Raised> {
    if ty.layout != BuiltinType::Object {
        return raise!(TypeError, "object.__new__({0}) is not safe, use {0}.__new__()", ty.layout.python_name());
    }
    let object = alloc::object(&ty, ty.basic_size);
    // SAFETY: the object has no fields beyond the header.
    Ok(unsafe { Own::<Header>::from_ptr(object) }.into_word())
}

/// `object.__init__`.
pub fn init(this: Word, args: Args) -> Result<(), Raised> {
    if args.words.is_empty() {
        return Ok(());
    }
    let ty = this.ty();
    if ty.slots.init.is_some() {
        return raise!(TypeError, "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    let own_new = super::lookup::class_attribute_named(ty, "__new__");
    if own_new.cast_exact::<crate::function::WrapperDescriptor>().is_some_and(|w| w.owner().is(BuiltinType::Object)) {
        return raise!(TypeError, "{}() takes no arguments", ty.name);
    }
    Ok(())
}

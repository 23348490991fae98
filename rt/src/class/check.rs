//! What class a value is of.

use crate::host::hooks;
use crate::object::{Own, OwnWord, Raised, Ref, TypeObject, Word, builtin};
use crate::tuple::Tuple;
use taipan_rt_abi::BuiltinType;

/// The class id of any word.
#[inline(always)]
pub fn class_id(word: Word) -> i64 {
    i64::from(word.ty().class_id)
}

/// The class of any word.
#[inline(always)]
pub fn type_of(word: Word) -> Own<TypeObject> {
    word.ty().own()
}

/// The builtin type whose id it is.
pub fn builtin_type(id: i64) -> Own<TypeObject> {
    builtin(BuiltinType::ALL[id as usize]).own()
}

/// `isinstance(obj, cls)`, where `cls` may be a tuple.
pub fn is_instance(obj: Word, cls: Word) -> Result<bool, Raised> {
    if let Some(hooks) = hooks::of_foreign(obj).or_else(|| hooks::of_foreign(cls)) {
        if cls.cast::<TypeObject>().is_some() || hooks::of_foreign(cls).is_some() {
            return (hooks.is_instance)(obj, cls);
        }
    }
    if let Some(class) = cls.cast_exact::<TypeObject>() {
        let ty = obj.ty();
        if ty == class || ty.is_subtype(class) {
            return Ok(true);
        }
        if let Some(hooks) = obj.cast::<TypeObject>().and_then(super::enumeration::hooks_of) {
            if (hooks.is_metaclass)(class) {
                return Ok(true);
            }
        }
        return hook(cls, class, "__instancecheck__", obj).unwrap_or(Ok(false));
    }
    each(cls, "isinstance() arg 2 must be a type, a tuple of types, or a union", &mut |class| is_instance(obj, class))
}

/// `issubclass(sub, cls)`, where `cls` may be a tuple.
pub fn is_subclass(sub: Word, cls: Word) -> Result<bool, Raised> {
    if let Some(hooks) = hooks::of_foreign(sub).or_else(|| hooks::of_foreign(cls)) {
        if cls.cast::<TypeObject>().is_some() || hooks::of_foreign(cls).is_some() {
            return (hooks.is_subclass)(sub, cls);
        }
    }
    let Some(derived) = sub.cast::<TypeObject>() else {
        return raise!(TypeError, "issubclass() arg 1 must be a class");
    };
    if let Some(class) = cls.cast_exact::<TypeObject>() {
        if derived.is_subtype(class) {
            return Ok(true);
        }
        return hook(cls, class, "__subclasscheck__", sub).unwrap_or(Ok(false));
    }
    each(cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union", &mut |class| is_subclass(sub, class))
}

/// A class may answer by a `__subclasshook__` of its own: abstract base classes of the library do.
fn hook(cls: Word, class: Ref<TypeObject>, kind: &str, obj: Word) -> Option<Result<bool, Raised>> {
    if !class.is_heap() {
        return None;
    }
    let attr = super::lookup::class_attribute_named(class, "__subclasshook__");
    if attr.is_null() {
        return None;
    }
    let asked = if kind == "__subclasscheck__" { obj } else { obj.ty().word() };
    let key = (cls, asked, super::lookup::version());
    // SAFETY: single threaded; the index is in range.
    let cached = unsafe { &raw mut ANSWERS[(cls.0 >> 5 ^ asked.0 >> 6) as usize % ANSWERS_SIZE] };
    // SAFETY: as above. A class that has died has changed the version.
    if let Some((known, answer)) = unsafe { *cached } {
        if known == key {
            return Some(Ok(answer));
        }
    }
    let answer = crate::dynamic::call::call_method_named(cls, "__subclasshook__", &[asked]);
    let answer = answer.and_then(|answer| match answer.word() {
        Word::NOT_IMPLEMENTED => Ok(false),
        word => crate::dynamic::truth(word),
    });
    if let Ok(answer) = answer {
        // SAFETY: as above; the call may have filled the place, which is no harm.
        unsafe { *cached = Some((key, answer)) };
    }
    Some(answer)
}

const ANSWERS_SIZE: usize = 64;

/// What hooks have answered: for a class, the class that was asked about, and the version of all classes then.
#[unsafe(export_name = "tp_rt_hook_answers")]
static mut ANSWERS: [Option<((Word, Word, u64), bool)>; ANSWERS_SIZE] = [None; ANSWERS_SIZE];

fn each(cls: Word, complaint: &str, test: &mut dyn FnMut(Word) -> Result<bool, Raised>) -> Result<bool, Raised> {
    let Some(classes) = cls.cast::<Tuple>() else { return raise!(TypeError, "{complaint}") };
    for &class in classes.items() {
        if test(if class.is_none() { Word::NONE.ty().word() } else { class })? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// `callable(obj)`.
pub fn is_callable(obj: Word) -> bool {
    obj.ty().slots.call.is_some()
}

/// `type(obj)` as any value.
pub fn class_word(obj: Word) -> OwnWord {
    hooks::class_of(obj).own().into_word()
}

/// What a class named `name` in the method resolution order of `cls` holds, without binding; null when there is none.
pub fn class_lookup(cls: Ref<TypeObject>, name: Ref<crate::str::Str>) -> OwnWord {
    super::lookup::class_attribute(cls, crate::str::intern::intern_str(name)).own()
}

/// Whether a word is a class object of that descriptor.
pub fn class_is(word: Word, descriptor: *mut u64) -> bool {
    word.cast_exact::<TypeObject>().is_some_and(|class| std::ptr::addr_eq(class.descriptor, descriptor))
}

/// Whether a word is a function object of that descriptor.
pub fn function_is(word: Word, descriptor: *mut u64) -> bool {
    word.cast_exact::<crate::function::Function>().is_some_and(|function| std::ptr::addr_eq(function.descriptor, descriptor))
}

/// Whether a word is a bound method of a function of that descriptor.
pub fn method_is(word: Word, descriptor: *mut u64) -> bool {
    word.cast_exact::<crate::function::Method>().is_some_and(|method| function_is(method.function, descriptor))
}

//! Calls of an enumeration: the member of a value, or a new enumeration.

use super::define::find_by_value;
use super::{body, flag, is_enumeration, members_of};
use crate::args::Args;
use crate::dict::Dict;
use crate::exc::{self, object::Exception};
use crate::list::List;
use crate::object::{BuiltinType, OwnWord, Raised, Ref, TypeObject, Word, builtin};
use crate::str::{Str, intern};
use crate::tuple::Tuple;

const PARAMETERS: [&str; 7] = ["value", "names", "module", "qualname", "type", "start", "boundary"];

/// `cls(…)`.
pub fn call(cls: Ref<TypeObject>, args: Args) -> Result<OwnWord, Raised> {
    if let ([value], None) = (args.words, args.names) {
        return find(cls, *value);
    }
    let bound = bind(args)?;
    if bound[1].is_null() || bound[1].is_none() {
        return find(cls, bound[0]);
    }
    create(cls, bound)
}

fn bind(args: Args) -> Result<[Word; 7], Raised> {
    let positional = args.positional();
    if positional.len() > 2 {
        let count = positional.len() + 1;
        return raise!(TypeError, "EnumType.__call__() takes from 2 to 3 positional arguments but {count} were given");
    }
    let mut bound = [Word::NULL; 7];
    bound[..positional.len()].copy_from_slice(positional);
    for (name, word) in args.named() {
        match PARAMETERS.iter().position(|&param| param == &*name.text()) {
            Some(at) if bound[at].is_null() => bound[at] = word,
            Some(_) => return raise!(TypeError, "EnumType.__call__() got multiple values for argument '{}'", name.text()),
            None => return raise!(TypeError, "EnumType.__call__() got an unexpected keyword argument '{}'", name.text()),
        }
    }
    if bound[0].is_null() {
        return raise!(TypeError, "EnumType.__call__() missing 1 required positional argument: 'value'");
    }
    Ok(bound)
}

/// The member of a value: a known one, or what `_missing_` gives.
pub fn find(cls: Ref<TypeObject>, value: Word) -> Result<OwnWord, Raised> {
    if value.ty() == cls {
        return Ok(value.own());
    }
    if let Some(member) = find_by_value(cls, value)? {
        return Ok(member);
    }
    if members_of(cls).is_none_or(|members| members.is_empty()) {
        return raise!(TypeError, "{} has no members defined", super::repr(cls));
    }
    let hook = crate::dynamic::attribute::getattr_named(cls.word(), "_missing_")?;
    let answer = crate::dynamic::call::call_words(hook.word(), &[value]);
    let complaint = || -> Result<crate::object::Own<Exception>, Raised> {
        let shown = crate::dynamic::repr(value)?;
        let message = Str::new(&format!("{} is not a valid {}", shown.text(), cls.qualname));
        Ok(exc::object::new(builtin(BuiltinType::ValueError), &[message.word()]))
    };
    let raised = match answer {
        Ok(answer) => {
            let ty = answer.word().ty();
            if ty == cls || ty.is_subtype(cls) || (flag::ejects(cls) && ty.is_a(BuiltinType::Int)) {
                return Ok(answer);
            }
            if answer.word().is_none() {
                return Err(exc::state::raise_object(complaint()?));
            }
            let shown = crate::dynamic::repr(answer.word())?;
            let message = format!("error in {}._missing_: returned {} instead of None or a valid member", cls.name, shown.text());
            exc::object::new(builtin(BuiltinType::TypeError), &[Str::new(&message).word()]).into_word()
        }
        Err(Raised) => exc::take(),
    };
    if !raised.word().ty().is_a(BuiltinType::ValueError) {
        if let Some(exception) = raised.word().cast::<Exception>() {
            let context = complaint()?;
            // SAFETY: no other reference to the fields is in use.
            exc::object::set_field(&raw mut unsafe { exception.get_mut() }.context, context.word());
        }
    }
    Err(exc::state::restore(raised))
}

/// `Enum("Animal", "ANT BEE CAT")`.
fn create(cls: Ref<TypeObject>, [name, names, module, qualname, data, start, boundary]: [Word; 7]) -> Result<OwnWord, Raised> {
    let Some(name) = name.cast::<Str>() else {
        return raise!(TypeError, "type.__new__() argument 1 must be str, not {}", name.ty().name);
    };
    let given = |word: Word| !word.is_null() && !word.is_none();
    let bases = if given(data) { vec![data, cls.word()] } else { vec![cls.word()] };
    let bases = Tuple::from_words(&bases);
    let text = |word: Word| word.cast::<Str>().map(|text| text.text().into_owned());
    let class = crate::class::make::bare_class(&name.text(), text(qualname).as_deref(), text(module).as_deref(), bases.borrow())?;
    let one = crate::int::from_i64(1);
    for (name, value) in pairs(cls, names, if start.is_null() { one.word() } else { start })? {
        let Some(name) = name.word().cast::<Str>() else {
            return raise!(TypeError, "names of members are strs, not {}", name.word().ty().name);
        };
        body::set(class.borrow(), intern::intern_str(name), value.word())?;
    }
    let keywords = Dict::new();
    if given(boundary) {
        keywords.borrow().insert(intern::known("boundary").word(), boundary)?;
    }
    crate::class::make::class_finish(class.borrow(), keywords.word())?;
    Ok(class.into_word())
}

/// Names and values of the members of an enumeration that is made by a call.
fn pairs(cls: Ref<TypeObject>, names: Word, start: Word) -> Result<Vec<(OwnWord, OwnWord)>, Raised> {
    if let Some(mapping) = names.cast::<Dict>() {
        let mut pairs = Vec::new();
        mapping.for_each(|name, value| {
            pairs.push((name.own(), value.own()));
            Ok(())
        })?;
        return Ok(pairs);
    }
    let items = body::names_in(names)?;
    let values = List::from_words(&[]);
    let start = start.own();
    let mut pairs = Vec::new();
    for &item in items.items() {
        if let Some(name) = item.cast::<Str>() {
            let value = body::generate(cls, intern::intern_str(name), &start, pairs.len(), values.borrow())?;
            values.borrow().push(value.clone());
            pairs.push((item.own(), value));
        } else {
            let pair = crate::imp::list_from(item)?;
            let [name, value] = *pair.items() else {
                return raise!(ValueError, "a member is a name and a value, not {} values", pair.items().len());
            };
            pairs.push((name.own(), value.own()));
        }
    }
    Ok(pairs)
}

/// `item in cls`.
pub fn contains(cls: Ref<TypeObject>, item: Word) -> Result<bool, Raised> {
    let ty = item.ty();
    if !is_enumeration(ty) {
        return raise!(TypeError, "unsupported operand type(s) for 'in': '{}' and 'EnumType'", ty.qualname);
    }
    Ok(ty == cls || ty.is_subtype(cls))
}

//! Flags: members that are sets of bits.

use super::define::{bare, set_slot, stored};
use super::{derives_from, find, inherited, members_of, own, put};
use crate::dict::Dict;
use crate::int::{from_big, view};
use crate::list::List;
use crate::object::{BuiltinType, OwnWord, Raised, Ref, TypeObject, Word};
use crate::str::Str;
use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

/// Whether members of the class are flags.
pub fn is_flag(cls: Ref<TypeObject>) -> bool {
    derives_from(cls, "Flag")
}

/// The value of an int; None for anything else.
fn int(word: Word) -> Option<BigInt> {
    (word.is_small_int() || word.ty().is_a(BuiltinType::Int)).then(|| view(word).big().into_owned())
}

/// The int that the class keeps under a name.
fn mask(cls: Ref<TypeObject>, name: &'static str) -> BigInt {
    int(inherited(cls, name)).unwrap_or_default()
}

fn value_of(member: Word) -> Result<BigInt, Raised> {
    Ok(int(stored(member, "_value_")?.word()).unwrap_or_default())
}

/// Whether exactly one bit of a value is set.
pub fn is_single_bit(value: Word) -> bool {
    int(value).is_some_and(|value| is_one_bit(&value))
}

fn is_one_bit(value: &BigInt) -> bool {
    value.is_positive() && (value & (value - BigInt::one())).is_zero()
}

fn boundary(cls: Ref<TypeObject>) -> String {
    inherited(cls, "_boundary_").cast::<Str>().map(|text| text.text().into_owned()).unwrap_or_default()
}

/// Whether values with unknown bits become plain ints.
pub fn ejects(cls: Ref<TypeObject>) -> bool {
    is_flag(cls) && boundary(cls) == "eject"
}

/// Prepares a class of flags.
pub fn start(cls: Ref<TypeObject>, boundary: Word) -> Result<(), Raised> {
    if !is_flag(cls) {
        return Ok(());
    }
    if !boundary.is_null() && !boundary.is_none() {
        put(cls, "_boundary_", boundary)?;
    }
    let zero = crate::int::from_i64(0);
    ["_flag_mask_", "_singles_mask_", "_all_bits_"].into_iter().try_for_each(|name| put(cls, name, zero.word()))
}

/// Counts the bits of a member in.
pub fn add(cls: Ref<TypeObject>, value: Word) -> Result<(), Raised> {
    let Some(value) = int(value).filter(|_| is_flag(cls)) else { return Ok(()) };
    let all = mask(cls, "_flag_mask_") | &value;
    if is_one_bit(&value) {
        put(cls, "_singles_mask_", from_big(mask(cls, "_singles_mask_") | value).word())?;
    }
    put(cls, "_all_bits_", from_big(power(all.bits()) - 1).word())?;
    put(cls, "_flag_mask_", from_big(all).word())
}

fn power(bits: u64) -> BigInt {
    BigInt::one() << bits
}

/// A value in binary with its sign before it, as wide as asked.
fn binary(value: &BigInt, width: u64) -> String {
    let sign = u8::from(value.is_negative());
    let fill = power(value.bits().max(1));
    let digits = match value.is_negative() {
        true => format!("{:b}", &fill + (value + &fill)),
        false => format!("{:b}", &fill + value),
    };
    let digits = if value.bits() == 0 { "" } else { &digits[1..] };
    let pad = if sign == 1 { "1" } else { "0" };
    format!("0b{sign} {}{digits}", pad.repeat((width as usize).saturating_sub(digits.len())))
}

/// The value with the bits that the boundary allows; None where it is to stay a plain int.
fn confine(cls: Ref<TypeObject>, value: BigInt) -> Result<Option<BigInt>, Raised> {
    let (known, all) = (mask(cls, "_flag_mask_"), mask(cls, "_all_bits_"));
    let is_inside = !all.clone() <= value && value <= all && (&value & (&all ^ &known)).is_zero();
    if is_inside {
        return Ok(Some(value));
    }
    match &*boundary(cls) {
        "strict" => {
            let width = value.bits().max(known.bits());
            let (given, allowed) = (binary(&value, width), binary(&known, width));
            raise!(ValueError, "{} invalid value {value}\n    given {given}\n  allowed {allowed}", super::repr(cls))
        }
        "conform" => Ok(Some(value & known)),
        "eject" => Ok(None),
        "keep" if value.is_negative() => Ok(Some((all + BigInt::one()).max(power(value.bits())) + value)),
        "keep" => Ok(Some(value)),
        _ => {
            let shown = crate::dynamic::repr(inherited(cls, "_boundary_"))?;
            raise!(ValueError, "{} unknown flag boundary {}", super::repr(cls), shown.text())
        }
    }
}

/// `Flag._missing_`: a member for several bits.
pub fn missing(cls: Ref<TypeObject>, word: Word) -> Result<OwnWord, Raised> {
    let Some(given) = int(word) else {
        return raise!(ValueError, "{} is not a valid {}", crate::dynamic::repr(word)?.text(), cls.qualname);
    };
    let Some(mut value) = confine(cls, given)? else { return Ok(word.own()) };
    let negative = value.is_negative().then(|| value.clone());
    if value.is_negative() {
        value += mask(cls, "_all_bits_") + 1;
    }
    let unknown = &value & !mask(cls, "_flag_mask_");
    let keeps = boundary(cls) == "keep";
    if !unknown.is_zero() && !keeps {
        let bits = binary(&unknown, 0);
        return raise!(ValueError, "{}({value}) -->  unknown values {unknown} [{bits}]", cls.name);
    }
    let key = from_big(value.clone());
    let words = [key.word()];
    let made = bare(cls, if cls.layout == BuiltinType::Object { &[] } else { &words })?;
    set_slot(made.word(), "_value_", key.word())?;
    let name = name_of(cls, &value)?;
    let name = name.map_or(OwnWord::NONE, |name| Str::new(&name).into_word());
    set_slot(made.word(), "_name_", name.word())?;
    remember(cls, key.word(), negative, made)
}

/// Keeps a member for several bits, so that it is made once.
fn remember(cls: Ref<TypeObject>, key: Word, negative: Option<BigInt>, made: OwnWord) -> Result<OwnWord, Raised> {
    let Some(known) = own(cls, "_value2member_map_").cast::<Dict>() else { return Ok(made) };
    let found = known.lookup(key)?.own();
    let member = if found.is_null() { made } else { found };
    known.insert(key, member.word())?;
    if let Some(negative) = negative {
        known.insert(from_big(negative).word(), member.word())?;
    }
    Ok(member)
}

/// The names of the members in a value; None where it has none.
fn name_of(cls: Ref<TypeObject>, value: &BigInt) -> Result<Option<String>, Raised> {
    let mut parts = members_in(cls, value)?;
    let mut combined = BigInt::zero();
    for part in &parts {
        combined |= value_of(part.word())?;
    }
    if !(value & !mask(cls, "_singles_mask_")).is_zero() {
        let Some(members) = members_of(cls) else { return Ok(None) };
        members.for_each(|_, member| {
            let bits = value_of(member)?;
            let is_new = !parts.iter().any(|part| part.word() == member);
            if is_new && !bits.is_zero() && &bits & value == bits {
                parts.push(member.own());
                combined |= bits;
            }
            Ok(())
        })?;
    }
    if combined.is_zero() {
        return Ok(None);
    }
    let unknown = value ^ &combined;
    let mut names = Vec::new();
    for part in &parts {
        names.push(crate::dynamic::to_str(stored(part.word(), "_name_")?.word())?.text().into_owned());
    }
    match (unknown.is_zero(), &*boundary(cls)) {
        (true, _) => {}
        (false, "strict") => return raise!(ValueError, "{}: no members with value {unknown}", super::repr(cls)),
        (false, _) => names.push(unknown.to_string()),
    }
    Ok(Some(names.join("|")))
}

/// The members of single bits in a value, in order of definition.
pub fn members_in(cls: Ref<TypeObject>, value: &BigInt) -> Result<Vec<OwnWord>, Raised> {
    let mut parts = Vec::new();
    for member in super::members(cls)? {
        if !(value_of(member.word())? & value).is_zero() {
            parts.push(member);
        }
    }
    Ok(parts)
}

/// The members in a member.
pub fn parts(member: Word) -> Result<Vec<OwnWord>, Raised> {
    members_in(member.ty(), &value_of(member)?)
}

/// `a | b`, `a & b`, `a ^ b`, by number.
pub fn combine(member: Word, other: Word, operator: i64) -> Result<OwnWord, Raised> {
    let cls = member.ty();
    let of_class = other.ty() == cls || other.ty().is_subtype(cls);
    let right = if of_class {
        value_of(other)?
    } else {
        match int(other).filter(|_| cls.layout == BuiltinType::Int) {
            Some(value) => value,
            None => return Ok(OwnWord::NOT_IMPLEMENTED),
        }
    };
    let left = value_of(member)?;
    let value = match operator {
        0 => left | right,
        1 => left & right,
        _ => left ^ right,
    };
    find::find(cls, from_big(value).word())
}

/// `~member`.
pub fn invert(member: Word) -> Result<OwnWord, Raised> {
    let cls = member.ty();
    let value = !value_of(member)?;
    let value = match &*boundary(cls) {
        "eject" | "keep" => value,
        _ => value & mask(cls, "_singles_mask_"),
    };
    find::find(cls, from_big(value).word())
}

/// `other in member`.
pub fn has(member: Word, other: Word) -> Result<bool, Raised> {
    let cls = member.ty();
    if other.ty() != cls && !other.ty().is_subtype(cls) {
        return raise!(TypeError, "unsupported operand type(s) for 'in': '{}' and '{}'", other.ty().qualname, cls.qualname);
    }
    let bits = value_of(other)?;
    Ok(&bits & value_of(member)? == bits)
}

/// The value of `auto()` in a class of flags.
pub fn next(start: Word, count: i64, values: Ref<List>) -> Result<OwnWord, Raised> {
    if count == 0 {
        return Ok(if start.is_none() { crate::int::from_i64(1) } else { start.own() });
    }
    let mut last = values.items()[0];
    for &value in &values.items()[1..] {
        if crate::dynamic::compare_bool(value, last, crate::object::slots::CompareOp::Gt)? {
            last = value;
        }
    }
    match int(last) {
        Some(last) => Ok(from_big(power(last.bits()))),
        None => raise!(TypeError, "invalid flag value {}", crate::dynamic::repr(last)?.text()),
    }
}

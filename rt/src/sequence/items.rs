//! Equality, order and hashes of items, with the common types answered on the spot.

use crate::object::slots::CompareOp;
use crate::object::{OwnWord, Raised, Ref, Word};
use crate::str::Str;
use taipan_rt_abi::BuiltinType;

/// `a is b or a == b`, which is what containers mean by equal.
#[inline(always)]
pub fn equal(a: Word, b: Word) -> Result<bool, Raised> {
    if a == b {
        return Ok(true);
    }
    // Neither zeros nor NaNs are floats of the word itself.
    if (a.is_small_int() && b.is_small_int()) || (a.is_inline_float() && b.is_inline_float()) {
        return Ok(false);
    }
    equal_slow(a, b)
}

#[inline(never)]
fn equal_slow(a: Word, b: Word) -> Result<bool, Raised> {
    if let (Some(a), Some(b)) = (exact_str(a), exact_str(b)) {
        return Ok(a.equals(b));
    }
    crate::imp::dyn_eq_bool(a, b)
}

/// The str, when the value's class is exactly str.
#[inline(always)]
pub fn exact_str(word: Word) -> Option<Ref<Str>> {
    word.cast_exact::<Str>()
}

/// The hash of a small int.
#[inline(always)]
pub fn hash_small(value: i64) -> i64 {
    /// CPython's prime for numeric hashes.
    const MODULUS: i64 = (1 << 61) - 1;
    if value == -1 {
        -2
    } else if value < MODULUS && value > -MODULUS {
        value
    } else {
        let hash = value % MODULUS;
        if hash == -1 { -2 } else { hash }
    }
}

/// `hash(word)`.
#[inline(always)]
pub fn hash(word: Word) -> Result<i64, Raised> {
    match word.small_int() {
        Some(value) => Ok(hash_small(value)),
        None => hash_slow(word),
    }
}

#[inline(never)]
fn hash_slow(word: Word) -> Result<i64, Raised> {
    if let Some(text) = exact_str(word) {
        let known = text.hash.get();
        if known != -1 {
            return Ok(known);
        }
    }
    let ty = word.ty();
    match ty.slots.hash {
        Some(hash) => hash(word),
        None => raise!(TypeError, "unhashable type: '{}'", ty.name),
    }
}

/// Order of two strs by code points.
pub fn compare_strs(a: Ref<Str>, b: Ref<Str>) -> std::cmp::Ordering {
    use crate::str::Kind;
    if a.kind == Kind::One && b.kind == Kind::One {
        // SAFETY: `len` units of one byte follow each struct.
        return unsafe { std::slice::from_raw_parts(a.data(), a.len).cmp(std::slice::from_raw_parts(b.data(), b.len)) };
    }
    (0..a.len).map(|at| a.at(at)).cmp((0..b.len).map(|at| b.at(at)))
}

/// `a < b`.
#[inline]
pub fn less(a: Word, b: Word) -> Result<bool, Raised> {
    if a.is_small_int() && b.is_small_int() {
        return Ok((a.0 as i64) < (b.0 as i64));
    }
    if a.is_inline_float() && b.is_inline_float() {
        return Ok(crate::float::value(a) < crate::float::value(b));
    }
    if let (Some(a), Some(b)) = (exact_str(a), exact_str(b)) {
        return Ok(compare_strs(a, b).is_lt());
    }
    crate::imp::dyn_lt_bool(a, b)
}

/// `a > b`.
#[inline]
pub fn greater(a: Word, b: Word) -> Result<bool, Raised> {
    if a.is_small_int() && b.is_small_int() {
        return Ok((a.0 as i64) > (b.0 as i64));
    }
    if a.is_inline_float() && b.is_inline_float() {
        return Ok(crate::float::value(a) > crate::float::value(b));
    }
    if let (Some(a), Some(b)) = (exact_str(a), exact_str(b)) {
        return Ok(compare_strs(a, b).is_gt());
    }
    crate::imp::dyn_gt_bool(a, b)
}

/// `a op b`, any comparison, as any value.
pub fn compare(a: Word, b: Word, op: CompareOp) -> Result<OwnWord, Raised> {
    match op {
        CompareOp::Lt => crate::imp::dyn_lt(a, b),
        CompareOp::Le => crate::imp::dyn_le(a, b),
        CompareOp::Eq => crate::imp::dyn_eq(a, b),
        CompareOp::Ne => crate::imp::dyn_ne(a, b),
        CompareOp::Gt => crate::imp::dyn_gt(a, b),
        CompareOp::Ge => crate::imp::dyn_ge(a, b),
    }
}

/// Lexicographic comparison of two sequences, which user code may change while it runs.
pub fn compare_sequences<'a>(a: impl Fn() -> &'a [Word], b: impl Fn() -> &'a [Word], op: CompareOp) -> Result<OwnWord, Raised> {
    let equality = matches!(op, CompareOp::Eq | CompareOp::Ne);
    if equality && a().len() != b().len() {
        return Ok(OwnWord::from_bool(op == CompareOp::Ne));
    }
    let mut at = 0;
    while at < a().len() && at < b().len() {
        let (left, right) = (a()[at], b()[at]);
        if left != right {
            // A small int needs no owner while it is compared; anything else might lose its last one.
            let (left, right) = (left.own(), right.own());
            if !equal(left.word(), right.word())? {
                return match op {
                    CompareOp::Eq => Ok(OwnWord::from_bool(false)),
                    CompareOp::Ne => Ok(OwnWord::from_bool(true)),
                    _ => compare(left.word(), right.word(), op),
                };
            }
        }
        at += 1;
    }
    Ok(OwnWord::from_bool(op.holds(a().len().cmp(&b().len()))))
}

/// Whether the value is an exact object of that type.
#[inline(always)]
pub fn is_exact(word: Word, ty: BuiltinType) -> bool {
    word.is_pointer() && word.is_exact(ty)
}

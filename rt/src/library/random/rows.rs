//! The rows of `_random.Random`.
#![allow(missing_docs)]

use super::mersenne::Mersenne;
use super::{Random, sha512};
use crate::library::bigs;
use crate::object::{BuiltinType, Obj, Own, OwnWord, Raised, Ref, Word, builtin};
use crate::sequence::walk;
use crate::tuple::Tuple;
use num_bigint::{BigInt, BigUint, Sign};
use num_traits::Signed;

fn this(random: Ref<Obj>) -> Ref<Random> {
    // SAFETY: the rows are called with generators.
    unsafe { random.cast() }
}

fn generator<'a>(random: Ref<Random>) -> &'a mut Mersenne {
    // SAFETY: single threaded; no caller keeps the reference across user code.
    unsafe { &mut random.get_mut().generator }
}

/// `seed(x)`: an int by its absolute value, text by its stretched bytes, any other value by its hash, None by the system's entropy.
pub fn seed(random: Ref<Random>, seed: Word) -> Result<(), Raised> {
    let number = if seed.is_null() || seed.is_none() {
        entropy()
    } else if seed.is_small_int() || seed.is_a(BuiltinType::Int) {
        bigs::value(crate::int::index(seed)?.word()).abs().to_biguint().unwrap_or_default()
    } else if let Some(text) = seed.cast::<crate::str::Str>() {
        stretched(&crate::library::file::encode(text)?)
    } else if seed.is_a(BuiltinType::Bytes) || seed.is_a(BuiltinType::ByteArray) {
        stretched(crate::functions::text::data(seed))
    } else {
        BigUint::from(crate::sequence::items::hash(seed)? as u64)
    };
    let mut key = number.to_u32_digits();
    if key.is_empty() {
        key.push(0);
    }
    *generator(random) = Mersenne::new(&key);
    Ok(())
}

fn stretched(bytes: &[u8]) -> BigUint {
    let mut all = bytes.to_vec();
    all.extend_from_slice(&sha512::digest(bytes));
    BigUint::from_bytes_be(&all)
}

fn entropy() -> BigUint {
    use std::io::Read;
    let mut bytes = [0u8; 64];
    let read = std::fs::File::open("/dev/urandom").and_then(|mut file| file.read_exact(&mut bytes));
    if read.is_err() {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        bytes[..16].copy_from_slice(&now.as_nanos().to_le_bytes());
    }
    BigUint::from_bytes_le(&bytes)
}

pub fn random_new(seed: Word) -> Result<Own<Obj>, Raised> {
    let random = super::new(builtin(BuiltinType::Random));
    self::seed(random.borrow(), seed)?;
    // SAFETY: every object is one.
    Ok(unsafe { random.cast() })
}

pub fn random_seed(random: Ref<Obj>, seed: Word) -> Result<(), Raised> {
    self::seed(this(random), seed)
}

#[inline]
pub fn random_random(random: Ref<Obj>) -> f64 {
    generator(this(random)).next_f64()
}

pub fn random_getrandbits(random: Ref<Obj>, count: i64) -> Result<OwnWord, Raised> {
    if count < 0 {
        return raise!(ValueError, "number of bits must be non-negative");
    }
    let generator = generator(this(random));
    if count <= 32 {
        let bits = if count == 0 { 0 } else { generator.next_u32() >> (32 - count) };
        return Ok(OwnWord::from_small(i64::from(bits)));
    }
    Ok(bigs::word(BigInt::from_slice(Sign::Plus, &generator.bits(count as u64))))
}

/// `_randbelow`: an int from 0 to below `limit`, drawn as the module random does.
pub fn random_randbelow(random: Ref<Obj>, limit: Word) -> Result<OwnWord, Raised> {
    if let Some(limit) = limit.small_int() {
        if limit <= 0 {
            return Ok(OwnWord::from_small(0));
        }
        let count = u64::from(64 - (limit as u64).leading_zeros());
        let generator = generator(this(random));
        loop {
            let mut drawn = 0u64;
            for (at, digit) in generator.bits(count).into_iter().enumerate() {
                drawn |= u64::from(digit) << (32 * at);
            }
            if drawn < limit as u64 {
                return Ok(crate::int::from_i64(drawn as i64));
            }
        }
    }
    let limit = bigs::value(limit);
    loop {
        let drawn = BigInt::from_slice(Sign::Plus, &generator(this(random)).bits(limit.bits()));
        if drawn < limit {
            return Ok(bigs::word(drawn));
        }
    }
}

pub fn random_getstate(random: Ref<Obj>) -> Own<Tuple> {
    let generator = generator(this(random));
    let words = generator.words.iter().map(|&word| i64::from(word)).chain([generator.next as i64]);
    Tuple::new(words.map(OwnWord::from_small).collect::<Vec<_>>().into_iter())
}

pub fn random_setstate(random: Ref<Obj>, state: Word) -> Result<(), Raised> {
    let mut numbers = Vec::new();
    walk::for_each(state, |number| {
        numbers.push(crate::int::index_to_i64(number.word())?);
        Ok(())
    })?;
    if numbers.len() != 625 {
        return raise!(ValueError, "state vector is the wrong size");
    }
    let generator = generator(this(random));
    for (place, &number) in generator.words.iter_mut().zip(&numbers) {
        *place = number as u32;
    }
    generator.next = numbers[624] as usize;
    Ok(())
}

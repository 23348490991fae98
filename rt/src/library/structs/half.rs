//! Floats of 16 bits.

/// The nearest half of a float; `None` when it is too large.
pub fn encode(value: f64) -> Option<u16> {
    let sign = if value.is_sign_negative() { 0x8000 } else { 0 };
    let size = value.abs();
    if size.is_nan() {
        return Some(sign | 0x7e00);
    }
    if size.is_infinite() {
        return Some(sign | 0x7c00);
    }
    // Halves below 2^-14 are multiples of 2^-24; above, there are 1024 in each power of two.
    let exponent = if size < 2f64.powi(-14) { -14 } else { (size.to_bits() >> 52) as i32 - 1023 };
    if exponent > 15 {
        return None;
    }
    let units = (size / 2f64.powi(exponent - 10)).round_ties_even() as u32;
    // A carry out of the mantissa goes on into the exponent.
    let bits = if exponent == -14 { units } else { (((exponent + 15) as u32) << 10) + units - 1024 };
    if bits >= 0x7c00 { None } else { Some(sign | bits as u16) }
}

/// The value of a half.
pub fn decode(half: u16) -> f64 {
    let sign = if half & 0x8000 != 0 { -1.0 } else { 1.0 };
    let (exponent, mantissa) = (i32::from(half >> 10 & 31), f64::from(half & 1023));
    sign * match exponent {
        0 => mantissa * 2f64.powi(-24),
        31 if mantissa == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        _ => (mantissa + 1024.0) * 2f64.powi(exponent - 25),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_halves_survive() {
        for half in 0..=u16::MAX {
            let value = decode(half);
            if !value.is_nan() {
                assert_eq!(encode(value), Some(half));
            }
        }
        assert_eq!(encode(65520.0), None);
        assert_eq!(encode(65519.9), Some(0x7bff));
        assert_eq!(encode(1.0 + 2f64.powi(-11)), Some(0x3c00));
    }
}

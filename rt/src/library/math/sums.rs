//! `fsum`: the correctly rounded sum of floats, by partial sums that do not overlap (Shewchuk).

use crate::object::{Raised, Word};
use crate::sequence::walk;

/// `math.fsum(iterable)`.
pub fn math_fsum(iterable: Word) -> Result<f64, Raised> {
    let mut partials: Vec<f64> = Vec::new();
    let (mut special, mut infinite) = (0.0, 0.0);
    walk::for_each(iterable, |item| {
        let original = crate::float::real_to_f64(item.word())?;
        let mut x = original;
        let mut kept = 0;
        for at in 0..partials.len() {
            let mut y = partials[at];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        partials.truncate(kept);
        if x != 0.0 {
            if x.is_finite() {
                partials.push(x);
            } else if original.is_finite() {
                return raise!(OverflowError, "intermediate overflow in fsum");
            } else {
                if original.is_infinite() {
                    infinite += original;
                }
                special += original;
                partials.clear();
            }
        }
        Ok(())
    })?;
    if special != 0.0 {
        return if infinite.is_nan() { raise!(ValueError, "-inf + inf in fsum") } else { Ok(special) };
    }
    Ok(rounded(&mut partials))
}

/// The sum of the partials, rounded half to even.
fn rounded(partials: &mut Vec<f64>) -> f64 {
    let Some(mut high) = partials.pop() else { return 0.0 };
    let mut low = 0.0;
    while let Some(y) = partials.pop() {
        let x = high;
        high = x + y;
        low = y - (high - x);
        if low != 0.0 {
            break;
        }
    }
    // Half a unit in the last place is decided by the next partial.
    if let Some(&next) = partials.last() {
        if (low < 0.0 && next < 0.0) || (low > 0.0 && next > 0.0) {
            let y = low * 2.0;
            let x = high + y;
            if y == x - high {
                return x;
            }
        }
    }
    high
}

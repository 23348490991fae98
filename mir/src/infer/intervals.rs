//! Arithmetic on intervals of ints.

use super::ranges::{COUNTER, STEP};
use crate::ir::op::{BinaryOp, CompareOp, UnaryOp};

/// Bounds beyond this are infinite.
const INFINITY: i128 = 1 << 100;

/// `low <= x <= high`; either may be infinite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub low: i128,
    pub high: i128,
}

impl Range {
    /// Any int.
    pub const ANY: Range = Range { low: -INFINITY, high: INFINITY };

    /// Any int that is not negative.
    pub const NOT_NEGATIVE: Range = Range { low: 0, high: INFINITY };

    pub fn exactly(int: i128) -> Range {
        Range { low: int, high: int }
    }

    /// The range of a constant beyond 64 bits.
    pub fn of_big(int: i128) -> Range {
        if int.abs() < INFINITY { Range::exactly(int) } else { Range::ANY }
    }

    /// Bounds that are too far away are infinite; of a range that lies beyond, the near one is brought within.
    fn new(low: i128, high: i128) -> Range {
        Range { low: low.clamp(-INFINITY, INFINITY - 1), high: high.clamp(1 - INFINITY, INFINITY) }
    }

    pub fn join(self, other: Range) -> Range {
        Range { low: self.low.min(other.low), high: self.high.max(other.high) }
    }

    /// What takes the place of `grown` when `self` keeps growing into it.
    pub fn widened(self, grown: Range) -> Range {
        let low = match grown.low {
            low if low == self.low => low,
            0.. => 0,
            low if low >= -COUNTER => -COUNTER,
            _ => -INFINITY,
        };
        let high = match grown.high {
            high if high == self.high => high,
            high if high <= COUNTER => COUNTER,
            _ => INFINITY,
        };
        Range { low, high }
    }

    fn is_small(self) -> bool {
        self.low >= -STEP && self.high <= STEP
    }
}

pub(super) fn join(a: Option<Range>, b: Option<Range>) -> Option<Range> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.join(b)),
        (a, b) => a.or(b),
    }
}

fn is_infinite(bound: i128) -> bool {
    bound.abs() >= INFINITY
}

/// A bound moved by a little; an infinite one stays.
fn moved(bound: i128, by: i128) -> i128 {
    if is_infinite(bound) { bound } else { bound + by }
}

/// Items of `range(start, stop, step)`.
pub(super) fn range(start: Range, stop: Range, step: Range) -> Range {
    let from = |bound: i128, limit: i128| if bound.abs() <= COUNTER { limit } else { limit.signum() * INFINITY };
    if step.low > 0 {
        let limit = if step.high <= STEP { from(start.high, COUNTER) } else { INFINITY };
        return Range::new(start.low, moved(stop.high, -1).min(limit).max(start.low));
    }
    if step.high < 0 {
        let limit = if step.low >= -STEP { from(start.low, -COUNTER) } else { -INFINITY };
        return Range::new(moved(stop.low, 1).max(limit).min(start.high), start.high);
    }
    Range::new(start.low.min(moved(stop.low, 1)), start.high.max(moved(stop.high, -1)))
}

/// `x op y` for ints.
pub(super) fn binary(op: BinaryOp, x: Range, y: Range) -> Option<Range> {
    Some(match op {
        BinaryOp::Add => add(x, y),
        BinaryOp::Sub => add(x, Range { low: -y.high, high: -y.low }),
        BinaryOp::Mul => mul(x, y),
        BinaryOp::FloorDiv if y.low > 0 => {
            let divided = |x: i128, y: i128| if is_infinite(x) && !is_infinite(y) { x } else { x.div_euclid(y) };
            let corner = |x: i128| [divided(x, y.low), divided(x, y.high)];
            of_corners(&[corner(x.low), corner(x.high)].concat())
        }
        BinaryOp::FloorDiv => {
            let most = x.low.abs().max(x.high.abs());
            Range::new(-most, most)
        }
        BinaryOp::Mod if y.low > 0 => {
            let most = moved(y.high, -1);
            let high = if x.low >= 0 { most.min(x.high) } else { most };
            Range::new(0, high)
        }
        BinaryOp::Mod => {
            let most = y.low.abs().max(y.high.abs());
            Range::new(if y.low < 0 { -most } else { 0 }, most)
        }
        BinaryOp::And if x.low >= 0 || y.low >= 0 => {
            let high = match (x.low >= 0, y.low >= 0) {
                (true, true) => x.high.min(y.high),
                (true, false) => x.high,
                _ => y.high,
            };
            Range::new(0, high)
        }
        BinaryOp::Or | BinaryOp::Xor if x.low >= 0 && y.low >= 0 => Range::new(0, bits(x.high.max(y.high))),
        BinaryOp::And | BinaryOp::Or | BinaryOp::Xor => {
            let most = bits(x.low.abs().max(x.high.abs()).max(y.low.abs()).max(y.high.abs()));
            Range::new(-most - 1, most)
        }
        BinaryOp::Pow if y.low == y.high && (0..128).contains(&y.low) => power(x, y.low as u32),
        BinaryOp::LShift if y.low >= 0 && y.high <= 99 => mul(x, Range { low: 1 << y.low, high: 1 << y.high }),
        BinaryOp::RShift if y.low >= 0 => {
            let (least, most) = (y.low.min(120) as u32, y.high.min(120) as u32);
            let shifted = |x: i128| if is_infinite(x) { [x, x] } else { [x >> least, x >> most] };
            of_corners(&[shifted(x.low), shifted(x.high)].concat())
        }
        _ => Range::ANY,
    })
}

/// A counter that has been widened stays where it is when it moves by a small step.
fn add(x: Range, y: Range) -> Range {
    let (counter, step) = if y.is_small() { (x, y) } else { (y, x) };
    let infinite = |a: i128, b: i128, bound: i128| if a == bound || b == bound { bound } else { a + b };
    let sum = Range::new(infinite(x.low, y.low, -INFINITY), infinite(x.high, y.high, INFINITY));
    if !step.is_small() {
        return sum;
    }
    let high = if counter.high == COUNTER { COUNTER } else { sum.high };
    let low = if counter.low == -COUNTER { -COUNTER } else { sum.low };
    Range { low, high }
}

fn mul(x: Range, y: Range) -> Range {
    let times = |a: i128, b: i128| a.checked_mul(b).unwrap_or(if (a < 0) == (b < 0) { INFINITY } else { -INFINITY });
    of_corners(&[times(x.low, y.low), times(x.low, y.high), times(x.high, y.low), times(x.high, y.high)])
}

/// `x ** exponent`: exact for a constant, and bounded for what isn't negative.
fn power(x: Range, exponent: u32) -> Range {
    let of = |base: i128| base.checked_pow(exponent).unwrap_or(INFINITY);
    if x.low >= 0 { Range::new(of(x.low), of(x.high)) } else { Range::ANY }
}

fn of_corners(corners: &[i128]) -> Range {
    let low = corners.iter().copied().min().unwrap_or(-INFINITY);
    let high = corners.iter().copied().max().unwrap_or(INFINITY);
    Range::new(low, high)
}

/// The largest int with as many bits.
fn bits(int: i128) -> i128 {
    if is_infinite(int) {
        return INFINITY;
    }
    let mut mask: i128 = 1;
    while mask <= int && mask < INFINITY {
        mask <<= 1;
    }
    mask - 1
}

pub(super) fn unary(op: UnaryOp, x: Range) -> Range {
    match op {
        UnaryOp::Neg => Range { low: -x.high, high: -x.low },
        UnaryOp::Pos => x,
        UnaryOp::Invert => Range::new(moved(-x.high, -1), moved(-x.low, -1)),
    }
}

pub(super) fn abs(x: Range) -> Range {
    let most = x.low.abs().max(x.high.abs());
    if x.low >= 0 { x } else { Range { low: if x.high < 0 { -x.high } else { 0 }, high: most } }
}

pub(super) fn min(x: Range, y: Range) -> Range {
    Range { low: x.low.min(y.low), high: x.high.min(y.high) }
}

pub(super) fn max(x: Range, y: Range) -> Range {
    Range { low: x.low.max(y.low), high: x.high.max(y.high) }
}

/// What is left of `x` when `x op y` holds; `None` when nothing is.
pub(super) fn refine(x: Range, op: CompareOp, y: Range) -> Option<Range> {
    let refined = match op {
        CompareOp::Lt => Range { low: x.low, high: x.high.min(moved(y.high, -1)) },
        CompareOp::Le => Range { low: x.low, high: x.high.min(y.high) },
        CompareOp::Gt => Range { low: x.low.max(moved(y.low, 1)), high: x.high },
        CompareOp::Ge => Range { low: x.low.max(y.low), high: x.high },
        CompareOp::Eq => Range { low: x.low.max(y.low), high: x.high.min(y.high) },
        CompareOp::Ne if y.low == y.high && x.low == y.low => Range { low: x.low + 1, high: x.high },
        CompareOp::Ne if y.low == y.high && x.high == y.low => Range { low: x.low, high: x.high - 1 },
        _ => x,
    };
    // An empty interval marks code that is not reached; any interval will do there, and `x` is simplest.
    Some(if refined.low <= refined.high { refined } else { x })
}

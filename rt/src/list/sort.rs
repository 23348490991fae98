//! CPython 3.11's stable merge sort: what `list.sort` and `sorted` stand on.
//!
//! Runs that are already in order (or strictly descending, which are reversed) are found first, short ones are
//! filled up by binary insertion, and neighbours are merged in powersort's order, by leaps where one side wins again and
//! again. The comparison may be Python code that counts or prints, so the same pairs are compared in the same order as
//! in CPython. Whatever it says, and wherever it fails, the slice ends as a permutation of what it was.

/// A side that wins so many times in a row is taken in leaps.
const MIN_GALLOP: usize = 7;

/// Sorts `items`; `less(a, b)` is asked only whether `a` must come before `b`.
pub fn merge_sort<T: Copy, E>(items: &mut [T], less: &mut impl FnMut(T, T) -> Result<bool, E>) -> Result<(), E> {
    let len = items.len();
    if len < 2 {
        return Ok(());
    }
    let shortest = shortest_run(len);
    let mut merger = Merger { scratch: Vec::new(), min_gallop: MIN_GALLOP };
    // Ends of the pending runs, each with the power of the boundary at its start.
    let mut pending: Vec<(usize, usize, u32)> = Vec::new();
    let mut start = 0;
    while start < len {
        let natural = start + count_run(&mut items[start..], less)?;
        let end = natural.max((start + shortest).min(len));
        insertion_sort(&mut items[start..end], natural - start, less)?;
        let power = pending.last().map_or(0, |&(first, _, _)| boundary_power(first, start, end, len));
        while pending.len() > 1 && pending[pending.len() - 1].2 > power {
            merger.merge_top(items, &mut pending, less)?;
        }
        pending.push((start, end, power));
        start = end;
    }
    while pending.len() > 1 {
        merger.merge_top(items, &mut pending, less)?;
    }
    Ok(())
}

/// Runs shorter than this are extended by insertion: 32 to 64, so that the number of runs is a power of 2 or just below.
fn shortest_run(mut len: usize) -> usize {
    let mut cut_off = 0;
    while len >= 64 {
        cut_off |= len & 1;
        len >>= 1;
    }
    len + cut_off
}

/// How deep the boundary between the runs `first..start` and `start..end` lies in a perfectly balanced tree
/// over `len` items (Munro and Wild's powersort).
fn boundary_power(first: usize, start: usize, end: usize, len: usize) -> u32 {
    let left = ((first + start) as u128) << 63;
    let right = ((start + end) as u128) << 63;
    let scaled = |middle: u128| (middle / (2 * len as u128)) as u64;
    (scaled(left) ^ scaled(right)).leading_zeros() + 1
}

/// Length of the run at the start of `items`, put in ascending order.
fn count_run<T: Copy, E>(items: &mut [T], less: &mut impl FnMut(T, T) -> Result<bool, E>) -> Result<usize, E> {
    if items.len() < 2 {
        return Ok(items.len());
    }
    let mut end = 2;
    if less(items[1], items[0])? {
        while end < items.len() && less(items[end], items[end - 1])? {
            end += 1;
        }
        items[..end].reverse();
    } else {
        while end < items.len() && !less(items[end], items[end - 1])? {
            end += 1;
        }
    }
    Ok(end)
}

/// Sorts `items`, of which the first `sorted` are in order, by binary insertion.
fn insertion_sort<T: Copy, E>(items: &mut [T], sorted: usize, less: &mut impl FnMut(T, T) -> Result<bool, E>) -> Result<(), E> {
    for next in sorted..items.len() {
        let item = items[next];
        let place = search(0, next, |middle| less(item, items[middle]))?;
        items.copy_within(place..next, place + 1);
        items[place] = item;
    }
    Ok(())
}

/// First index in `low..high` at which `is_beyond` holds, by halving.
fn search<E>(mut low: usize, mut high: usize, mut is_beyond: impl FnMut(usize) -> Result<bool, E>) -> Result<usize, E> {
    while low < high {
        let middle = low + (high - low) / 2;
        if is_beyond(middle)? { high = middle } else { low = middle + 1 }
    }
    Ok(low)
}

/// First index in `0..len` at which `is_beyond` holds: by steps that double, from `hint` on, then by halving.
fn gallop<E>(len: usize, hint: usize, mut is_beyond: impl FnMut(usize) -> Result<bool, E>) -> Result<usize, E> {
    let (mut last, mut step) = (0, 1);
    if is_beyond(hint)? {
        let limit = hint + 1;
        while step < limit && is_beyond(hint - step)? {
            (last, step) = (step, 2 * step + 1);
        }
        let low = (hint + 1).saturating_sub(step);
        search(low, hint - last, is_beyond)
    } else {
        let limit = len - hint;
        while step < limit && !is_beyond(hint + step)? {
            (last, step) = (step, 2 * step + 1);
        }
        search(hint + last + 1, hint + step.min(limit), is_beyond)
    }
}

/// How a merge ended.
enum End {
    /// What is left of the copied side fits the gap.
    Filled,
    /// One item of the copied side is left, which belongs beyond all that is left of the other.
    LastBeyond,
}

/// Merges runs; remembers how well leaping has paid.
struct Merger<T> {
    scratch: Vec<T>,
    min_gallop: usize,
}

impl<T: Copy> Merger<T> {
    /// Merges the two last pending runs.
    fn merge_top<E>(
        &mut self,
        items: &mut [T],
        pending: &mut Vec<(usize, usize, u32)>,
        less: &mut impl FnMut(T, T) -> Result<bool, E>,
    ) -> Result<(), E> {
        let (middle, end, _) = pending.pop().expect("two runs are pending");
        let last = pending.last_mut().expect("two runs are pending");
        last.1 = end;
        let start = last.0;
        self.merge(&mut items[start..end], middle - start, less)
    }

    /// Merges the sorted halves `..middle` and `middle..`.
    fn merge<E>(&mut self, items: &mut [T], middle: usize, less: &mut impl FnMut(T, T) -> Result<bool, E>) -> Result<(), E> {
        // What is in place at either end need not move.
        let first = items[middle];
        let start = gallop(middle, 0, |at| less(first, items[at]))?;
        if start == middle {
            return Ok(());
        }
        let (last, right) = (items[middle - 1], items.len() - middle);
        let end = middle + gallop(right, right - 1, |at| less(items[middle + at], last).map(|before| !before))?;
        if end == middle {
            return Ok(());
        }
        let items = &mut items[start..end];
        let middle = middle - start;
        self.scratch.clear();
        if middle <= items.len() - middle {
            self.scratch.extend_from_slice(&items[..middle]);
            self.merge_forward(items, less)
        } else {
            self.scratch.extend_from_slice(&items[middle..]);
            self.merge_backward(items, less)
        }
    }

    /// Merges the copied left half with the rest of `items`, from the start.
    fn merge_forward<E>(&mut self, items: &mut [T], less: &mut impl FnMut(T, T) -> Result<bool, E>) -> Result<(), E> {
        let left = std::mem::take(&mut self.scratch);
        let (mut l, mut r) = (0, left.len());
        let ended = self.leap_forward(items, &left, &mut l, &mut r, less);
        // The gap before `r` is exactly as long as what is left of `left`, also after a failure.
        let rest = left.len() - l;
        if let Ok(End::LastBeyond) = ended {
            items.copy_within(r.., r - 1);
            items[items.len() - 1] = left[l];
        } else {
            items[r - rest..r].copy_from_slice(&left[l..]);
        }
        self.scratch = left;
        ended.map(|_| ())
    }

    fn leap_forward<E>(
        &mut self,
        items: &mut [T],
        left: &[T],
        l: &mut usize,
        r: &mut usize,
        less: &mut impl FnMut(T, T) -> Result<bool, E>,
    ) -> Result<End, E> {
        // The next place: behind what has been taken of both sides.
        macro_rules! to {
            () => {
                *r - (left.len() - *l)
            };
        }
        macro_rules! take_right {
            ($count:expr) => {{
                let (at, count) = (to!(), $count);
                items.copy_within(*r..*r + count, at);
                *r += count;
                if *r == items.len() {
                    return Ok(End::Filled);
                }
            }};
        }
        macro_rules! take_left {
            ($count:expr) => {{
                let (at, count) = (to!(), $count);
                items[at..at + count].copy_from_slice(&left[*l..*l + count]);
                *l += count;
                match left.len() - *l {
                    0 => return Ok(End::Filled),
                    1 => return Ok(End::LastBeyond),
                    _ => {}
                }
            }};
        }
        take_right!(1);
        if left.len() == 1 {
            return Ok(End::LastBeyond);
        }
        let mut min_gallop = self.min_gallop;
        loop {
            let (mut left_wins, mut right_wins) = (0, 0);
            while left_wins < min_gallop && right_wins < min_gallop {
                if less(items[*r], left[*l])? {
                    take_right!(1);
                    (left_wins, right_wins) = (0, right_wins + 1);
                } else {
                    take_left!(1);
                    (left_wins, right_wins) = (left_wins + 1, 0);
                }
            }
            min_gallop += 1;
            loop {
                min_gallop -= usize::from(min_gallop > 1);
                self.min_gallop = min_gallop;
                let next = items[*r];
                left_wins = gallop(left.len() - *l, 0, |at| less(next, left[*l + at]))?;
                if left_wins != 0 {
                    take_left!(left_wins);
                }
                take_right!(1);
                let next = left[*l];
                right_wins = gallop(items.len() - *r, 0, |at| less(items[*r + at], next).map(|before| !before))?;
                if right_wins != 0 {
                    take_right!(right_wins);
                }
                take_left!(1);
                if left_wins < MIN_GALLOP && right_wins < MIN_GALLOP {
                    break;
                }
            }
            // Leaping did not pay.
            min_gallop += 1;
            self.min_gallop = min_gallop;
        }
    }

    /// Merges the copied right half with the start of `items`, from the end.
    fn merge_backward<E>(&mut self, items: &mut [T], less: &mut impl FnMut(T, T) -> Result<bool, E>) -> Result<(), E> {
        let right = std::mem::take(&mut self.scratch);
        let (mut l, mut r) = (items.len() - right.len(), right.len());
        let ended = self.leap_backward(items, &right, &mut l, &mut r, less);
        if let Ok(End::LastBeyond) = ended {
            items.copy_within(..l, 1);
            items[0] = right[0];
        } else {
            items[l..l + r].copy_from_slice(&right[..r]);
        }
        self.scratch = right;
        ended.map(|_| ())
    }

    /// `l` and `r` are what is left of either side.
    fn leap_backward<E>(
        &mut self,
        items: &mut [T],
        right: &[T],
        l: &mut usize,
        r: &mut usize,
        less: &mut impl FnMut(T, T) -> Result<bool, E>,
    ) -> Result<End, E> {
        macro_rules! take_left {
            ($count:expr) => {{
                let count = $count;
                items.copy_within(*l - count..*l, *l + *r - count);
                *l -= count;
                if *l == 0 {
                    return Ok(End::Filled);
                }
            }};
        }
        macro_rules! take_right {
            ($count:expr) => {{
                let (end, count) = (*l + *r, $count);
                items[end - count..end].copy_from_slice(&right[*r - count..*r]);
                *r -= count;
                match *r {
                    0 => return Ok(End::Filled),
                    1 => return Ok(End::LastBeyond),
                    _ => {}
                }
            }};
        }
        take_left!(1);
        if right.len() == 1 {
            return Ok(End::LastBeyond);
        }
        let mut min_gallop = self.min_gallop;
        loop {
            let (mut left_wins, mut right_wins) = (0, 0);
            while left_wins < min_gallop && right_wins < min_gallop {
                if less(right[*r - 1], items[*l - 1])? {
                    take_left!(1);
                    (left_wins, right_wins) = (left_wins + 1, 0);
                } else {
                    take_right!(1);
                    (left_wins, right_wins) = (0, right_wins + 1);
                }
            }
            min_gallop += 1;
            loop {
                min_gallop -= usize::from(min_gallop > 1);
                self.min_gallop = min_gallop;
                let next = right[*r - 1];
                left_wins = *l - gallop(*l, *l - 1, |at| less(next, items[at]))?;
                if left_wins != 0 {
                    take_left!(left_wins);
                }
                take_right!(1);
                let next = items[*l - 1];
                right_wins = *r - gallop(*r, *r - 1, |at| less(right[at], next).map(|before| !before))?;
                if right_wins != 0 {
                    take_right!(right_wins);
                }
                take_left!(1);
                if left_wins < MIN_GALLOP && right_wins < MIN_GALLOP {
                    break;
                }
            }
            min_gallop += 1;
            self.min_gallop = min_gallop;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(count: usize, range: u64, seed: u64) -> Vec<(u64, usize)> {
        let mut state = seed;
        (0..count)
            .map(|i| {
                state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
                ((state >> 33) % range, i)
            })
            .collect()
    }

    #[test]
    fn is_stable_and_sorts() {
        for count in [0, 1, 2, 3, 31, 32, 33, 64, 100, 1000, 5000] {
            for range in [1, 3, 50, 1 << 30] {
                let mut items = numbers(count, range, count as u64 + range);
                for half in [false, true] {
                    if half {
                        items[..count / 2].sort();
                        items[count / 2..].sort_by(|a, b| b.cmp(a));
                        items.iter_mut().enumerate().for_each(|(i, item)| item.1 = i);
                    }
                    let mut expected = items.clone();
                    expected.sort_by_key(|item| item.0);
                    merge_sort::<_, ()>(&mut items, &mut |a, b| Ok(a.0 < b.0)).unwrap();
                    assert_eq!(items, expected);
                }
            }
        }
    }

    #[test]
    fn a_failure_leaves_a_permutation() {
        for fail_at in 0..700 {
            let mut items = numbers(120, 1000, fail_at);
            let mut calls = 0;
            let outcome = merge_sort(&mut items, &mut |a, b| {
                calls += 1;
                if calls == fail_at { Err(()) } else { Ok(a.0 < b.0) }
            });
            assert!(outcome.is_ok() || calls == fail_at);
            let mut order: Vec<usize> = items.iter().map(|item| item.1).collect();
            order.sort();
            assert_eq!(order, (0..120).collect::<Vec<_>>());
        }
    }
}

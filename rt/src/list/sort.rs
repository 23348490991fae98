//! A stable merge sort whose comparison may fail: what `list.sort` and `sorted` stand on.
//!
//! Runs that are already in order (or strictly descending, which are reversed) are found first, short ones are
//! filled up by binary insertion, and neighbours are merged in powersort's order, as CPython 3.11 does. Whatever
//! the comparison says, and wherever it fails, the slice ends as a permutation of what it was.

/// Runs shorter than this are extended by insertion.
const SHORTEST_RUN: usize = 32;

/// Sorts `items`; `less(a, b)` is asked only whether `a` must come before `b`.
pub fn merge_sort<T: Copy, E>(items: &mut [T], less: &mut impl FnMut(T, T) -> Result<bool, E>) -> Result<(), E> {
    let len = items.len();
    if len < 2 {
        return Ok(());
    }
    let mut scratch: Vec<T> = Vec::new();
    // Ends of the pending runs, each with the power of the boundary at its start.
    let mut pending: Vec<(usize, usize, u32)> = Vec::new();
    let mut start = 0;
    while start < len {
        let natural = start + count_run(&mut items[start..], less)?;
        let end = natural.max((start + SHORTEST_RUN).min(len));
        insertion_sort(&mut items[start..end], natural - start, less)?;
        let power = pending.last().map_or(0, |&(first, _, _)| boundary_power(first, start, end, len));
        while pending.len() > 1 && pending[pending.len() - 1].2 > power {
            merge_top(items, &mut pending, &mut scratch, less)?;
        }
        pending.push((start, end, power));
        start = end;
    }
    while pending.len() > 1 {
        merge_top(items, &mut pending, &mut scratch, less)?;
    }
    Ok(())
}

/// Merges the two last pending runs.
fn merge_top<T: Copy, E>(
    items: &mut [T],
    pending: &mut Vec<(usize, usize, u32)>,
    scratch: &mut Vec<T>,
    less: &mut impl FnMut(T, T) -> Result<bool, E>,
) -> Result<(), E> {
    let (middle, end, _) = pending.pop().expect("two runs are pending");
    let last = pending.last_mut().expect("two runs are pending");
    last.1 = end;
    let start = last.0;
    merge(&mut items[start..end], middle - start, scratch, less)
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
        let (mut low, mut high) = (0, next);
        while low < high {
            let middle = (low + high) / 2;
            if less(item, items[middle])? { high = middle } else { low = middle + 1 }
        }
        items.copy_within(low..next, low + 1);
        items[low] = item;
    }
    Ok(())
}

/// First position in sorted `items` whose item must come after `item`, by doubling steps from the start.
fn gallop_after<T: Copy, E>(items: &[T], item: T, less: &mut impl FnMut(T, T) -> Result<bool, E>) -> Result<usize, E> {
    let (mut low, mut step) = (0, 1);
    let mut high = items.len();
    while low + step <= items.len() {
        if less(item, items[low + step - 1])? {
            high = low + step - 1;
            break;
        }
        low += step;
        step *= 2;
    }
    while low < high {
        let middle = (low + high) / 2;
        if less(item, items[middle])? { high = middle } else { low = middle + 1 }
    }
    Ok(low)
}

/// First position in sorted `items` whose item is not before `item`, by doubling steps from the end.
fn gallop_before<T: Copy, E>(items: &[T], item: T, less: &mut impl FnMut(T, T) -> Result<bool, E>) -> Result<usize, E> {
    let (mut high, mut step) = (items.len(), 1);
    let mut low = 0;
    while step <= high {
        if less(items[high - step], item)? {
            low = high - step + 1;
            break;
        }
        high -= step;
        step *= 2;
    }
    while low < high {
        let middle = (low + high) / 2;
        if less(items[middle], item)? { low = middle + 1 } else { high = middle }
    }
    Ok(low)
}

/// Merges the sorted halves `..middle` and `middle..`.
fn merge<T: Copy, E>(
    items: &mut [T],
    middle: usize,
    scratch: &mut Vec<T>,
    less: &mut impl FnMut(T, T) -> Result<bool, E>,
) -> Result<(), E> {
    // What is in place at either end need not move.
    let start = gallop_after(&items[..middle], items[middle], less)?;
    if start == middle {
        return Ok(());
    }
    let end = middle + gallop_before(&items[middle..], items[middle - 1], less)?;
    let items = &mut items[start..end];
    let middle = middle - start;
    scratch.clear();
    if middle <= items.len() - middle {
        scratch.extend_from_slice(&items[..middle]);
        merge_forward(items, scratch, less)
    } else {
        scratch.extend_from_slice(&items[middle..]);
        merge_backward(items, scratch, less)
    }
}

/// Merges `left`, copied from the start of `items`, with the rest of `items`.
fn merge_forward<T: Copy, E>(items: &mut [T], left: &[T], less: &mut impl FnMut(T, T) -> Result<bool, E>) -> Result<(), E> {
    let (mut to, mut l, mut r) = (0, 0, left.len());
    let mut outcome = Ok(());
    while l < left.len() && r < items.len() {
        match less(items[r], left[l]) {
            Ok(true) => {
                items[to] = items[r];
                r += 1;
            }
            Ok(false) => {
                items[to] = left[l];
                l += 1;
            }
            Err(error) => {
                outcome = Err(error);
                break;
            }
        }
        to += 1;
    }
    // The hole `to..r` is exactly as long as what is left of `left`, also after a failure.
    items[to..to + left.len() - l].copy_from_slice(&left[l..]);
    outcome
}

/// Merges `right`, copied from the end of `items`, with the start of `items`.
fn merge_backward<T: Copy, E>(items: &mut [T], right: &[T], less: &mut impl FnMut(T, T) -> Result<bool, E>) -> Result<(), E> {
    let (mut l, mut r) = (items.len() - right.len(), right.len());
    let mut outcome = Ok(());
    while l > 0 && r > 0 {
        match less(right[r - 1], items[l - 1]) {
            Ok(true) => {
                items[l + r - 1] = items[l - 1];
                l -= 1;
            }
            Ok(false) => {
                items[l + r - 1] = right[r - 1];
                r -= 1;
            }
            Err(error) => {
                outcome = Err(error);
                break;
            }
        }
    }
    items[l..l + r].copy_from_slice(&right[..r]);
    outcome
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

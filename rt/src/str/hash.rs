//! Hashing of text and bytes: SipHash-1-3, as in CPython 3.11, under a key that is random or made of `PYTHONHASHSEED`.

#[unsafe(export_name = "tp_rt_hash_key")]
static mut KEY: Option<[u64; 2]> = None;

fn key() -> [u64; 2] {
    // SAFETY: single threaded.
    unsafe { *KEY.get_or_insert_with(make_key) }
}

/// The key: random, all 0 for `PYTHONHASHSEED=0`, and for other seeds what CPython makes of them.
#[cold]
fn make_key() -> [u64; 2] {
    let seed = std::env::var("PYTHONHASHSEED").ok().and_then(|seed| seed.parse::<u32>().ok());
    match seed {
        Some(0) => [0, 0],
        Some(seed) => {
            let mut state = seed;
            let mut bytes = [0u8; 16];
            for byte in &mut bytes {
                state = state.wrapping_mul(214013).wrapping_add(2531011);
                *byte = (state >> 16) as u8;
            }
            let half = |at: usize| u64::from_le_bytes(bytes[at..at + 8].try_into().expect("eight bytes"));
            [half(0), half(8)]
        }
        None => {
            let mut random = [0u64; 2];
            // SAFETY: the array has 16 bytes. A system without random numbers leaves the key 0.
            unsafe { libc::getrandom(random.as_mut_ptr().cast(), 16, libc::GRND_NONBLOCK) };
            random
        }
    }
}

#[inline(always)]
fn round(v: &mut [u64; 4]) {
    v[0] = v[0].wrapping_add(v[1]);
    v[2] = v[2].wrapping_add(v[3]);
    v[1] = v[1].rotate_left(13) ^ v[0];
    v[3] = v[3].rotate_left(16) ^ v[2];
    v[0] = v[0].rotate_left(32);
    v[2] = v[2].wrapping_add(v[1]);
    v[0] = v[0].wrapping_add(v[3]);
    v[1] = v[1].rotate_left(17) ^ v[2];
    v[3] = v[3].rotate_left(21) ^ v[0];
    v[2] = v[2].rotate_left(32);
}

/// SipHash-1-3 of memory.
fn siphash(bytes: &[u8], [k0, k1]: [u64; 2]) -> u64 {
    let mut v = [k0 ^ 0x736f_6d65_7073_6575, k1 ^ 0x646f_7261_6e64_6f6d, k0 ^ 0x6c79_6765_6e65_7261, k1 ^ 0x7465_6462_7974_6573];
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let block = u64::from_le_bytes(chunk.try_into().expect("eight bytes"));
        v[3] ^= block;
        round(&mut v);
        v[0] ^= block;
    }
    let mut last = [0; 8];
    last[..chunks.remainder().len()].copy_from_slice(chunks.remainder());
    let block = u64::from_le_bytes(last) | (bytes.len() as u64) << 56;
    v[3] ^= block;
    round(&mut v);
    v[0] ^= block;
    v[2] ^= 0xff;
    for _ in 0..3 {
        round(&mut v);
    }
    v[0] ^ v[1] ^ v[2] ^ v[3]
}

/// The hash of the memory of a str's code units, or of a bytes object; never -1, and 0 for nothing.
pub fn of_bytes(bytes: &[u8]) -> i64 {
    if bytes.is_empty() {
        return 0;
    }
    match siphash(bytes, key()) as i64 {
        -1 => -2,
        hash => hash,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn agrees_with_the_reference() {
        // CPython 3.11 with PYTHONHASHSEED=0: hash("a"), hash("hello world").
        assert_eq!(super::siphash(b"a", [0, 0]) as i64, HASH_A);
        assert_eq!(super::siphash(b"hello world", [0, 0]) as i64, HASH_HELLO);
    }

    const HASH_A: i64 = 4644417185603328019;
    const HASH_HELLO: i64 = -5642461784034726774;
}

//! SHA-512, which CPython stretches a seed of text with. Its constants are the first bits of roots of primes;
//! they are computed, since a program seeds once.

use num_bigint::BigUint;
use num_traits::ToPrimitive;

/// The first 64 bits after the point of the `degree`-th root of `prime`.
fn root(prime: u32, degree: u32) -> u64 {
    let scaled = BigUint::from(prime) << (64 * degree);
    let digits = scaled.nth_root(degree) & BigUint::from(u64::MAX);
    digits.to_u64().expect("it was masked")
}

fn primes() -> impl Iterator<Item = u32> {
    (2u32..).filter(|&n| (2..n).take_while(|d| d * d <= n).all(|d| n % d != 0))
}

/// The digest of `data`.
pub fn digest(data: &[u8]) -> [u8; 64] {
    let constants: Vec<u64> = primes().take(80).map(|prime| root(prime, 3)).collect();
    let mut hash: Vec<u64> = primes().take(8).map(|prime| root(prime, 2)).collect();
    let mut padded = data.to_vec();
    padded.push(0x80);
    while padded.len() % 128 != 112 {
        padded.push(0);
    }
    padded.extend_from_slice(&(data.len() as u128 * 8).to_be_bytes());
    for block in padded.chunks_exact(128) {
        compress(&mut hash, block, &constants);
    }
    let mut out = [0; 64];
    for (place, word) in out.chunks_exact_mut(8).zip(&hash) {
        place.copy_from_slice(&word.to_be_bytes());
    }
    out
}

fn compress(hash: &mut [u64], block: &[u8], constants: &[u64]) {
    let mut w: Vec<u64> = block.chunks_exact(8).map(|word| u64::from_be_bytes(word.try_into().expect("8 bytes"))).collect();
    for i in 16..80 {
        let s0 = w[i - 15].rotate_right(1) ^ w[i - 15].rotate_right(8) ^ (w[i - 15] >> 7);
        let s1 = w[i - 2].rotate_right(19) ^ w[i - 2].rotate_right(61) ^ (w[i - 2] >> 6);
        w.push(w[i - 16].wrapping_add(s0).wrapping_add(w[i - 7]).wrapping_add(s1));
    }
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = <[u64; 8]>::try_from(&*hash).expect("8 words");
    for i in 0..80 {
        let s1 = e.rotate_right(14) ^ e.rotate_right(18) ^ e.rotate_right(41);
        let choice = (e & f) ^ (!e & g);
        let t1 = h.wrapping_add(s1).wrapping_add(choice).wrapping_add(constants[i]).wrapping_add(w[i]);
        let s0 = a.rotate_right(28) ^ a.rotate_right(34) ^ a.rotate_right(39);
        let t2 = s0.wrapping_add((a & b) ^ (a & c) ^ (b & c));
        (h, g, f, e, d, c, b, a) = (g, f, e, d.wrapping_add(t1), c, b, a, t1.wrapping_add(t2));
    }
    for (place, word) in hash.iter_mut().zip([a, b, c, d, e, f, g, h]) {
        *place = place.wrapping_add(word);
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn of_abc() {
        let digest = super::digest(b"abc");
        assert_eq!(digest[..8], [0xdd, 0xaf, 0x35, 0xa1, 0x93, 0x61, 0x7a, 0xba]);
        assert_eq!(digest[60..], [0xa5, 0x4c, 0xa4, 0x9f]);
    }
}

//! Hash maps for the runtime's own use: their keys are names and addresses of the program, so a quick hash without a random
//! key does.

use std::hash::{BuildHasherDefault, Hasher};

/// A map; made with `default()`.
pub type HashMap<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<Mix>>;

/// A set; made with `default()`.
pub type HashSet<K> = std::collections::HashSet<K, BuildHasherDefault<Mix>>;

/// Multiplies what comes in by an odd number, which carries every bit of it upwards.
#[derive(Clone, Copy, Default)]
pub struct Mix(u64);

impl Mix {
    #[inline(always)]
    fn add(&mut self, word: u64) {
        /// 2^64 divided by the golden ratio.
        const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(FACTOR);
    }
}

impl Hasher for Mix {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let mut words = bytes.chunks_exact(8);
        for word in &mut words {
            self.add(u64::from_le_bytes(word.try_into().expect("a chunk of 8 bytes")));
        }
        let rest = words.remainder();
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        self.add(u64::from_le_bytes(last) ^ (bytes.len() as u64) << 56);
    }

    #[inline]
    fn write_u8(&mut self, byte: u8) {
        self.add(byte.into());
    }

    #[inline]
    fn write_u64(&mut self, word: u64) {
        self.add(word);
    }

    #[inline]
    fn write_usize(&mut self, word: usize) {
        self.add(word as u64);
    }

    /// A table takes its place from the low bits, where little has arrived, and a tag from the high ones.
    #[inline]
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}

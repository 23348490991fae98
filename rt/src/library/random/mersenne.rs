//! MT19937, the Mersenne Twister of Matsumoto and Nishimura, with CPython's way of drawing from it.

const SIZE: usize = 624;
const PERIOD: usize = 397;

/// The state: 624 words and the place of the next one.
#[repr(C)]
pub struct Mersenne {
    /// The words.
    pub words: [u32; SIZE],
    /// The next word; 624 when all are used up.
    pub next: usize,
}

impl Mersenne {
    /// The generator that a key of 32-bit words seeds.
    pub fn new(key: &[u32]) -> Mersenne {
        let mut words = [0u32; SIZE];
        words[0] = 19_650_218;
        for i in 1..SIZE {
            words[i] = 1_812_433_253u32.wrapping_mul(words[i - 1] ^ (words[i - 1] >> 30)).wrapping_add(i as u32);
        }
        let (mut i, mut j) = (1, 0);
        let previous = |words: &[u32; SIZE], i: usize| words[i - 1] ^ (words[i - 1] >> 30);
        let wrap = |words: &mut [u32; SIZE], i: usize| {
            if i < SIZE {
                return i;
            }
            words[0] = words[SIZE - 1];
            1
        };
        for _ in 0..SIZE.max(key.len()) {
            let mixed = words[i] ^ previous(&words, i).wrapping_mul(1_664_525);
            words[i] = mixed.wrapping_add(key[j]).wrapping_add(j as u32);
            i = wrap(&mut words, i + 1);
            j = (j + 1) % key.len();
        }
        for _ in 0..SIZE - 1 {
            words[i] = (words[i] ^ previous(&words, i).wrapping_mul(1_566_083_941)).wrapping_sub(i as u32);
            i = wrap(&mut words, i + 1);
        }
        words[0] = 0x8000_0000;
        Mersenne { words, next: SIZE }
    }

    #[cold]
    #[inline(never)]
    fn refill(&mut self) {
        for i in 0..SIZE {
            let y = (self.words[i] & 0x8000_0000) | (self.words[(i + 1) % SIZE] & 0x7fff_ffff);
            let twist = if y & 1 == 1 { 0x9908_b0df } else { 0 };
            self.words[i] = self.words[(i + PERIOD) % SIZE] ^ (y >> 1) ^ twist;
        }
        self.next = 0;
    }

    /// 32 random bits.
    #[inline]
    pub fn next_u32(&mut self) -> u32 {
        if self.next >= SIZE {
            self.refill();
        }
        let mut y = self.words[self.next];
        self.next += 1;
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c_5680;
        y ^= (y << 15) & 0xefc6_0000;
        y ^ (y >> 18)
    }

    /// A float from 0 to below 1, of 53 random bits.
    #[inline]
    pub fn next_f64(&mut self) -> f64 {
        let high = f64::from(self.next_u32() >> 5);
        let low = f64::from(self.next_u32() >> 6);
        (high * 67_108_864.0 + low) * (1.0 / 9_007_199_254_740_992.0)
    }

    /// `count` random bits as 32-bit digits, the least first.
    pub fn bits(&mut self, count: u64) -> Vec<u32> {
        let mut digits = Vec::with_capacity(count.div_ceil(32) as usize);
        let mut left = count;
        while left > 0 {
            let word = self.next_u32();
            digits.push(if left < 32 { word >> (32 - left) } else { word });
            left = left.saturating_sub(32);
        }
        digits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_cpython() {
        // random.seed(1); random.random(), random.random(), random.getrandbits(70)
        let mut generator = Mersenne::new(&[1]);
        assert_eq!(generator.next_f64(), 0.13436424411240122);
        assert_eq!(generator.next_f64(), 0.8474337369372327);
        let bits = generator.bits(70);
        let number = bits.iter().rev().fold(0u128, |number, &digit| (number << 32) | u128::from(digit));
        assert_eq!(number, 296_312_020_613_258_984_388);
    }
}

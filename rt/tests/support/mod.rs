//! Random cases from a seed, and the comparison with `python3`.

use std::io::Write;
use std::process::{Command, Stdio};

/// A small generator: xorshift.
pub struct Random(u64);

impl Random {
    /// From a seed.
    pub fn new(seed: u64) -> Random {
        Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// 64 random bits.
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// Below `bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        (self.next() >> 11) % bound
    }

    /// One of them.
    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len() as u64) as usize]
    }

    /// Text of characters that tend to be trouble.
    pub fn text(&mut self, max: u64) -> Vec<u32> {
        let narrow = [0x61, 0x62, 0x41, 0x20, 0x0a, 0x0d, 0x09, 0x27, 0x22, 0x5c, 0x30, 0x7f, 0x1c, 0x61, 0x62];
        let wide = [
            0xe9, 0xdf, 0x85, 0xa0, 0x130, 0x149, 0x1c5, 0x3a3, 0x3c3, 0x3c2, 0x2028, 0xfb01, 0x3000, 0xd800, 0xdc80, 0x1f600, 0x10400,
            0x1d7ce, 0xb2, 0x2160, 0x2b0, 0x345, 0x301,
        ];
        let wideness = self.below(3);
        let len = self.below(max + 1);
        (0..len).map(|_| if self.below(2) < wideness { *self.pick(&wide) } else { *self.pick(&narrow) }).collect()
    }
}

/// Runs a Python program and compares its lines with ours. `show(f)` in it prints `ascii(f())` or the exception.
pub fn compare(program: &str, ours: &[String]) {
    let prelude = "import struct, sys\nsys.set_int_max_str_digits(0)\ndef show(f):\n  try: print(ascii(f()))\n  except Exception as e: \
                   print(type(e).__name__ + ': ' + str(e))\n";
    let mut child =
        Command::new("python3").args(["-X", "utf8", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("python3 runs");
    let mut input = child.stdin.take().expect("a pipe");
    let text = format!("{prelude}{program}\n");
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = child.wait_with_output().expect("python3 ends");
    writer.join().expect("the writer ends").expect("python3 reads the program");
    let theirs = String::from_utf8(output.stdout).expect("UTF-8");
    let theirs: Vec<&str> = theirs.split('\n').collect();
    assert_eq!(theirs.len(), ours.len() + 1, "python3 printed another number of lines");
    // Where each case is a line of its own, that line says what it is.
    let lines: Vec<&str> = program.lines().filter(|line| line.starts_with("show(")).collect();
    let source = |at: usize| if lines.len() == ours.len() { lines[at] } else { "" };
    let different: Vec<String> = theirs
        .iter()
        .zip(ours)
        .enumerate()
        .filter(|(_, (theirs, ours))| theirs != ours)
        .map(|(at, (theirs, ours))| format!("case {at} {}\n  CPython: {theirs}\n  ours:    {ours}", source(at)))
        .collect();
    assert!(different.is_empty(), "{} cases differ\n{}", different.len(), different[..different.len().min(25)].join("\n"));
}

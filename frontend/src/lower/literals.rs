//! Constants: numbers of any size, strs with lone surrogates, bytes.

use super::unit::Unit;
use ruff_python_ast::{self as ast, Number};
use ruff_text_size::Ranged;
use taipan_mir::ir::program::Constant;

impl<'a> Unit<'_, 'a> {
    /// The constant of a str literal: WTF-8, as Python's strs may hold lone surrogates and Rust's can't.
    pub fn string_bytes(&self, literal: &ast::ExprStringLiteral) -> Vec<u8> {
        let mut bytes = Vec::new();
        for part in &literal.value {
            let source = self.text(part.range());
            let raw = source.bytes().take_while(u8::is_ascii_alphabetic).any(|byte| matches!(byte, b'r' | b'R'));
            if !raw && may_have_surrogates(source) {
                let content = self.text(part.content_range());
                with_surrogates(content, &mut bytes);
            } else {
                bytes.extend_from_slice(part.value.as_bytes());
            }
        }
        bytes
    }
}

/// The constant of a number.
pub fn number(value: &Number) -> Constant {
    match value {
        Number::Int(int) => match int.as_u64() {
            Some(small) if i64::try_from(small).is_ok() => Constant::Int(small as i64),
            Some(large) => Constant::BigInt(large.to_string()),
            None => Constant::BigInt(decimal(&int.to_string())),
        },
        Number::Float(float) => Constant::Float(float.to_bits()),
        Number::Complex { real, imag } => Constant::Complex(real.to_bits(), imag.to_bits()),
    }
}

/// `-number`, as a constant; `None` where that is not the same.
pub fn negated(value: &Number) -> Option<Constant> {
    Some(match number(value) {
        Constant::Int(value) => Constant::Int(-value),
        Constant::BigInt(digits) if digits == "9223372036854775808" => Constant::Int(i64::MIN),
        Constant::BigInt(digits) => Constant::BigInt(format!("-{digits}")),
        Constant::Float(bits) => Constant::Float((-f64::from_bits(bits)).to_bits()),
        _ => return None,
    })
}

/// Decimal digits of an int literal of any base.
fn decimal(text: &str) -> String {
    let text: String = text.chars().filter(|&c| c != '_').collect::<String>().to_ascii_lowercase();
    let (base, digits) = match text.get(..2) {
        Some("0x") => (16, &text[2..]),
        Some("0o") => (8, &text[2..]),
        Some("0b") => (2, &text[2..]),
        _ => return if text.trim_start_matches('0').is_empty() { "0".into() } else { text.trim_start_matches('0').into() },
    };
    // Little-endian limbs of nine decimal digits.
    const LIMB: u64 = 1_000_000_000;
    let mut limbs: Vec<u64> = vec![0];
    for digit in digits.chars().filter_map(|c| c.to_digit(base)) {
        let mut carry = u64::from(digit);
        for limb in &mut limbs {
            let next = *limb * u64::from(base) + carry;
            *limb = next % LIMB;
            carry = next / LIMB;
        }
        if carry > 0 {
            limbs.push(carry);
        }
    }
    let mut out = limbs.pop().unwrap_or(0).to_string();
    limbs.iter().rev().for_each(|limb| out.push_str(&format!("{limb:09}")));
    out
}

/// Whether a literal's source has an escape for a code point from U+D800 to U+DFFF.
pub fn may_have_surrogates(source: &str) -> bool {
    let lower = source.to_ascii_lowercase();
    ["\\ud8", "\\ud9", "\\uda", "\\udb", "\\udc", "\\udd", "\\ude", "\\udf", "\\u0000d"].iter().any(|escape| lower.contains(escape))
}

/// Decodes the escapes of a literal that has surrogates.
pub fn with_surrogates(content: &str, out: &mut Vec<u8>) {
    let mut rest = content;
    while let Some(at) = rest.find('\\') {
        push_lines(&rest[..at], out);
        rest = &rest[at + 1..];
        let Some(c) = rest.chars().next() else { return };
        rest = &rest[c.len_utf8()..];
        match c {
            '\n' => {}
            '\r' => rest = rest.strip_prefix('\n').unwrap_or(rest),
            'a' => out.push(7),
            'b' => out.push(8),
            'f' => out.push(12),
            'n' => out.push(b'\n'),
            'r' => out.push(b'\r'),
            't' => out.push(b'\t'),
            'v' => out.push(11),
            '\\' | '\'' | '"' => out.push(c as u8),
            'x' | 'u' | 'U' => {
                let digits = match c {
                    'x' => 2,
                    'u' => 4,
                    _ => 8,
                };
                let code = rest.get(..digits).and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or(0xfffd);
                rest = rest.get(digits..).unwrap_or("");
                push_code(code, out);
            }
            '0'..='7' => {
                let more = rest.bytes().take(2).take_while(|byte| (b'0'..=b'7').contains(byte)).count();
                let code = rest[..more].bytes().fold(c as u32 - 48, |code, digit| code * 8 + u32::from(digit - b'0'));
                rest = &rest[more..];
                push_code(code, out);
            }
            other => {
                out.push(b'\\');
                out.extend_from_slice(other.encode_utf8(&mut [0; 4]).as_bytes());
            }
        }
    }
    push_lines(rest, out);
}

/// Source text as it is, each line's end as `\n`.
fn push_lines(text: &str, out: &mut Vec<u8>) {
    out.extend_from_slice(text.replace("\r\n", "\n").replace('\r', "\n").as_bytes());
}

/// A code point in UTF-8's way, also a surrogate.
fn push_code(code: u32, out: &mut Vec<u8>) {
    match char::from_u32(code) {
        Some(c) => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
        None => out.extend_from_slice(&[0xe0 | (code >> 12) as u8 & 0x0f, 0x80 | (code >> 6) as u8 & 0x3f, 0x80 | code as u8 & 0x3f]),
    }
}

#[test]
fn ints_of_any_base() {
    assert_eq!(decimal("0xffffffffffffffffff"), "4722366482869645213695");
    assert_eq!(decimal("0b1_0"), "2");
    assert_eq!(decimal("123456789012345678901234567890"), "123456789012345678901234567890");
    assert_eq!(decimal("0x1000000000000000000000000"), (1u128 << 96).to_string());
}

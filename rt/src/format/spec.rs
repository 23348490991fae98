//! The format-spec mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.

use crate::fault::Fault;
use crate::str::unicode;
use crate::str::units::Units;

/// A parsed format spec.
#[derive(Clone, Debug)]
pub struct Spec {
    /// What fills up to the width.
    pub fill: u32,
    /// `<`, `>`, `^` or `=`.
    pub align: u8,
    /// `+`, `-`, a space, or nothing.
    pub sign: Option<u8>,
    /// `z`: a zero that rounding made negative loses its sign.
    pub positive_zero: bool,
    /// `#`.
    pub alternate: bool,
    /// Least width.
    pub width: usize,
    /// Separator of digit groups.
    pub grouping: Option<u8>,
    /// Digits in a group.
    pub group: usize,
    /// After the point.
    pub precision: Option<usize>,
    /// Presentation type; 0 when there is none.
    pub ty: u32,
}

impl Spec {
    /// The spec that leaves everything as it is.
    pub fn empty(align: u8) -> Spec {
        Spec {
            fill: b' ' as u32,
            align,
            sign: None,
            positive_zero: false,
            alternate: false,
            width: 0,
            grouping: None,
            group: 3,
            precision: None,
            ty: 0,
        }
    }

    /// Parses `text` for a value of the class `class_name`; `default_ty` is what a missing type means
    /// (`s` for str, `d` for int, 0 for numbers with a rule of their own).
    pub fn parse(text: Units<'_>, default_ty: u8, default_align: u8, class_name: &str) -> Result<Spec, Fault> {
        let mut spec = Spec { ty: default_ty as u32, ..Spec::empty(default_align) };
        let mut at = 0;
        let peek = |at: usize| if at < text.len() { text.at(at) } else { u32::MAX };
        let is = |at: usize, c: u8| peek(at) == c as u32;
        let mut has_fill = false;
        let mut has_align = false;
        if let Some(align) = alignment(peek(1)) {
            (spec.fill, spec.align) = (peek(0), align);
            (has_fill, has_align) = (true, true);
            at = 2;
        } else if let Some(align) = alignment(peek(0)) {
            spec.align = align;
            has_align = true;
            at = 1;
        }
        if let c @ (0x2b | 0x2d | 0x20) = peek(at) {
            spec.sign = Some(c as u8);
            at += 1;
        }
        if is(at, b'z') {
            spec.positive_zero = true;
            at += 1;
        }
        if is(at, b'#') {
            spec.alternate = true;
            at += 1;
        }
        if !has_fill && is(at, b'0') {
            spec.fill = b'0' as u32;
            if !has_align && default_align == b'>' {
                spec.align = b'=';
            }
            at += 1;
        }
        spec.width = integer(text, &mut at)?.unwrap_or(0);
        for separator in [b',', b'_', b','] {
            if is(at, separator) {
                if spec.grouping == Some(separator) {
                    break;
                }
                if spec.grouping.is_some() {
                    return Err(Fault::value("Cannot specify both ',' and '_'."));
                }
                spec.grouping = Some(separator);
                at += 1;
            }
        }
        if is(at, b'.') {
            at += 1;
            let precision = integer(text, &mut at)?;
            spec.precision = Some(precision.ok_or_else(|| Fault::value("Format specifier missing precision"))?);
        }
        match text.len() - at {
            0 => {}
            1 => spec.ty = text.at(at),
            _ => {
                let text = text.to_rust();
                return Err(Fault::value(format!("Invalid format specifier '{text}' for object of type '{class_name}'")));
            }
        }
        spec.check_grouping()?;
        Fault::check_size(spec.width)?;
        Ok(spec)
    }

    fn check_grouping(&mut self) -> Result<(), Fault> {
        let Some(separator) = self.grouping else { return Ok(()) };
        match char::from_u32(self.ty) {
            Some('d' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F' | '\0') => Ok(()),
            Some('b' | 'o' | 'x' | 'X') if separator == b'_' => {
                self.group = 4;
                Ok(())
            }
            _ => {
                let ty = code(self.ty);
                Err(Fault::value(format!("Cannot specify '{}' with '{ty}'.", separator as char)))
            }
        }
    }

    /// Fault for a presentation type that the class does not have.
    pub fn unknown_type(&self, class_name: &str) -> Fault {
        Fault::value(format!("Unknown format code '{}' for object of type '{class_name}'", code(self.ty)))
    }
}

/// A format code as messages show it.
fn code(c: u32) -> String {
    match c {
        0x21..0x80 => (c as u8 as char).to_string(),
        _ => format!("\\x{c:x}"),
    }
}

fn alignment(c: u32) -> Option<u8> {
    matches!(c, 0x3c..=0x3e | 0x5e).then_some(c as u8)
}

/// A run of decimal digits of any script, or `None` when there are none.
fn integer(text: Units<'_>, at: &mut usize) -> Result<Option<usize>, Fault> {
    let mut value = None;
    while *at < text.len() {
        let Some(digit) = unicode::decimal_value(text.at(*at)) else { break };
        let so_far: usize = value.unwrap_or(0);
        let next = so_far.checked_mul(10).and_then(|v| v.checked_add(digit as usize));
        let fits = next.filter(|&v| v <= isize::MAX as usize);
        value = Some(fits.ok_or_else(|| Fault::value("Too many decimal digits in format string"))?);
        *at += 1;
    }
    Ok(value)
}

//! Formatting of str by a format spec.

use super::spec::Spec;
use crate::fault::Fault;
use crate::str::units::{TextBuf, Units};

/// Appends `format(text, spec)`.
pub fn push_text(out: &mut TextBuf, text: Units<'_>, spec: &Spec, class_name: &str) -> Result<(), Fault> {
    if spec.ty != b's' as u32 {
        return Err(spec.unknown_type(class_name));
    }
    let problem = match spec {
        Spec { sign: Some(b' '), .. } => "Space not allowed in string format specifier",
        Spec { sign: Some(_), .. } => "Sign not allowed in string format specifier",
        Spec { positive_zero: true, .. } => "Negative zero coercion (z) not allowed in string format specifier",
        Spec { alternate: true, .. } => "Alternate form (#) not allowed in string format specifier",
        Spec { align: b'=', .. } => "'=' alignment not allowed in string format specifier",
        _ => "",
    };
    if !problem.is_empty() {
        return Err(Fault::value(problem));
    }
    let len = spec.precision.map_or(text.len(), |p| p.min(text.len()));
    let padding = spec.width.saturating_sub(len);
    let before = match spec.align {
        b'>' => padding,
        b'^' => padding / 2,
        _ => 0,
    };
    out.push_times(spec.fill, before);
    out.extend(text.sub(0, len));
    out.push_times(spec.fill, padding - before);
    Ok(())
}

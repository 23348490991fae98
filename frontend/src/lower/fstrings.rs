//! f-strings: `f"{x!r:>{width}} {y=}"` is a join of strs.

use super::literals::{may_have_surrogates, with_surrogates};
use super::unit::Unit;
use ruff_python_ast::{self as ast, ConversionFlag, FStringPart, InterpolatedStringElement, InterpolatedStringElements};
use ruff_text_size::{Ranged, TextRange};
use taipan_mir::ir::op::Conversion;
use taipan_mir::ir::program::Constant;
use taipan_mir::ir::{Op, Value};

/// What a string is joined of; neighbouring literals become one.
#[derive(Default)]
struct Pieces {
    values: Vec<Value>,
    text: Vec<u8>,
}

impl<'a> Unit<'_, 'a> {
    /// The value of an f-string, with the strings written next to it.
    pub fn fstring(&mut self, string: &'a ast::ExprFString) -> Value {
        let mut pieces = Pieces::default();
        for part in &string.value {
            match part {
                FStringPart::Literal(literal) => pieces.text.extend_from_slice(literal.value.as_bytes()),
                FStringPart::FString(inner) => {
                    let raw = self.text(inner.range).bytes().take_while(u8::is_ascii_alphabetic).any(|byte| matches!(byte, b'r' | b'R'));
                    self.elements(&inner.elements, raw, &mut pieces);
                }
            }
        }
        self.join(pieces, string.range)
    }

    fn join(&mut self, mut pieces: Pieces, range: TextRange) -> Value {
        self.flush(&mut pieces, range);
        let span = self.span(range);
        match pieces.values[..] {
            [] => self.constant(Constant::Str(Vec::new()), span),
            [only] => only,
            _ => self.emit(Op::BuildStr(pieces.values), range),
        }
    }

    fn flush(&mut self, pieces: &mut Pieces, range: TextRange) {
        if !pieces.text.is_empty() {
            let span = self.span(range);
            let text = std::mem::take(&mut pieces.text);
            pieces.values.push(self.constant(Constant::Str(text), span));
        }
    }

    fn elements(&mut self, elements: &'a InterpolatedStringElements, raw: bool, pieces: &mut Pieces) {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(literal) => {
                    let source = self.text(literal.range);
                    if !raw && may_have_surrogates(source) {
                        with_surrogates(&source.replace("{{", "{").replace("}}", "}"), &mut pieces.text);
                    } else {
                        pieces.text.extend_from_slice(literal.value.as_bytes());
                    }
                }
                InterpolatedStringElement::Interpolation(field) => self.field(field, raw, pieces),
            }
        }
    }

    fn field(&mut self, field: &'a ast::InterpolatedElement, raw: bool, pieces: &mut Pieces) {
        let range = field.range();
        let mut conversion = match field.conversion {
            ConversionFlag::None => Conversion::None,
            ConversionFlag::Str => Conversion::Str,
            ConversionFlag::Ascii => Conversion::Ascii,
            ConversionFlag::Repr => Conversion::Repr,
        };
        if let Some(debug) = &field.debug_text {
            // `{x=}` shows the source, and the repr unless a format is asked for.
            for text in [debug.leading(), debug.expression(), debug.trailing()] {
                pieces.text.extend_from_slice(text.as_bytes());
            }
            if conversion == Conversion::None && field.format_spec.is_none() {
                conversion = Conversion::Repr;
            }
        }
        self.flush(pieces, range);
        let value = self.expr(&field.expression);
        let spec = field.format_spec.as_ref().filter(|spec| !spec.elements.is_empty()).map(|spec| {
            let mut inner = Pieces::default();
            self.elements(&spec.elements, raw, &mut inner);
            self.join(inner, spec.range)
        });
        pieces.values.push(self.emit(Op::FormatValue { value, conversion, spec }, range));
    }
}

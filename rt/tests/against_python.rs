//! Properties of numbers and text: many values, compared with what `python3` says of them.
//!
//! Each test makes its cases from a fixed seed, writes one Python program that prints a line for each, and
//! compares. What is tested here needs no object of the runtime.

mod support;

use num_bigint::BigInt;
use support::{Random, compare};
use taipan_rt::fault::Fault;
use taipan_rt::float::{decimal, parse as float_parse};
use taipan_rt::format::spec::Spec;
use taipan_rt::format::{number, text};
use taipan_rt::int::{View, arith, parse as int_parse};
use taipan_rt::str::units::{TextBuf, Units};
use taipan_rt::str::{case, codec, escape, search, split, unicode};

/// A result as the Python side prints it.
fn shown(result: Result<String, Fault>) -> String {
    result.unwrap_or_else(|fault| format!("{}: {}", fault.class.python_name(), fault.message))
}

fn repr(units: Units<'_>) -> String {
    let mut out = TextBuf::new();
    escape::push_repr(&mut out, units);
    let mut ascii = TextBuf::new();
    escape::push_ascii(&mut ascii, out.units());
    ascii.units().to_rust()
}

fn text_of(chars: &[u32]) -> TextBuf {
    let mut buf = TextBuf::new();
    chars.iter().for_each(|&c| buf.push(c));
    buf
}

/// A Python literal of the text.
fn literal(buf: &TextBuf) -> String {
    repr(buf.units())
}

fn floats(random: &mut Random, count: usize) -> Vec<f64> {
    let mut all: Vec<f64> = vec![0.0, -0.0, 1.0, 0.5, 1.5, 2.5, 1e16, 1e15, 123456789.123, 1e-4, 1e-5, 5e-324, f64::MAX, f64::MIN_POSITIVE];
    all.extend((-1074..1024).step_by(7).map(|e| 2f64.powi(e)));
    all.extend((-300..300).step_by(11).map(|e| format!("1e{e}").parse::<f64>().unwrap()));
    while all.len() < count {
        let value = match random.below(4) {
            0 => f64::from_bits(random.next()),
            1 => random.below(1_000_000) as f64 / 1000.0,
            2 => (random.below(2000) as f64 - 1000.0) / 8.0,
            _ => random.below(1 << 53) as f64 / 1e9,
        };
        all.push(if random.below(2) == 0 { -value } else { value });
    }
    all.extend([f64::INFINITY, f64::NEG_INFINITY, f64::NAN]);
    all
}

fn bits(values: &[f64]) -> String {
    let list: Vec<String> = values.iter().map(|v| v.to_bits().to_string()).collect();
    format!("F = [struct.unpack('<d', struct.pack('<Q', b))[0] for b in [{}]]\n", list.join(","))
}

#[test]
fn floats_are_spelt_and_read() {
    let values = floats(&mut Random::new(1), 4000);
    let ours: Vec<String> = values.iter().map(|&v| decimal::repr(v)).collect();
    for (text, value) in ours.iter().zip(&values) {
        let read = float_parse::parse_ascii(text.as_bytes()).unwrap();
        assert!(read.to_bits() == value.to_bits() || read.is_nan() && value.is_nan(), "{text}");
    }
    compare(&format!("{}for f in F: print(repr(f))", bits(&values)), &ours);
}

#[test]
fn floats_hash_and_round() {
    use taipan_rt::float::methods::float_hash;
    let values: Vec<f64> = floats(&mut Random::new(2), 2000).into_iter().filter(|v| !v.is_nan()).collect();
    let ours: Vec<String> = values.iter().map(|&v| float_hash(v).to_string()).collect();
    compare(&format!("{}for f in F: print(hash(f))", bits(&values)), &ours);
    let mut lines = Vec::new();
    for &value in &values {
        for digits in [-3, -1, 0, 1, 2, 5, 17] {
            let rounded = taipan_rt::float::methods::float_round_digits(value, digits);
            lines.push(rounded.map_or("raised".into(), decimal::repr));
        }
    }
    let program =
        "for f in F:\n  for d in (-3,-1,0,1,2,5,17):\n    try: print(repr(round(f, d)))\n    except OverflowError: print('raised')";
    compare(&format!("{}{program}", bits(&values)), &lines);
}

fn spec_text(random: &mut Random, types: &[&str]) -> String {
    let mut out = String::new();
    if random.below(3) == 0 {
        out += *random.pick(&["*", "x", "0", "é", "<", " "]);
        out += *random.pick(&["<", ">", "^", "="]);
    } else if random.below(3) == 0 {
        out += *random.pick(&["<", ">", "^", "="]);
    }
    out += *random.pick(&["", "", "", "+", "-", " "]);
    out += *random.pick(&["", "", "", "", "z"]);
    out += *random.pick(&["", "", "", "#"]);
    out += *random.pick(&["", "", "0"]);
    out += *random.pick(&["", "", "1", "5", "12", "25"]);
    out += *random.pick(&["", "", "", ",", "_", ",_"]);
    out += *random.pick(&["", "", ".0", ".1", ".3", ".10", ".25", "."]);
    out += *random.pick(types);
    out
}

#[test]
fn floats_are_formatted() {
    let mut random = Random::new(3);
    let values = floats(&mut random, 600);
    let types = ["", "", "e", "E", "f", "F", "g", "G", "n", "%", "d", "s", "é", "ff"];
    let mut program = format!("{}C = [\n", bits(&values));
    let mut ours = Vec::new();
    for index in 0..12000 {
        let at = index % values.len();
        let spec = spec_text(&mut random, &types);
        let parsed = Spec::parse(TextBuf::from(spec.as_str()).units(), 0, b'>', "float");
        let mut out = TextBuf::new();
        let result = parsed.and_then(|spec| number::push_float(&mut out, values[at], &spec, "float"));
        ours.push(shown(result.map(|()| repr(out.units()))));
        program += &format!("({at}, {}),", literal(&TextBuf::from(spec.as_str())));
    }
    program += "]\nfor i, s in C: show(lambda: format(F[i], s))";
    compare(&program, &ours);
}

#[test]
fn complex_numbers_are_formatted() {
    let mut random = Random::new(4);
    let values = floats(&mut random, 450);
    let types = ["", "", "e", "E", "f", "F", "g", "G", "n", "%"];
    let mut program = format!("{}C = [\n", bits(&values));
    let mut ours = Vec::new();
    for _ in 0..3000 {
        let (a, b) = (random.below(values.len() as u64) as usize, random.below(values.len() as u64) as usize);
        let spec = spec_text(&mut random, &types);
        let parsed = Spec::parse(TextBuf::from(spec.as_str()).units(), 0, b'>', "complex");
        let mut out = TextBuf::new();
        let result = parsed.and_then(|spec| number::push_complex(&mut out, values[a], values[b], &spec, "complex"));
        ours.push(shown(result.map(|()| repr(out.units()))));
        program += &format!("({a}, {b}, {}),", literal(&TextBuf::from(spec.as_str())));
    }
    program += "]\nfor a, b, s in C: show(lambda: format(complex(F[a], F[b]), s)) if s else print(repr(format(complex(F[a], F[b]))))";
    compare(&program, &ours);
}

fn ints(random: &mut Random, count: usize) -> Vec<BigInt> {
    let mut all: Vec<BigInt> = [0i64, 1, -1, 2, 10, 255, 256, i64::MAX, i64::MIN, i64::MAX >> 1, i64::MIN >> 1].map(BigInt::from).to_vec();
    while all.len() < count {
        let size = [1, 2, 5, 8, 9, 16, 30, 70, 140][random.below(9) as usize];
        let bytes: Vec<u8> = (0..size).map(|_| random.next() as u8).collect();
        all.push(arith::from_bytes(&bytes, true));
    }
    all
}

fn list(values: &[BigInt]) -> String {
    let list: Vec<String> = values.iter().map(|v| v.to_string()).collect();
    format!("N = [{}]\n", list.join(","))
}

#[test]
fn ints_are_formatted() {
    let mut random = Random::new(5);
    let values = ints(&mut random, 300);
    let types = ["", "", "d", "b", "o", "x", "X", "n", "c", "s", "f", "e", "g", "%", "é"];
    let mut program = format!("{}C = [\n", list(&values));
    let mut ours = Vec::new();
    for index in 0..9000 {
        let at = index % values.len();
        let spec = spec_text(&mut random, &types);
        let parsed = Spec::parse(TextBuf::from(spec.as_str()).units(), b'd', b'>', "int");
        let mut out = TextBuf::new();
        let result = parsed.and_then(|spec| number::push_int(&mut out, &View::Big(&values[at]), &spec, "int"));
        ours.push(shown(result.map(|()| repr(out.units()))));
        program += &format!("({at}, {}),", literal(&TextBuf::from(spec.as_str())));
    }
    program += "]\nfor i, s in C: show(lambda: format(N[i], s))";
    compare(&program, &ours);
}

#[test]
fn strs_are_formatted() {
    let mut random = Random::new(6);
    let types = ["", "", "s", "s", "d", "r"];
    let mut program = String::from("C = [\n");
    let mut ours = Vec::new();
    for _ in 0..4000 {
        let value = random.text(12);
        let spec = spec_text(&mut random, &types);
        let parsed = Spec::parse(TextBuf::from(spec.as_str()).units(), b's', b'<', "str");
        let mut out = TextBuf::new();
        let value = text_of(&value);
        let result = parsed.and_then(|spec| text::push_text(&mut out, value.units(), &spec, "str"));
        ours.push(if spec.is_empty() { literal(&value) } else { shown(result.map(|()| repr(out.units()))) });
        program += &format!("({}, {}),", literal(&value), literal(&TextBuf::from(spec.as_str())));
    }
    program += "]\nfor v, s in C: show(lambda: format(v, s))";
    compare(&program, &ours);
}

#[test]
fn ints_are_divided_and_compared() {
    let mut random = Random::new(7);
    let values = ints(&mut random, 250);
    let mut program = format!("{}C = [\n", list(&values));
    let mut ours = Vec::new();
    let other = floats(&mut random, 500);
    for _ in 0..6000 {
        let (i, j) = (random.below(values.len() as u64) as usize, random.below(values.len() as u64) as usize);
        let (a, b) = (&values[i], &values[j]);
        let k = random.below(other.len() as u64) as usize;
        let order = arith::compare_float(a, other[k]);
        let compared = order.map_or("None".into(), |order| (order as i32).to_string());
        let divided = if *b == BigInt::from(0) {
            "0".into()
        } else {
            let (quotient, rest) = arith::div_mod(a, b);
            format!("{quotient} {rest}")
        };
        let quotient = shown(arith::true_div(a, b).map(decimal::repr));
        ours.push(format!("{divided}|{quotient}|{}|{compared}|{}", arith::hash(a), shown(arith::to_float(a).map(decimal::repr))));
        program += &format!("({i},{j},{k}),");
    }
    program += "]\ndef tri(f):\n  try: return repr(f())\n  except Exception as e: return type(e).__name__ + ': ' + str(e)\n";
    program += &bits(&other);
    program += "for i, j, k in C:\n  a, b, f = N[i], N[j], F[k]\n";
    program += "  print((f'{a//b} {a%b}' if b else '0') + '|' + tri(lambda: a/b) + '|' + str(hash(a)) + '|' + ";
    program += "('None' if f != f else str((a > f) - (a < f))) + '|' + tri(lambda: float(a)))";
    compare(&program, &ours);
}

#[test]
fn ints_are_read() {
    let mut random = Random::new(8);
    let mut program = String::from("C = [\n");
    let mut ours = Vec::new();
    for _ in 0..6000 {
        let len = random.below(12) as usize;
        let mut text = String::new();
        if random.below(4) == 0 {
            text += *random.pick(&["0x", "0b", "0o", "-0x", "+", "-", " ", "0X_", "0_"]);
        }
        for _ in 0..len {
            text += *random.pick(&["0", "1", "7", "9", "a", "F", "z", "_", "1", "2", "3", "\u{663}", "\u{a0}", " ", "-"]);
        }
        let base = [10, 10, 10, 0, 2, 8, 16, 36, 7][random.below(9) as usize];
        let buf = TextBuf::from(text.as_str());
        ours.push(match int_parse::parse(buf.units(), base) {
            Ok(Some(int_parse::Parsed::Small(value))) => value.to_string(),
            Ok(Some(int_parse::Parsed::Big(value))) => value.to_string(),
            Ok(None) => "None".into(),
            Err(fault) => fault.message,
        });
        program += &format!("({}, {base}),", literal(&buf));
    }
    program += "]\nfor t, b in C:\n  try: print(int(t, b))\n  except ValueError: print(None)";
    compare(&program, &ours);
}

#[test]
fn floats_are_read() {
    let mut random = Random::new(9);
    let mut program = String::from("C = [\n");
    let mut ours = Vec::new();
    for _ in 0..6000 {
        let mut text = String::new();
        for _ in 0..random.below(14) {
            text += *random.pick(&["0", "1", "5", "9", "2", ".", "e", "E", "-", "+", "_", "\u{663}", " ", "e10", "inf", "nan", "e-30"]);
        }
        let buf = TextBuf::from(text.as_str());
        ours.push(float_parse::parse(buf.units()).map_or("None".into(), decimal::repr));
        program += &format!("{},", literal(&buf));
    }
    program += "]\nfor t in C:\n  try: print(repr(float(t)))\n  except ValueError: print(None)";
    compare(&program, &ours);
}

#[test]
fn hexadecimal_floats_are_read() {
    let mut random = Random::new(10);
    let mut program = String::from("C = [\n");
    let mut ours = Vec::new();
    for _ in 0..4000 {
        let mut text = String::from(*random.pick(&["", "0x", "-0x", "+", "-", " "]));
        for _ in 0..random.below(24) {
            text += *random.pick(&["0", "1", "5", "9", "a", "F", "8", "0", "0"]);
        }
        text += *random.pick(&["", ".", ".8", ".00000000000000000000001", "g"]);
        text += *random.pick(&["", "p0", "p-1074", "p1000", "p-1050", "P+3", "p", "p1_0"]);
        ours.push(shown(float_parse::from_hex(text.as_bytes()).map(decimal::repr)));
        program += &format!("'{text}',");
    }
    program += "]\nfor t in C:\n  try: print(repr(float.fromhex(t)))\n  except Exception as e: print(type(e).__name__ + ': ' + str(e))";
    compare(&program, &ours);
}

#[test]
fn characters_have_cpythons_properties() {
    let mut ours = Vec::new();
    let mut chars: Vec<u32> = (0..0x3400).chain(0xa000..0xac00).chain(0xf900..0x1_0000).chain(0x1_0000..0x1_2000).collect();
    chars.extend((0x1_d000..0x1_f200).chain(0xe_0000..0xe_0200).chain([0x10_ffff, 0x9fff, 0xd7ff, 0xd800]));
    for &c in &chars {
        let one = text_of(&[c]);
        let units = one.units();
        let flags = [
            unicode::is_alpha(c),
            unicode::is_decimal(c),
            unicode::is_digit(c),
            unicode::is_numeric(c),
            unicode::is_space(c),
            unicode::is_printable(c),
            case::is_lower(units),
            case::is_upper(units),
            case::is_title(units),
            case::is_identifier(units),
        ];
        let flags: String = flags.iter().map(|&flag| if flag { '1' } else { '0' }).collect();
        let mapped = [case::upper(units), case::lower(units), case::title(units), case::casefold(units), case::swapcase(units)];
        let mapped: Vec<String> = mapped.iter().map(literal).collect();
        ours.push(format!("{flags} {}", mapped.join(" ")));
    }
    let points: Vec<String> = chars.iter().map(u32::to_string).collect();
    let program = format!(
        "for p in [{}]:\n  c = chr(p)\n  f = [c.isalpha(), c.isdecimal(), c.isdigit(), c.isnumeric(), c.isspace(), c.isprintable(), \
         c.islower(), c.isupper(), c.istitle(), c.isidentifier()]\n  \
         print(''.join('01'[x] for x in f), ascii(c.upper()), ascii(c.lower()), ascii(c.title()), ascii(c.casefold()), ascii(c.swapcase()))",
        points.join(",")
    );
    compare(&program, &ours);
}

fn pieces(buf: &TextBuf, ranges: Vec<std::ops::Range<usize>>) -> String {
    let all: Vec<String> = ranges.iter().map(|r| repr(buf.units().sub(r.start, r.end))).collect();
    format!("[{}]", all.join(", "))
}

#[test]
fn text_is_split_and_mapped() {
    let mut random = Random::new(11);
    let mut program = String::from("C = [\n");
    let mut ours = Vec::new();
    for _ in 0..4000 {
        let text = text_of(&random.text(16));
        let sep = text_of(&loop {
            let sep = random.text(3);
            if !sep.is_empty() {
                break sep;
            }
        });
        let max = random.below(4) as usize;
        let (units, sep_units) = (text.units(), sep.units());
        let mut lines = Vec::new();
        split::lines(units, true, unicode::is_line_break, |r| lines.push(r));
        let mut words = Vec::new();
        split::on_whitespace(units, unicode::is_space, max, |r| words.push(r));
        let mut parts = Vec::new();
        split::on_separator(units, sep_units, max, |r| parts.push(r));
        let from_right = split::on_separator_from_right(units, sep_units, max);
        let words_right = split::on_whitespace_from_right(units, unicode::is_space, max);
        let stripped = split::strip(units, split::Ends::Both, unicode::is_space);
        let found = |at: Option<usize>| at.map_or("-1".into(), |at| at.to_string());
        ours.push(
            [
                pieces(&text, lines),
                pieces(&text, words),
                pieces(&text, words_right),
                pieces(&text, parts),
                pieces(&text, from_right),
                repr(units.sub(stripped.start, stripped.end)),
                found(search::find(units, sep_units)),
                found(search::rfind(units, sep_units)),
                search::count(units, sep_units).to_string(),
                literal(&case::upper(units)),
                literal(&case::lower(units)),
                literal(&case::title(units)),
                literal(&case::capitalize(units)),
                literal(&case::swapcase(units)),
            ]
            .join(" "),
        );
        program += &format!("({}, {}, {max}),", literal(&text), literal(&sep));
    }
    program += "]\nfor t, s, m in C:\n  print(ascii(t.splitlines(True)), ascii(t.split(None, m)), ascii(t.rsplit(None, m)), ascii(t.split(s, m)), ";
    program += "ascii(t.rsplit(s, m)), ascii(t.strip()), t.find(s), t.rfind(s), t.count(s), ascii(t.upper()), ascii(t.lower()), ";
    program += "ascii(t.title()), ascii(t.capitalize()), ascii(t.swapcase()))";
    compare(&program, &ours);
}

fn codec_shown(result: Result<String, codec::CodecError>) -> String {
    match result {
        Ok(text) => text,
        Err(codec::CodecError::Unicode { encoding, start, end, reason }) => format!("{encoding} {start} {end} {reason}"),
        Err(codec::CodecError::Other(fault)) => format!("{}: {}", fault.class.python_name(), fault.message),
    }
}

const ENCODINGS: [&str; 9] = ["utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "utf-32-be"];
const HANDLERS: [&str; 6] = ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"];
const SHOW: &str = "  except UnicodeError as e: print(e.encoding, e.start, e.end, e.reason)\n  \
                    except Exception as e: print(type(e).__name__ + ': ' + str(e))";

#[test]
fn text_is_encoded() {
    let mut random = Random::new(12);
    let mut program = String::from("C = [\n");
    let mut ours = Vec::new();
    for _ in 0..5000 {
        let text = text_of(&random.text(10));
        let (encoding, errors) = (*random.pick(&ENCODINGS), *random.pick(&HANDLERS));
        let result = codec::encode::encode(text.units(), codec::Encoding::parse(encoding).unwrap(), &codec::Errors::parse(errors));
        ours.push(codec_shown(result.map(|bytes| {
            let mut out = TextBuf::new();
            escape::push_bytes_repr(&mut out, &bytes);
            out.units().to_rust()
        })));
        program += &format!("({}, '{encoding}', '{errors}'),", literal(&text));
    }
    program += "]\nfor t, n, e in C:\n  try: print(t.encode(n, e))\n";
    compare(&(program + SHOW), &ours);
}

#[test]
fn bytes_are_decoded() {
    let mut random = Random::new(13);
    let mut program = String::from("C = [\n");
    let mut ours = Vec::new();
    for _ in 0..6000 {
        let some =
            [0x41, 0x20, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xff, 0xfe, 0xed, 0xa0, 0xd8, 0xdc, 0, 0x10, 0xc0, 0xf5];
        let bytes: Vec<u8> = (0..random.below(12)).map(|_| *random.pick(&some)).collect();
        let (encoding, errors) = (*random.pick(&ENCODINGS), *random.pick(&HANDLERS));
        let result = codec::decode::decode(&bytes, codec::Encoding::parse(encoding).unwrap(), &codec::Errors::parse(errors));
        ours.push(codec_shown(result.map(|text| literal(&text))));
        program += &format!("(bytes({bytes:?}), '{encoding}', '{errors}'),");
    }
    program += "]\nfor t, n, e in C:\n  try: print(ascii(t.decode(n, e)))\n";
    compare(&(program + SHOW), &ours);
}

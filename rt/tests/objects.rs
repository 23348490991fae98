//! Objects of the runtime compared with `python3`: what needs allocation and exceptions. One test, since the
//! runtime is single threaded.

mod support;

use support::{Random, compare};
use taipan_rt::args::Args;
use taipan_rt::object::slots::{BinaryOp, CompareOp};
use taipan_rt::object::{BuiltinType, Own, OwnWord, Raised, Word, builtin};
use taipan_rt::str::Str;
use taipan_rt::{dynamic, exc, float, imp, int};

type Made = Result<OwnWord, Raised>;

/// A value with its Python source.
struct Value {
    source: String,
    word: OwnWord,
}

fn text(source: &str) -> Own<Str> {
    Str::new(source)
}

fn value(source: impl Into<String>, word: impl Into<OwnWord>) -> Value {
    Value { source: source.into(), word: word.into() }
}

/// A result as the Python side shows it.
fn shown(result: Made) -> String {
    let shown = result.and_then(|word| dynamic::repr(word.word())).map(|text| imp_ascii(&text));
    shown.unwrap_or_else(|Raised| {
        let exception = exc::take();
        let class = exception.word().ty().name;
        let text = dynamic::to_str(exception.word()).expect("an exception has a text");
        format!("{class}: {}", text.text())
    })
}

fn imp_ascii(text: &Own<Str>) -> String {
    taipan_rt::str::methods::ascii(text.borrow()).text().into_owned()
}

fn numbers(random: &mut Random) -> Vec<Value> {
    let mut all = vec![value("True", OwnWord::from_bool(true)), value("False", OwnWord::from_bool(false))];
    for number in [0, 1, -1, 2, 3, 7, -7, 10, 63, 64, 100, -100, 1 << 40, i64::MAX, i64::MIN, i64::MAX >> 1, i64::MIN >> 1] {
        all.push(value(format!("({number})"), int::from_i64(number)));
    }
    for _ in 0..25 {
        let big = int::arith::from_bytes(&(0..1 + random.below(40)).map(|_| random.next() as u8).collect::<Vec<u8>>(), true);
        all.push(value(format!("({big})"), int::from_big(big)));
    }
    let floats = [0.0, -0.0, 0.5, 1.0, -1.5, 2.5, 3.0, 1e16, 1e300, -1e-300, 5e-324, f64::INFINITY, f64::NEG_INFINITY, 9007199254740993.0];
    for number in floats {
        all.push(value(format!("float('{number:?}')"), float::from_f64(number)));
    }
    for (real, imag) in [(0.0, 1.0), (1.5, -2.0), (3.0, 0.0), (0.0, 0.0), (-2.0, 0.5), (1e200, 1e200)] {
        all.push(value(format!("complex({real:?}, {imag:?})"), taipan_rt::complex::Complex::new(real, imag)));
    }
    all
}

fn others() -> Vec<Value> {
    vec![
        value("'abc'", text("abc")),
        value("''", text("")),
        value("'é€😀'", text("é€😀")),
        value("'12'", text("12")),
        value("'x'", text("x")),
        value("b'ab'", taipan_rt::bytes::Bytes::new(b"ab")),
        value("b''", taipan_rt::bytes::Bytes::new(b"")),
        value("bytearray(b'cd')", taipan_rt::bytes::ByteArray::new(b"cd")),
        value("None", OwnWord::NONE),
    ]
}

/// One Python program and the lines that we expect of it.
#[derive(Default)]
struct Script {
    program: String,
    ours: Vec<String>,
}

impl Script {
    fn case(&mut self, source: String, result: Made) {
        self.program += &format!("show(lambda: {source})\n");
        self.ours.push(shown(result));
    }

    fn run(self) {
        let prelude = "import warnings\nwarnings.simplefilter('ignore')\ndef show(f):\n  try: print(ascii(f()))\n  except Exception as e: \
                       print(type(e).__name__ + ': ' + str(e))\n";
        compare(&format!("{prelude}{}", self.program), &self.ours);
    }
}

fn operators(random: &mut Random) -> Script {
    let mut script = Script::default();
    let mut values = numbers(random);
    values.extend(others());
    let symbols = ["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@"];
    for a in &values {
        for b in &values {
            for (op, symbol) in BinaryOp::ALL.into_iter().zip(symbols) {
                let huge = |value: &Value| value.source.len() > 5 && !value.source.starts_with('c');
                let costly = matches!(op, BinaryOp::Pow | BinaryOp::LShift) && huge(b) || op == BinaryOp::Mul && huge(a) != huge(b);
                let percent = op == BinaryOp::Mod && !a.source.starts_with(['(', 'f', 'T']);
                if costly || percent || random.below(6) != 0 {
                    continue;
                }
                script.case(format!("{} {symbol} {}", a.source, b.source), dynamic::operators::binary(a.word.word(), b.word.word(), op));
            }
            for op in CompareOp::ALL {
                let result = match op {
                    CompareOp::Lt => imp::dyn_lt(a.word.word(), b.word.word()),
                    CompareOp::Le => imp::dyn_le(a.word.word(), b.word.word()),
                    CompareOp::Eq => imp::dyn_eq(a.word.word(), b.word.word()),
                    CompareOp::Ne => imp::dyn_ne(a.word.word(), b.word.word()),
                    CompareOp::Gt => imp::dyn_gt(a.word.word(), b.word.word()),
                    CompareOp::Ge => imp::dyn_ge(a.word.word(), b.word.word()),
                };
                script.case(format!("{} {} {}", a.source, op.symbol(), b.source), result);
            }
        }
        // The hash of None is its address, that of text depends on a random key.
        if a.source != "None" && (!a.source.contains('\'') || a.source.starts_with('f')) {
            script.case(format!("hash({})", a.source), dynamic::hash(a.word.word()).map(int::from_i64));
        }
    }
    script
}

fn constructors(random: &mut Random) -> Script {
    let mut script = Script::default();
    let mut values = numbers(random);
    values.extend(others());
    for (source, word) in
        [("' 12 '", " 12 "), ("'1_000'", "1_000"), ("'0x1f'", "0x1f"), ("'1.5e3'", "1.5e3"), ("'nan'", "nan"), ("'1+2j'", "1+2j")]
    {
        values.push(value(source, text(word)));
    }
    let classes = [
        ("int", BuiltinType::Int),
        ("float", BuiltinType::Float),
        ("complex", BuiltinType::Complex),
        ("str", BuiltinType::Str),
        ("bool", BuiltinType::Bool),
    ];
    for (name, class) in classes {
        let class = builtin(class);
        let construct = class.slots.construct.expect("the class can be called");
        for a in &values {
            script.case(format!("round({})", a.source), imp::builtin_round(a.word.word(), Word::NULL));
            script.case(format!("round({}, -2)", a.source), imp::builtin_round(a.word.word(), Word::from_small(-2)));
            script.case(format!("round({}, 1)", a.source), imp::builtin_round(a.word.word(), Word::from_small(1)));
            script.case(format!("{name}({})", a.source), construct(class, Args::new(&[a.word.word()])));
            for b in values.iter().filter(|b| b.source.len() < 8) {
                script.case(format!("{name}({}, {})", a.source, b.source), construct(class, Args::new(&[a.word.word(), b.word.word()])));
            }
        }
        script.case(format!("{name}()"), construct(class, Args::EMPTY));
    }
    for (name, class) in [("bytes", BuiltinType::Bytes), ("bytearray", BuiltinType::ByteArray)] {
        let class = builtin(class);
        let construct = class.slots.construct.expect("the class can be called");
        for a in others() {
            script.case(format!("{name}({})", a.source), construct(class, Args::new(&[a.word.word()])));
            script.case(format!("{name}({}, 'utf-8')", a.source), construct(class, Args::new(&[a.word.word(), text("utf-8").word()])));
        }
        script.case(format!("{name}(3)"), construct(class, Args::new(&[Word::from_small(3)])));
        script.case(format!("{name}(-3)"), construct(class, Args::new(&[Word::from_small(-3)])));
    }
    script
}

fn percent(random: &mut Random) -> Script {
    let mut script = Script::default();
    let mut values = numbers(random);
    values.extend(others());
    for _ in 0..2500 {
        let mut format = String::from(*random.pick(&["", "a", "é%%"]));
        format += "%";
        for _ in 0..random.below(3) {
            format += *random.pick(&["-", "+", " ", "#", "0"]);
        }
        format += *random.pick(&["", "", "1", "8", "20"]);
        format += *random.pick(&["", "", ".0", ".2", ".12", "."]);
        format += *random.pick(&["d", "i", "u", "o", "x", "X", "e", "E", "f", "F", "g", "G", "c", "r", "s", "a", "%", "y", "", "ld", "b"]);
        format += *random.pick(&["", "b"]);
        let argument = random.pick(&values);
        let result = imp::str_percent(text(&format).borrow(), argument.word.word()).map(Own::into_word);
        script.case(format!("'{format}' % {}", argument.source), result);
        if format.is_ascii() {
            let bytes = taipan_rt::bytes::Bytes::new(format.as_bytes());
            let result = dynamic::operators::binary(bytes.word(), argument.word.word(), BinaryOp::Mod);
            script.case(format!("b'{format}' % {}", argument.source), result);
        }
    }
    let pair = taipan_rt::tuple::Tuple::new([int::from_i64(7), text("x").into_word()].into_iter());
    for format in ["%d %s", "%s", "%*d", "%d %s %s", "%s %*s", "%.*f", "%(a)s", "%", "%5"] {
        script.case(format!("'{format}' % (7, 'x')"), imp::str_percent(text(format).borrow(), pair.word()).map(Own::into_word));
    }
    script
}

fn fields(random: &mut Random) -> Script {
    let mut script = Script::default();
    let values = numbers(random);
    let pieces = [
        "{}", "{0}", "{1}", "{2}", "{}", "a", "{{", "}}", "{", "}", "{0!r}", "{!s:>5}", "{1:10}", "{0:{1}}", "{:<8}", "{x}", "{0.real}",
        "{0[0]}", "{!}", "{0!x}", "{:d}", "{0.}", "{[}", "{0!r",
    ];
    for _ in 0..500 {
        let format: String = (0..1 + random.below(4)).map(|_| *random.pick(&pieces)).collect();
        let (a, b) = (random.pick(&values), random.pick(&values));
        if b.source.len() > 5 {
            continue;
        }
        let args = taipan_rt::tuple::Tuple::new([a.word.clone(), b.word.clone()].into_iter());
        let result = imp::str_format(text(&format).borrow(), args.borrow(), Word::NULL).map(Own::into_word);
        script.case(format!("'{format}'.format({}, {})", a.source, b.source), result);
    }
    script
}

fn strs(random: &mut Random) -> Script {
    use taipan_rt::slice::Slice;
    let mut script = Script::default();
    let from = |chars: &[u32]| {
        let mut buf = taipan_rt::str::units::TextBuf::new();
        chars.iter().for_each(|&c| buf.push(c));
        Str::from_buf(&buf)
    };
    let source = |text: &Own<Str>| shown(Ok(text.clone().into_word()));
    let none_or = |random: &mut Random| match random.below(3) {
        0 => (String::from("None"), Word::NONE),
        _ => {
            let number = random.below(20) as i64 - 10;
            (number.to_string(), Word::from_small(number))
        }
    };
    for _ in 0..500 {
        let (a, b, c) = (from(&random.text(14)), from(&random.text(2)), from(&random.text(3)));
        let (a_, b_, c_) = (source(&a), source(&b), source(&c));
        let (x, y, z) = (none_or(random), none_or(random), none_or(random));
        let small = random.below(6) as i64 - 1;
        let (ar, br, cr) = (a.borrow(), b.borrow(), c.borrow());
        let number = |result: Result<i64, Raised>| result.map(int::from_i64);
        script.case(format!("{a_}[{}:{}:{}]", x.0, y.0, z.0), {
            let slice: Own<Slice> = imp::slice_new(x.1, y.1, z.1);
            imp::str_getitem_slice(ar, slice.borrow()).map(Own::into_word)
        });
        script.case(format!("{a_}[{small}]"), imp::str_getitem(ar, small).map(Own::into_word));
        script.case(format!("{a_} + {b_} + {c_}"), Ok(imp::str_concat(imp::str_concat(ar, br).borrow(), cr).into_word()));
        script.case(
            format!("{a_} + {b_} + {c_}"),
            Ok(imp::str_append(imp::str_append(imp::str_concat(ar, br), cr), text("").borrow()).into_word()),
        );
        script.case(format!("{a_} * {small}"), imp::str_repeat(ar, small).map(Own::into_word));
        script.case(format!("{a_}.replace({b_}, {c_}, {small})"), imp::str_replace(ar, br, cr, small).map(Own::into_word));
        script.case(format!("{a_}.find({b_}, {}, {})", x.0, y.0), number(imp::str_find(ar, br, x.1, y.1)));
        script.case(format!("{a_}.rindex({b_}, {}, {})", x.0, y.0), number(imp::str_rindex(ar, br, x.1, y.1)));
        script.case(format!("{a_}.count({b_}, {}, {})", x.0, y.0), number(imp::str_count(ar, br, x.1, y.1)));
        script
            .case(format!("{a_}.startswith({b_}, {}, {})", x.0, y.0), imp::str_startswith(ar, b.word(), x.1, y.1).map(OwnWord::from_bool));
        script.case(format!("{a_}.endswith({b_}, {}, {})", x.0, y.0), imp::str_endswith(ar, b.word(), x.1, y.1).map(OwnWord::from_bool));
        script.case(format!("{a_}.split({b_}, {small})"), imp::str_split(ar, b.word(), small).map(Own::into_word));
        script.case(format!("{a_}.rsplit(None, {small})"), imp::str_rsplit(ar, Word::NONE, small).map(Own::into_word));
        script.case(format!("{a_}.partition({b_})"), imp::str_partition(ar, br).map(Own::into_word));
        script.case(format!("{a_}.rpartition({b_})"), imp::str_rpartition(ar, br).map(Own::into_word));
        script.case(format!("{a_}.strip({c_})"), imp::str_strip(ar, c.word()).map(Own::into_word));
        script.case(format!("{a_}.center(9, {b_})"), imp::str_center(ar, 9, b.word()).map(Own::into_word));
        script.case(format!("{a_}.zfill(7)"), imp::str_zfill(ar, 7).map(Own::into_word));
        script.case(format!("{a_}.expandtabs({small})"), imp::str_expandtabs(ar, small).map(Own::into_word));
        script.case(format!("{a_}.removeprefix({b_})"), Ok(imp::str_removeprefix(ar, br).into_word()));
        script.case(format!("{a_}.removesuffix({b_})"), Ok(imp::str_removesuffix(ar, br).into_word()));
        script.case(format!("{b_} in {a_}"), Ok(OwnWord::from_bool(imp::str_contains(ar, br))));
        script.case(format!("{a_} < {b_}"), Ok(OwnWord::from_bool(imp::str_lt(ar, br))));
        script.case(
            format!("({a_} + '').encode('utf-8')"),
            imp::str_encode(ar, text("utf-8").borrow(), text("strict").borrow()).map(Own::into_word),
        );
        let items = taipan_rt::tuple::Tuple::new([a.clone().into_word(), b.clone().into_word()].into_iter());
        script.case(format!("{c_}.join(({a_}, {b_}))"), imp::str_join(cr, items.word()).map(Own::into_word));
    }
    script
}

#[test]
fn objects_behave_as_cpythons() {
    taipan_rt::start::run::init();
    int::parse::MAX_DIGITS.store(0, std::sync::atomic::Ordering::Relaxed);
    let mut random = Random::new(21);
    let parts = [strs, fields, percent, constructors, operators];
    let scripts: Vec<Script> = parts.into_iter().map(|part| part(&mut random)).collect();
    let program: String = scripts.iter().map(|script| script.program.as_str()).collect();
    Script { program, ours: scripts.into_iter().flat_map(|script| script.ours).collect() }.run();
}

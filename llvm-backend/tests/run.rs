//! Programs built by hand, compiled at several levels and run.

mod support;

use support::*;
use taipan_mir::ir::op::{CompareOp, Convert, F64Op, I64Op};
use taipan_mir::ir::program::{Class, Constant, Params};
use taipan_mir::ir::typed::{Abi, ClassDescriptorData, FuncDescriptorData, SlotPlace};
use taipan_mir::ir::{ClassId, Edge, ModuleId, Op, Span, Terminator};
use taipan_rt_abi::{Builtin, Repr, word};

/// `fib`, recursive on raw integers, which may raise: its result is a pair.
#[test]
fn recursion_and_pairs() {
    let mut typed = program();
    let mut b = Build::new();
    let n = b.param(b.at, Repr::I64);
    let two = b.i64(2);
    let small = b.op(Op::I64Compare { op: CompareOp::Lt, lhs: n, rhs: two }, Repr::Bool);
    let (base, recurse) = (b.block(), b.block());
    b.end(Terminator::Branch { cond: small, then: Edge::to(base), otherwise: Edge::to(recurse) });
    b.at = base;
    b.end(Terminator::Return(Some(n)));
    b.at = recurse;
    b.row(Builtin::check_stack, &[]);
    let fib = taipan_mir::ir::InstanceId(0);
    let mut call = |minus| {
        let minus = b.i64(minus);
        let less = b.op(Op::I64Binary { op: I64Op::Sub, lhs: n, rhs: minus }, Repr::I64);
        b.op(Op::CallInstance { instance: fib, args: vec![less] }, Repr::I64)
    };
    let (first, second) = (call(1), call(2));
    let sum = b.op(Op::I64Binary { op: I64Op::Add, lhs: first, rhs: second }, Repr::I64);
    b.end(Terminator::Return(Some(sum)));
    instance(&mut typed, "__main__.fib#int", Abi::Internal, Repr::I64, true, b);

    let mut b = Build::new();
    let n = b.i64(20);
    let result = b.op(Op::CallInstance { instance: fib, args: vec![n] }, Repr::I64);
    let word = b.row(Builtin::int_from_i64, &[result]);
    b.row(Builtin::dyn_pos, &[word]);
    b.end(Terminator::Return(None));
    main_instance(&mut typed, b);
    check_output("fib", &typed, "int 6765\nend: raised 0, 0 globals\n");
}

/// A loop that leaves by a raising operation, whose landing takes an argument.
#[test]
fn landings_take_arguments() {
    let mut typed = program();
    let mut b = Build::new();
    let (head, out) = (b.block(), b.block());
    let start = b.i64(3);
    b.end(Terminator::Jump(Edge { block: head, args: vec![start] }));
    let counter = b.param(head, Repr::I64);
    let last = b.param(out, Repr::I64);
    b.at = head;
    let hundred = b.i64(100);
    let quotient = b.row(Builtin::i64_floordiv, &[hundred, counter]);
    b.land(quotient, Edge { block: out, args: vec![counter] });
    let word = b.row(Builtin::int_from_i64, &[quotient]);
    let shown = b.row(Builtin::dyn_pos, &[word]);
    b.op(Op::Retain(shown), Repr::Void);
    b.op(Op::Release(shown), Repr::Void);
    let one = b.i64(1);
    let less = b.op(Op::I64Binary { op: I64Op::Sub, lhs: counter, rhs: one }, Repr::I64);
    b.end(Terminator::Jump(Edge { block: head, args: vec![less] }));
    b.at = out;
    let word = b.row(Builtin::int_from_i64, &[last]);
    b.row(Builtin::dyn_pos, &[word]);
    let place = b.op(Op::Location, Repr::Ptr);
    b.row(Builtin::exc_trace, &[place]);
    b.end(Terminator::Propagate);
    main_instance(&mut typed, b);
    let counts = |n| format!("int {n}\nretain {n}\nrelease {n}\n");
    let expected = format!("{}{}{}int 0\nat app.py:2:2 in <module>\nend: raised 1, 0 globals\n", counts(33), counts(50), counts(100));
    check_output("landings", &typed, &expected);
}

/// Two edges of one branch, and three of one switch, to the same block.
#[test]
fn parallel_edges() {
    let mut typed = program();
    let mut b = Build::new();
    let (next, last) = (b.block(), b.block());
    let [one, two, three] = [1, 2, 3].map(|number| b.i64(number));
    let [a, c] = [one, three].map(|number| b.row(Builtin::int_from_i64, &[number]));
    let less = b.row(Builtin::int_lt, &[c, a]);
    let edge = |block, arg| Edge { block, args: vec![arg] };
    b.end(Terminator::Branch { cond: less, then: edge(next, one), otherwise: edge(next, two) });
    let picked = b.param(next, Repr::I64);
    b.at = next;
    b.end(Terminator::Switch { value: picked, cases: vec![(1, edge(last, one)), (2, edge(last, three))], otherwise: edge(last, two) });
    let picked = b.param(last, Repr::I64);
    b.at = last;
    let word = b.row(Builtin::int_from_i64, &[picked]);
    b.row(Builtin::dyn_pos, &[word]);
    b.end(Terminator::Return(None));
    main_instance(&mut typed, b);
    check_output("edges", &typed, "int 3\nend: raised 0, 0 globals\n");
}

#[test]
fn constants_of_every_kind() {
    let mut typed = program();
    let mut b = Build::new();
    for constant in [
        Constant::None,
        Constant::Int(-7),
        Constant::Int(i64::MIN),
        Constant::BigInt("123456789012345678901234567890".into()),
        Constant::Float(1.5f64.to_bits()),
        Constant::Str(b"gr\xc3\xbc\xc3\x9fe\0!".to_vec()),
        Constant::Bytes(Vec::new()),
    ] {
        let id = typed.program.constants.intern(constant);
        let value = b.op(Op::Const(id), Repr::Word);
        b.row(Builtin::dyn_pos, &[value]);
    }
    b.end(Terminator::Return(None));
    main_instance(&mut typed, b);
    let float = word::encode_float(1.5).unwrap();
    let expected = format!(
        "word 4\nint -7\nconstant 2 -9223372036854775808\nconstant 2 123456789012345678901234567890\nword {float:x}\n\
         constant 0 grüße\0!\nconstant 1 \nend: raised 0, 0 globals\n"
    );
    check_output("constants", &typed, &expected);
}

/// Doubles, truths and their conversions; a `Flagged` double.
#[test]
fn scalars() {
    let mut typed = program();
    let mut b = Build::new();
    let nan = b.op(Op::ConstF64(f64::NAN), Repr::F64);
    let seven = b.op(Op::ConstF64(7.0), Repr::F64);
    let two = b.op(Op::ConstF64(2.0), Repr::F64);
    let show = |b: &mut Build, truth| {
        let word = b.op(Op::Convert { how: Convert::BoolToWord, value: truth }, Repr::Word);
        b.row(Builtin::dyn_pos, &[word]);
    };
    for op in [CompareOp::Eq, CompareOp::Ne, CompareOp::Lt] {
        let truth = b.op(Op::F64Compare { op, lhs: nan, rhs: nan }, Repr::Bool);
        show(&mut b, truth);
    }
    let quotient = b.row(Builtin::f64_div, &[seven, two]);
    let sum = b.op(Op::F64Binary { op: F64Op::Add, lhs: quotient, rhs: two }, Repr::F64);
    let negative = b.op(Op::F64Neg(sum), Repr::F64);
    let bits = b.op(Op::Convert { how: Convert::F64ToBits, value: negative }, Repr::I64);
    let expected_bits = b.i64((-5.5f64).to_bits() as i64);
    let same = b.op(Op::I64Compare { op: CompareOp::Eq, lhs: bits, rhs: expected_bits }, Repr::Bool);
    show(&mut b, same);
    let not = b.op(Op::Not(same), Repr::Bool);
    let number = b.op(Op::Convert { how: Convert::BoolToI64, value: not }, Repr::I64);
    let picked = b.op(Op::Select { cond: not, then: bits, otherwise: number }, Repr::I64);
    let word = b.row(Builtin::int_from_i64, &[picked]);
    b.row(Builtin::dyn_pos, &[word]);
    b.end(Terminator::Return(None));
    main_instance(&mut typed, b);
    check_output("scalars", &typed, "word c\nword 14\nword c\nword 14\nint 0\nend: raised 0, 0 globals\n");
}

/// A function object that the runtime calls through its descriptor, a class, and arrays on the stack.
#[test]
fn descriptors() {
    let mut typed = program();
    let names = ["x", "y"].map(|name| typed.program.names.intern(name.into()));
    let func = function(&mut typed, "f", Params { positional: names.to_vec(), ..Params::default() });
    typed.program.functions[func].doc = Some(typed.program.constants.intern(Constant::Str(b"Doc.".to_vec())));
    let mut b = Build::new();
    b.param(b.at, Repr::Function);
    let args = b.param(b.at, Repr::Ptr);
    let second = b.op(Op::LoadWord { array: args, index: 1 }, Repr::Word);
    b.end(Terminator::Return(Some(second)));
    let entry = instance(&mut typed, "__main__.f#entry", Abi::Entry, Repr::Word, true, b);
    let descriptor = typed.func_descriptors.push(FuncDescriptorData { func, entry: Some(entry), annotated: None });
    let class = typed.program.classes.push(Class {
        name: "C".into(),
        qualname: "C".into(),
        module: ModuleId(0),
        doc: None,
        span: Span::default(),
        attrs: Vec::new(),
        slots: None,
    });
    assert_eq!(class, ClassId(0));
    let class = typed.class_descriptors.push(ClassDescriptorData {
        class,
        class_id: 300,
        flags: 0,
        slots: (0..).zip(&names).map(|(at, &name)| (name, SlotPlace::Word(at))).collect(),
        attrs: vec![names[1]],
    });

    let mut b = Build::new();
    let none = b.op(Op::Unbound, Repr::Word);
    let zero = b.i64(0);
    for numbers in [[1, 2], [3, 4]] {
        let items = numbers.map(|number| b.op(Op::ConstWord(word::encode_small_int(number).unwrap()), Repr::Word));
        let items = b.op(Op::StackArray(items.to_vec()), Repr::Ptr);
        let two = b.i64(2);
        b.row(Builtin::tuple_new, &[items, two]);
    }
    let descriptor = b.op(Op::FuncDescriptor(descriptor), Repr::Ptr);
    let captures = b.op(Op::StackArray(Vec::new()), Repr::Ptr);
    b.row(Builtin::function_new, &[descriptor, captures, zero, none, none]);
    let descriptor = b.op(Op::ClassDescriptor(class), Repr::Ptr);
    b.row(Builtin::class_new, &[descriptor, none]);
    b.end(Terminator::Return(None));
    main_instance(&mut typed, b);
    let expected = "tuple of 1 2\ntuple of 3 4\nf line 3 flags 0 params 2: x y doc\nint 6\nC id 300: x y / y\nend: raised 0, 0 globals\n";
    check_output("descriptors", &typed, expected);
}

/// Arrays that die in one block share room on the stack.
#[test]
fn stack_arrays_are_reused() {
    let mut typed = program();
    let mut b = Build::new();
    let two = b.i64(2);
    for _ in 0..10 {
        let item = b.op(Op::ConstWord(word::TRUE), Repr::Word);
        let items = b.op(Op::StackArray(vec![item, item]), Repr::Ptr);
        b.row(Builtin::tuple_new, &[items, two]);
    }
    b.end(Terminator::Return(None));
    main_instance(&mut typed, b);
    assert_eq!(ir(&typed).matches("alloca").count(), 1);
}

/// A mistake of another stage is an error, not a crash.
#[test]
fn a_broken_program_is_refused() {
    let mut typed = program();
    let mut b = Build::new();
    let number = b.i64(1);
    b.row(Builtin::dyn_neg, &[number]);
    b.row(Builtin::f64_div, &[number, number]);
    b.end(Terminator::Return(None));
    main_instance(&mut typed, b);
    let error = taipan_llvm_backend::compile(&typed, &Default::default()).unwrap_err();
    assert!(error.to_string().contains("v2 calls tp_f64_div: `a` is a F64, v0 a I64"), "{error}");
}

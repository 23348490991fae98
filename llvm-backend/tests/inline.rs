//! With the runtime's bitcode, small runtime functions leave no call behind.
//!
//! `./x test` builds the runtime first; without it there is nothing to look at.

mod support;

use std::path::Path;

use support::*;
use taipan_llvm_backend::{Emit, Options, compile};
use taipan_mir::ir::typed::Abi;
use taipan_mir::ir::{Edge, InstanceId, Op, Terminator};
use taipan_rt_abi::{Builtin, Repr, word};

/// `fib` on exact ints: compares, sums and recursion.
#[test]
fn exact_ints_are_added_inline() {
    let bitcode = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../lib/taipan/x86_64-unknown-linux-gnu/rt.bc");
    if !bitcode.is_file() {
        eprintln!("skipped: no runtime at {}", bitcode.display());
        return;
    }
    let mut typed = program();
    let mut b = Build::new();
    let n = b.param(b.at, Repr::Int);
    let small = |b: &mut Build, value| b.op(Op::ConstWord(word::encode_small_int(value).unwrap()), Repr::Int);
    let two = small(&mut b, 2);
    let less = b.row(Builtin::int_lt, &[n, two]);
    let (base, recurse) = (b.block(), b.block());
    b.end(Terminator::Branch { cond: less, then: Edge::to(base), otherwise: Edge::to(recurse) });
    b.at = base;
    b.op(Op::Retain(n), Repr::Void);
    b.end(Terminator::Return(Some(n)));
    b.at = recurse;
    let mut results = [1, 2].map(|minus| {
        let minus = small(&mut b, minus);
        let less = b.row(Builtin::int_sub, &[n, minus]);
        let result = b.op(Op::CallInstance { instance: InstanceId(0), args: vec![less] }, Repr::Int);
        b.op(Op::Release(less), Repr::Void);
        result
    });
    results.reverse();
    let sum = b.row(Builtin::int_add, &results);
    b.end(Terminator::Return(Some(sum)));
    instance(&mut typed, "__main__.fib#int", Abi::Internal, Repr::Int, true, b);

    let mut b = Build::new();
    let n = small(&mut b, 20);
    let result = b.op(Op::CallInstance { instance: InstanceId(0), args: vec![n] }, Repr::Int);
    b.row(Builtin::dyn_pos, &[result]);
    b.end(Terminator::Return(None));
    main_instance(&mut typed, b);

    let options = Options { emit: Emit::OptimizedLlvmIr, verify: true, debug_info: false, runtime: Some(&bitcode), ..Options::default() };
    let output = compile(&typed, &options).expect("it compiles");
    let text = String::from_utf8(output.files.concat()).unwrap();
    for inlined in ["@tp_int_add(", "@tp_int_sub(", "@tp_int_lt("] {
        assert!(!text.contains(inlined), "{inlined} is called in\n{text}");
    }
    eprintln!("{:?}", output.times);
}

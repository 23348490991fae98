//! Containers, iterators and builtin functions: the lines of `containers.txt`, here and under `python3`.

use super::mini::Mini;
use super::*;
use std::io::Write;
use std::process::{Command, Stdio};

const LINES: &str = include_str!("containers.txt");

/// Runs each line as [`Mini`] does.
const ORACLE: &str = r##"
import ast, sys
env = {}
for line in sys.stdin.read().split("\n"):
    if line == "---":
        env = {}
    if not line or line == "---" or line.startswith("#"):
        continue
    try:
        if isinstance(ast.parse(line).body[0], ast.Expr):
            print(repr(eval(line, env)))
        else:
            exec(line, env)
            print("ok")
    except Exception as error:
        text = str(error)
        print(type(error).__name__ + (": " + text if text else ""))
"##;

#[test]
fn lines_agree_with_cpython() {
    let Ok(mut python) = Command::new("python3").args(["-c", ORACLE]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn() else {
        return;
    };
    python.stdin.take().expect("it is piped").write_all(LINES.as_bytes()).expect("python reads");
    let expected = python.wait_with_output().expect("python ends").stdout;
    let expected = String::from_utf8_lossy(&expected);
    let _guard = runtime();
    let before = alive();
    let mut mini = Mini::default();
    let mut expected = expected.lines();
    let mut wrong = String::new();
    for line in LINES.lines() {
        if line == "---" {
            mini = Mini::default();
        }
        if line.is_empty() || line == "---" || line.starts_with('#') {
            continue;
        }
        let (ours, theirs) = (mini.line(line), expected.next().unwrap_or("(nothing)"));
        if ours != theirs {
            wrong += &format!("{line}\n  ours    {ours}\n  CPython {theirs}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    drop(mini);
    drop(crate::exc::take());
    crate::cycle::collect::collect();
    assert_eq!(alive(), before, "objects leak: {}", survivors());
}

/// What is alive, for the message.
fn survivors() -> String {
    let mut words = Vec::new();
    crate::object::alloc::for_each_object(|object| {
        // SAFETY: the heap enumerates live objects only.
        if unsafe { !(*object).is_immortal() } {
            words.push(Word::from_ptr(object));
        }
    });
    words.into_iter().map(|word| format!("{} {}\n", word.ty().name, repr(word))).collect()
}

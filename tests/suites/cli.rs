//! The command line as a user meets it: what each subcommand leaves behind, and that every refusal is exit code 2,
//! one coded message, and no output file.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use libtest_mimic::Trial;
use taipan_tests::known::KnownFailures;
use taipan_tests::process::{End, Invocation, Output};
use taipan_tests::tools;

type Check = fn(&Path) -> Result<(), String>;

/// Every trial: its name and its body, which gets an empty folder.
const TRIALS: &[(&str, Check)] = &[
    ("build_writes_an_executable", build_writes_an_executable),
    ("build_names_the_output_after_the_script", build_names_the_output_after_the_script),
    ("build_is_reproducible", build_is_reproducible),
    ("run_passes_arguments_input_and_exit_code", run_passes_arguments_input_and_exit_code),
    ("run_works_from_another_folder", run_works_from_another_folder),
    ("check_accepts_a_good_program", check_accepts_a_good_program),
    ("check_explains", check_explains),
    ("emit_mir_and_llvm", emit_mir_and_llvm),
    ("version_help_and_targets", version_help_and_targets),
    ("a_missing_file_is_refused", a_missing_file_is_refused),
    ("a_folder_is_refused", a_folder_is_refused),
    ("a_syntax_error_leaves_no_output", a_syntax_error_leaves_no_output),
    ("an_unknown_flag_is_refused", an_unknown_flag_is_refused),
    ("an_unknown_target_is_refused", an_unknown_target_is_refused),
    ("an_output_in_a_missing_folder_is_refused", an_output_in_a_missing_folder_is_refused),
    ("the_script_is_never_overwritten", the_script_is_never_overwritten),
    ("a_device_gets_a_copy", a_device_gets_a_copy),
    ("standard_output_gets_a_copy", standard_output_gets_a_copy),
    ("line_ends_of_any_system_are_read", line_ends_of_any_system_are_read),
    ("a_full_disk_is_reported", a_full_disk_is_reported),
    ("a_missing_linker_is_reported", a_missing_linker_is_reported),
    ("an_extension_module_for_another_machine_links", an_extension_module_for_another_machine_links),
    ("random_bytes_are_refused", random_bytes_are_refused),
    ("a_debugger_shows_python_lines", a_debugger_shows_python_lines),
    ("no_standard_output_is_no_error", no_standard_output_is_no_error),
    ("no_standard_input_is_said_by_input", no_standard_input_is_said_by_input),
    ("an_interrupt_is_a_keyboard_interrupt", an_interrupt_is_a_keyboard_interrupt),
];

/// Adds the trials.
pub fn collect(known: &KnownFailures, trials: &mut Vec<Trial>) {
    for &(name, check) in TRIALS {
        let name = format!("cli::{name}");
        let folder = name.clone();
        trials.push(known.trial(name, move || {
            let scratch = tools::scratch(&folder).map_err(|e| e.to_string())?;
            check(&scratch.path)
        }));
    }
}

fn build_writes_an_executable(folder: &Path) -> Result<(), String> {
    write(folder, "app.py", "print('built')\n")?;
    expect_code(&taipan(folder, &["build", "app.py", "-o", "out"])?, 0)?;
    expect_stdout(&execute(folder, "./out")?, "built\n")
}

fn build_names_the_output_after_the_script(folder: &Path) -> Result<(), String> {
    write(folder, "app.py", "print('named')\n")?;
    expect_code(&taipan(folder, &["build", "app.py"])?, 0)?;
    expect_stdout(&execute(folder, "./app")?, "named\n")
}

fn build_is_reproducible(folder: &Path) -> Result<(), String> {
    write(folder, "app.py", "d = {c: ord(c) for c in 'hello'}\nprint(d, [x * 2 for x in d.values()])\n")?;
    // The second is large enough to be finished in parts, side by side.
    for script in ["app.py", concat!(env!("CARGO_MANIFEST_DIR"), "/../bench/deltablue.py")] {
        for output in ["one", "two"] {
            expect_code(&taipan(folder, &["build", script, "-o", output])?, 0)?;
        }
        if read(folder, "one")? != read(folder, "two")? {
            return Err(format!("{script} gave two different executables"));
        }
    }
    Ok(())
}

fn run_passes_arguments_input_and_exit_code(folder: &Path) -> Result<(), String> {
    write(folder, "app.py", "import sys\nprint(sys.argv[1:], input())\nsys.exit(7)\n")?;
    write(folder, "in.txt", "a line\n")?;
    let mut invocation = command(folder, &["run", "app.py", "--flag", "two words"])?;
    invocation.stdin = Some(folder.join("in.txt"));
    let output = invocation.run().map_err(|e| e.to_string())?;
    expect_code(&output, 7)?;
    expect_stdout(&output, "['--flag', 'two words'] a line\n")
}

fn run_works_from_another_folder(folder: &Path) -> Result<(), String> {
    fs::create_dir(folder.join("sub")).map_err(|e| e.to_string())?;
    write(folder, "sub/app.py", "import helper\nprint(helper.value)\n")?;
    write(folder, "sub/helper.py", "value = 5\n")?;
    expect_stdout(&taipan(folder, &["run", "sub/app.py"])?, "5\n")
}

fn check_accepts_a_good_program(folder: &Path) -> Result<(), String> {
    write(folder, "app.py", "print(1)\n")?;
    expect_code(&taipan(folder, &["check", "app.py"])?, 0)
}

fn check_explains(folder: &Path) -> Result<(), String> {
    write(folder, "app.py", "def double(x):\n    return x * 2\n\n\nprint(double(4), double('ab'))\n")?;
    let output = taipan(folder, &["check", "app.py", "--explain"])?;
    expect_code(&output, 0)?;
    let text = output.stdout_text() + &output.stderr_text();
    match ["double", "int", "str"].iter().find(|word| !text.contains(**word)) {
        None => Ok(()),
        Some(word) => Err(format!("no `{word}` in:\n{text}")),
    }
}

fn emit_mir_and_llvm(folder: &Path) -> Result<(), String> {
    write(folder, "app.py", "def double(x):\n    return x * 2\n\n\nprint(double(4))\n")?;
    for kind in ["ast", "mir", "callgraph", "llvm-ir", "asm", "obj"] {
        let output = taipan(folder, &["build", "app.py", "--emit", kind, "-o", kind])?;
        expect_code(&output, 0).map_err(|e| format!("--emit {kind}: {e}"))?;
        if read(folder, kind)?.is_empty() {
            return Err(format!("--emit {kind} wrote nothing"));
        }
    }
    Ok(())
}

fn version_help_and_targets(folder: &Path) -> Result<(), String> {
    for (flag, word) in [("--version", "taipan"), ("-h", "build"), ("targets", "aarch64-unknown-linux-gnu")] {
        let output = taipan(folder, &[flag])?;
        expect_code(&output, 0)?;
        if !output.stdout_text().contains(word) {
            return Err(format!("no `{word}` in `taipan {flag}`:\n{}", output.stdout_text()));
        }
    }
    Ok(())
}

fn a_missing_file_is_refused(folder: &Path) -> Result<(), String> {
    for verb in ["build", "run", "check"] {
        expect_refusal(&taipan(folder, &[verb, "nowhere.py"])?, "nowhere.py")?;
    }
    expect_nothing_in(folder)
}

fn a_folder_is_refused(folder: &Path) -> Result<(), String> {
    fs::create_dir(folder.join("app.py")).map_err(|e| e.to_string())?;
    expect_refusal(&taipan(folder, &["build", "app.py", "-o", "out"])?, "app.py")
}

fn a_syntax_error_leaves_no_output(folder: &Path) -> Result<(), String> {
    write(folder, "app.py", "def f(:\n    pass\n")?;
    expect_refusal(&taipan(folder, &["build", "app.py", "-o", "out"])?, "app.py:1")?;
    fs::remove_file(folder.join("app.py")).map_err(|e| e.to_string())?;
    expect_nothing_in(folder)
}

fn an_unknown_flag_is_refused(folder: &Path) -> Result<(), String> {
    write(folder, "app.py", "print(1)\n")?;
    let output = taipan(folder, &["build", "app.py", "--frobnicate"])?;
    expect_code(&output, 2)?;
    match output.stderr_text().contains("--frobnicate") {
        true => Ok(()),
        false => Err(output.stderr_text()),
    }
}

fn an_unknown_target_is_refused(folder: &Path) -> Result<(), String> {
    write(folder, "app.py", "print(1)\n")?;
    expect_refusal(&taipan(folder, &["build", "app.py", "--target", "z80-none"])?, "z80")
}

fn an_output_in_a_missing_folder_is_refused(folder: &Path) -> Result<(), String> {
    write(folder, "app.py", "print(1)\n")?;
    expect_refusal(&taipan(folder, &["build", "app.py", "-o", "no/such/folder/out"])?, "no/such/folder")
}

fn the_script_is_never_overwritten(folder: &Path) -> Result<(), String> {
    let text = "print(1)\n";
    write(folder, "app.py", text)?;
    for output in ["app.py", "./app.py", "../build/app.py"] {
        let output = output.replace("build", &folder.file_name().unwrap_or_default().to_string_lossy());
        expect_refusal(&taipan(folder, &["build", "app.py", "-o", &output])?, "E0701")?;
    }
    match read(folder, "app.py")? == text.as_bytes() {
        true => Ok(()),
        false => Err("the script was overwritten".into()),
    }
}

fn a_device_gets_a_copy(folder: &Path) -> Result<(), String> {
    write(folder, "app.py", "print(1)\n")?;
    expect_code(&taipan(folder, &["build", "app.py", "-o", "/dev/null"])?, 0)?;
    expect_refusal(&taipan(folder, &["build", "app.py", "-o", "/dev/full"])?, "E0807")?;
    let is_device = |path: &str| fs::metadata(path).is_ok_and(|found| !found.is_file());
    match is_device("/dev/null") && is_device("/dev/full") {
        true => Ok(()),
        false => Err("a device was replaced by a file".into()),
    }
}

fn standard_output_gets_a_copy(folder: &Path) -> Result<(), String> {
    write(folder, "app.py", "print('copied')\n")?;
    let compiler = tools::compiler()?.display().to_string();
    for output in ["-", "/dev/stdout"] {
        let script = format!("\"$0\" build app.py -o {output} > app && chmod +x app && ./app && test -L /dev/stdout");
        let words = vec!["sh".into(), "-c".into(), script, compiler.clone()];
        let output = Invocation::new(words, folder, Duration::from_secs(60)).run().map_err(|e| e.to_string())?;
        expect_stdout(&output, "copied\n")?;
        expect_code(&output, 0)?;
    }
    Ok(())
}

fn line_ends_of_any_system_are_read(folder: &Path) -> Result<(), String> {
    let text = "\u{feff}x = 1\nif x:\n\u{c}    print('''a\nb'''.encode(), \\\n      x)\n";
    for (index, end) in ["\n", "\r\n", "\r"].into_iter().enumerate() {
        let script = format!("app{index}.py");
        write(folder, &script, &text.replace('\n', end))?;
        expect_stdout(&taipan(folder, &["run", &script])?, "b'a\\nb' 1\n")?;
    }
    Ok(())
}

fn a_full_disk_is_reported(folder: &Path) -> Result<(), String> {
    write(folder, "app.py", "print(1)\n")?;
    // No file may grow past one block: every write fails as on a full disk.
    let compiler = tools::compiler()?.display().to_string();
    let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" build app.py -o out".to_owned();
    let invocation = Invocation::new(vec!["sh".into(), "-c".into(), script, compiler], folder, Duration::from_secs(60));
    expect_refusal(&invocation.run().map_err(|e| e.to_string())?, "")?;
    match folder.join("out").exists() {
        false => Ok(()),
        true => Err("a partial executable was left behind".into()),
    }
}

fn a_missing_linker_is_reported(folder: &Path) -> Result<(), String> {
    write(folder, "app.py", "print(1)\n")?;
    let mut invocation = command(folder, &["build", "app.py", "-o", "out"])?;
    invocation.env.push(("PATH".into(), folder.display().to_string()));
    expect_refusal(&invocation.run().map_err(|e| e.to_string())?, "apt")
}

fn an_extension_module_for_another_machine_links(folder: &Path) -> Result<(), String> {
    write(folder, "mod.py", "def twice(x: int) -> int:\n    return 2 * x\n")?;
    let output = taipan(folder, &["build", "--extension", "--target", "aarch64-unknown-linux-gnu", "mod.py"])?;
    // Not every machine has the runtime and the linker for it.
    if ["E0802", "E0803", "E0804"].iter().any(|code| output.stderr_text().contains(code)) {
        return Ok(());
    }
    expect_code(&output, 0)?;
    let bytes = read(folder, "mod.cpython-311-aarch64-linux-gnu.so")?;
    // The ELF header's machine, and the one symbol that CPython looks for.
    match bytes.get(18..20) == Some(&[0xb7, 0]) && bytes.windows(12).any(|window| window == b"\0PyInit_mod\0") {
        true => Ok(()),
        false => Err("not an extension module for aarch64".into()),
    }
}

fn random_bytes_are_refused(folder: &Path) -> Result<(), String> {
    let mut state = 1u32;
    for round in 0..40 {
        let bytes: Vec<u8> = (0..200).map(|_| next(&mut state)).collect();
        fs::write(folder.join("noise.py"), bytes).map_err(|e| e.to_string())?;
        let output = taipan(folder, &["check", "noise.py"])?;
        if !matches!(output.end, End::Code(0 | 2)) {
            return Err(format!("round {round}: {}\n{}", output.end, output.stderr_text()));
        }
    }
    Ok(())
}

/// A breakpoint at a Python line stops there, and the frames have Python names, files and lines, inlined or not.
fn a_debugger_shows_python_lines(folder: &Path) -> Result<(), String> {
    let text = "class Account:\n    def __init__(self, amount):\n        self.amount = amount\n\n    def take(self, amount):\n        \
                self.amount -= amount\n\n\ndef spend(account, steps):\n    for step in range(steps):\n        account.take(step)\n\n\n\
                spend(Account(100), 5)\n";
    write(folder, "app.py", text)?;
    for level in ["-O0", "-O2"] {
        expect_code(&taipan(folder, &["build", level, "app.py", "-o", "app"])?, 0)?;
        let words = ["gdb", "-batch", "-nx", "-ex", "break app.py:6", "-ex", "run", "-ex", "backtrace", "./app"].map(str::to_owned);
        // Not every machine has a debugger.
        let Ok(output) = Invocation::new(words.into(), folder, Duration::from_secs(120)).run() else { return Ok(()) };
        let shown = output.stdout_text();
        for (frame, line) in [("Account.take", 6), ("spend", 11), ("<module>", 14)] {
            let place = format!("app.py:{line}");
            if !shown.lines().any(|text| text.starts_with('#') && text.contains(frame) && text.contains(&place)) {
                return Err(format!("{level}: no frame of {frame} at {place} in:\n{shown}\n{}", output.stderr_text()));
            }
        }
    }
    Ok(())
}

fn no_standard_output_is_no_error(folder: &Path) -> Result<(), String> {
    write(folder, "app.py", "import sys\nprint('lost')\nprint('seen', file=sys.stderr)\n")?;
    expect_code(&taipan(folder, &["build", "app.py", "-o", "app"])?, 0)?;
    let words = ["sh", "-c", "exec ./app >&-"].map(str::to_owned);
    let output = Invocation::new(words.into(), folder, Duration::from_secs(60)).run().map_err(|e| e.to_string())?;
    expect_code(&output, 0)?;
    match output.stderr_text().as_str() {
        "seen\n" => Ok(()),
        other => Err(format!("stderr: {other}")),
    }
}

fn no_standard_input_is_said_by_input(folder: &Path) -> Result<(), String> {
    let text = "import sys\nprint(sys.stdin)\ntry:\n    input('? ')\nexcept RuntimeError as e:\n    print(e)\n";
    write(folder, "app.py", text)?;
    expect_code(&taipan(folder, &["build", "app.py", "-o", "app"])?, 0)?;
    let words = ["sh", "-c", "exec ./app <&-"].map(str::to_owned);
    let output = Invocation::new(words.into(), folder, Duration::from_secs(60)).run().map_err(|e| e.to_string())?;
    expect_stdout(&output, "None\ninput(): lost sys.stdin\n")
}

fn an_interrupt_is_a_keyboard_interrupt(folder: &Path) -> Result<(), String> {
    let source =
        "print('ready', flush=True)\ntry:\n    n = 0\n    while True:\n        n += 1\nexcept KeyboardInterrupt:\n    print('caught')\n";
    write(folder, "app.py", source)?;
    expect_code(&taipan(folder, &["build", "app.py", "-o", "out"])?, 0)?;
    let mut child = Command::new(folder.join("out")).stdout(Stdio::piped()).spawn().map_err(|e| e.to_string())?;
    let mut stdout = BufReader::new(child.stdout.take().expect("stdout is piped"));
    let mut text = String::new();
    stdout.read_line(&mut text).map_err(|e| e.to_string())?;
    let killed = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    killed.map_err(|e| e.to_string())?;
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let mut rest = String::new();
        let _ = stdout.read_to_string(&mut rest);
        let _ = sender.send(rest);
    });
    let rest = receiver.recv_timeout(Duration::from_secs(20));
    let _ = child.kill();
    let status = child.wait().map_err(|e| e.to_string())?;
    match rest.as_deref() {
        Ok("caught\n") if status.success() => Ok(()),
        Ok(rest) => Err(format!("{status}, {text:?} then {rest:?}")),
        Err(_) => Err("it went on after the interrupt".into()),
    }
}

fn command(folder: &Path, arguments: &[&str]) -> Result<Invocation, String> {
    let mut argv = vec![tools::compiler()?.display().to_string()];
    argv.extend(arguments.iter().map(|argument| (*argument).to_owned()));
    let mut invocation = Invocation::new(argv, folder, Duration::from_secs(120));
    // `taipan run` keeps executables in the user's cache, which is not the tests' to fill.
    invocation.env.push(("XDG_CACHE_HOME".into(), folder.join(".cache").display().to_string()));
    Ok(invocation)
}

fn taipan(folder: &Path, arguments: &[&str]) -> Result<Output, String> {
    command(folder, arguments)?.run().map_err(|e| e.to_string())
}

fn execute(folder: &Path, program: &str) -> Result<Output, String> {
    let path = folder.join(program).display().to_string();
    Invocation::new(vec![path], folder, Duration::from_secs(30)).run().map_err(|e| e.to_string())
}

fn write(folder: &Path, name: &str, text: &str) -> Result<(), String> {
    fs::write(folder.join(name), text).map_err(|e| format!("{name}: {e}"))
}

fn read(folder: &Path, name: &str) -> Result<Vec<u8>, String> {
    fs::read(folder.join(name)).map_err(|e| format!("{name}: {e}"))
}

fn expect_code(output: &Output, code: i32) -> Result<(), String> {
    match output.end == End::Code(code) {
        true => Ok(()),
        false => Err(format!("{}, expected {code}\n{}{}", output.end, output.stdout_text(), output.stderr_text())),
    }
}

fn expect_stdout(output: &Output, text: &str) -> Result<(), String> {
    match output.stdout_text() == text {
        true => Ok(()),
        false => Err(format!("stdout {:?}, expected {text:?}; {}\n{}", output.stdout_text(), output.end, output.stderr_text())),
    }
}

/// Exit code 2 and a message that has a code and mentions `word`.
fn expect_refusal(output: &Output, word: &str) -> Result<(), String> {
    expect_code(output, 2)?;
    let stderr = output.stderr_text();
    match stderr.contains("error[E") && stderr.contains(word) && !stderr.contains("panicked") {
        true => Ok(()),
        false => Err(format!("expected a coded message about {word:?}:\n{stderr}")),
    }
}

fn expect_nothing_in(folder: &Path) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|e| e.to_string())?;
    let names: Vec<_> = entries.flatten().map(|entry| entry.file_name()).filter(|name| name != ".cache").collect();
    if names.is_empty() { Ok(()) } else { Err(format!("left behind: {names:?}")) }
}

fn next(state: &mut u32) -> u8 {
    *state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
    (*state >> 24) as u8
}

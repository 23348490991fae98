//! Runs one child process with a time limit, a memory limit and a limit on its output.
//!
//! Every limit is there for the young compiler: a program that should print one line and instead loops, prints or
//! allocates for ever must cost one trial, not the machine.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Output past this many bytes is dropped; no test program prints a hundredth of it.
const OUTPUT_LIMIT: u64 = 16 << 20;
/// Address space of a native child, in KiB: the largest program needs a tenth.
const MEMORY_LIMIT_KIB: u64 = 4 << 20;

/// A command that has not been started.
#[derive(Clone)]
pub struct Invocation {
    /// The executable and its arguments.
    pub argv: Vec<String>,
    /// Variables added to this process's environment.
    pub env: Vec<(String, String)>,
    /// The working folder.
    pub cwd: PathBuf,
    /// A file to read as standard input; without one, input is empty.
    pub stdin: Option<PathBuf>,
    /// How long it may run before it is ended.
    pub limit: Duration,
    /// Whether to bound its address space: emulators reserve far more than they use.
    pub bounded_memory: bool,
}

/// How a child ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// It exited with this code.
    Code(i32),
    /// A signal ended it.
    Signal(i32),
    /// It ran past its limit and was ended.
    TimedOut,
}

/// What a child left behind.
#[derive(Clone, Debug)]
pub struct Output {
    /// How it ended.
    pub end: End,
    /// Its standard output, at most `OUTPUT_LIMIT` bytes.
    pub stdout: Vec<u8>,
    /// Its standard error, at most `OUTPUT_LIMIT` bytes.
    pub stderr: Vec<u8>,
}

impl Invocation {
    /// A command with an empty environment delta, no input and bounded memory.
    pub fn new(argv: Vec<String>, cwd: &Path, limit: Duration) -> Self {
        Invocation { argv, env: Vec::new(), cwd: cwd.to_owned(), stdin: None, limit, bounded_memory: true }
    }

    /// The command as one can paste it into a shell.
    pub fn as_shell(&self) -> String {
        let mut words: Vec<String> = self.env.iter().map(|(k, v)| format!("{k}={v}")).collect();
        words.extend(self.argv.iter().cloned());
        let mut text = words.join(" ");
        if let Some(stdin) = &self.stdin {
            text.push_str(&format!(" < {}", stdin.display()));
        }
        text
    }

    /// Runs it to its end or to its limit.
    pub fn run(&self) -> io::Result<Output> {
        let mut child = self.command()?.spawn()?;
        let stdout = collect(child.stdout.take().expect("stdout is piped"));
        let stderr = collect(child.stderr.take().expect("stderr is piped"));
        let end = wait(&mut child, self.limit)?;
        let stdout = stdout.join().expect("the reader of stdout does not panic");
        let stderr = stderr.join().expect("the reader of stderr does not panic");
        Ok(Output { end, stdout, stderr })
    }

    fn command(&self) -> io::Result<Command> {
        // Limits are set by a shell that then becomes the program: setting them here needs `unsafe`.
        let memory = if self.bounded_memory { format!("ulimit -v {MEMORY_LIMIT_KIB};") } else { String::new() };
        let mut command = Command::new("/bin/sh");
        command.arg("-c").arg(format!("ulimit -c 0;{memory} exec \"$0\" \"$@\"")).args(&self.argv);
        command.envs(self.env.iter().map(|(k, v)| (k, v))).current_dir(&self.cwd);
        match &self.stdin {
            Some(path) => command.stdin(File::open(path)?),
            None => command.stdin(Stdio::null()),
        };
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        Ok(command)
    }
}

impl Output {
    /// Standard output as text; bytes that are not UTF-8 show as escapes, so that different bytes stay different.
    pub fn stdout_text(&self) -> String {
        printable(&self.stdout)
    }

    /// Standard error as text, in the same way.
    pub fn stderr_text(&self) -> String {
        printable(&self.stderr)
    }
}

impl std::fmt::Display for End {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            End::Code(code) => write!(f, "exit code {code}"),
            End::Signal(signal) => write!(f, "signal {signal}"),
            End::TimedOut => f.write_str("ran past its time limit"),
        }
    }
}

fn printable(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for byte in chunk.invalid() {
            text.push_str(&format!("\\x{byte:02x}"));
        }
    }
    text
}

fn collect(mut from: impl Read + Send + 'static) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut kept = Vec::new();
        // What can't be read was not said; the comparison will show it.
        let _ = from.by_ref().take(OUTPUT_LIMIT).read_to_end(&mut kept);
        // Closing the pipe early would change how a chatty program ends, so the rest is read and dropped.
        let _ = io::copy(&mut from, &mut io::sink());
        kept
    })
}

fn wait(child: &mut Child, limit: Duration) -> io::Result<End> {
    let deadline = Instant::now() + limit;
    let mut pause = Duration::from_millis(1);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(end_of(status));
        }
        if Instant::now() >= deadline {
            child.kill()?;
            child.wait()?;
            return Ok(End::TimedOut);
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(20));
    }
}

fn end_of(status: ExitStatus) -> End {
    use std::os::unix::process::ExitStatusExt;
    match (status.code(), status.signal()) {
        (Some(code), _) => End::Code(code),
        (None, Some(signal)) => End::Signal(signal),
        (None, None) => End::Signal(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sh(script: &str, limit: Duration) -> Output {
        let argv = ["sh", "-c", script].map(String::from).to_vec();
        Invocation::new(argv, Path::new("/"), limit).run().expect("sh starts")
    }

    #[test]
    fn keeps_code_and_both_streams_apart() {
        let output = sh("echo out; echo err >&2; exit 3", Duration::from_secs(20));
        assert_eq!((output.end, &*output.stdout, &*output.stderr), (End::Code(3), &b"out\n"[..], &b"err\n"[..]));
    }

    #[test]
    fn ends_what_runs_too_long() {
        assert_eq!(sh("exec sleep 60", Duration::from_millis(50)).end, End::TimedOut);
    }

    #[test]
    fn tells_a_signal_from_a_code() {
        assert_eq!(sh("kill -SEGV $$", Duration::from_secs(20)).end, End::Signal(11));
    }
}

//! Runs programs and measures them: what they print, how long they take, how much memory they use.

use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, process};

use crate::setup::ensure_packages;
use crate::workspace::{Result, describe};

/// One run of a program.
pub struct Run {
    /// Its output and exit code.
    pub output: Output,
    /// From start to exit.
    pub elapsed: Duration,
}

impl Run {
    /// Whether another run did the same as far as its user can see.
    pub fn agrees_with(&self, other: &Run) -> bool {
        self.output.stdout == other.output.stdout && self.output.status.code() == other.output.status.code()
    }
}

/// Runs `command` once.
pub fn run_once(command: &mut Command) -> Result<Run> {
    let start = Instant::now();
    let output = command.stdin(Stdio::null()).output().map_err(|cause| format!("{}: {cause}", describe(command)))?;
    Ok(Run { output, elapsed: start.elapsed() })
}

/// The most memory that `command` uses at once, in KiB, as the kernel counts it.
pub fn peak_memory(command: &Command) -> Result<u64> {
    ensure_packages(&["time"])?;
    let report = env::temp_dir().join(format!("taipan-x-{}.memory", process::id()));
    let status = Command::new("/usr/bin/time")
        .args(["-q", "-f", "%M", "-o"])
        .arg(&report)
        .arg(command.get_program())
        .args(command.get_args())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    let text = fs::read_to_string(&report).unwrap_or_default();
    let _ = fs::remove_file(&report);
    status?;
    text.lines().last().and_then(|line| line.trim().parse().ok()).ok_or_else(|| "no memory report".into())
}

/// The mean of ratios: the one that does not depend on which side is divided by which.
pub fn geometric_mean(ratios: &[f64]) -> f64 {
    let logs: f64 = ratios.iter().map(|ratio| ratio.ln()).sum();
    (logs / ratios.len().max(1) as f64).exp()
}

/// The first line of what a program said on stderr, or how it ended.
pub fn complaint(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr);
    let lines: Vec<_> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let line = lines
        .iter()
        .find(|line| line.contains("error") || line.contains("panicked"))
        .or(lines.last())
        .map_or_else(|| output.status.to_string(), |line| line.trim().to_owned());
    line.chars().take(100).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_of_inverse_ratios_is_one() {
        assert!((geometric_mean(&[4.0, 0.25]) - 1.0).abs() < 1e-12);
    }
}

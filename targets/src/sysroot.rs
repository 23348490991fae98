//! Where another machine's C library lives, and the emulator that runs its programs here.

use std::path::PathBuf;

use crate::search::on_path;
use crate::{Target, TargetError};

/// How to start a program built for a target: nothing in front of it, or an emulator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Runner {
    /// The emulator and its options; empty on the machine itself.
    pub prefix: Vec<String>,
}

impl Target {
    /// The root of this target's C library where it is not the machine's own, as Debian's `*-cross`
    /// packages and most cross toolchains lay it out.
    pub fn sysroot(&self) -> Option<PathBuf> {
        if self.is_host() {
            return None;
        }
        let root = PathBuf::from("/usr").join(self.row().multiarch);
        root.is_dir().then_some(root)
    }

    /// What must stand before a program's name to run it here.
    pub fn runner(&self) -> Result<Runner, TargetError> {
        if self.is_host() {
            return Ok(Runner { prefix: Vec::new() });
        }
        let name = format!("qemu-{}", self.row().qemu);
        let missing = || TargetError::RunnerMissing { triple: self.triple_str().into(), packages: "qemu-user" };
        let emulator = on_path(&name).or_else(|| on_path(&format!("{name}-static"))).ok_or_else(missing)?;
        let mut prefix = vec![emulator.display().to_string()];
        if let Some(root) = self.sysroot() {
            prefix.extend(["-L".into(), root.display().to_string()]);
        }
        Ok(Runner { prefix })
    }
}

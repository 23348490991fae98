//! The options of a compilation, checked and completed.

use std::path::Path;

use taipan_frontend::diag;
use taipan_llvm_backend::OptLevel;
use taipan_mir::passes::{PASSES, PassOptions};
use taipan_targets::{RUNTIME_STAMP, Target};

use crate::args::Codegen;
use crate::cache::Digest;
use crate::failure::{Failure, Result};

/// What the pipeline is told.
pub(crate) struct Options {
    pub level: OptLevel,
    pub target: Target,
    /// As LLVM names it.
    pub cpu: String,
    pub strip: bool,
    pub verify: bool,
    pub passes: PassOptions,
    /// The name of the extension module to make; an executable otherwise.
    pub extension: Option<String>,
}

impl Options {
    /// Completes what the user gave.
    pub fn new(args: &Codegen) -> Result<Self> {
        let target = args.target.as_deref().map_or_else(|| Ok(Target::host()), Target::parse)?;
        if args.target_cpu.as_deref() == Some("native") && !target.is_host() {
            let message = format!("`--target-cpu native` is this machine, and not a {}", target.triple_str());
            return Err(Failure::Usage { message, help: "name a CPU of that target, or leave the option out".into() });
        }
        if let Some(cpu) = &args.target_cpu
            && !taipan_llvm_backend::cpus(target.triple_str()).any(|known| known == cpu)
        {
            return Err(unknown_cpu(cpu, &target));
        }
        let level = match args.level {
            0 => OptLevel::None,
            1 => OptLevel::Less,
            2 => OptLevel::Default,
            _ => OptLevel::Aggressive,
        };
        Ok(Options {
            level,
            cpu: args.target_cpu.clone().unwrap_or_else(|| target.default_cpu().into()),
            target,
            strip: args.strip,
            verify: args.verify || cfg!(debug_assertions),
            passes: pass_options(args)?,
            extension: None,
        })
    }

    /// A digest of all that decides what the compiler makes of the same source.
    pub fn digest(&self) -> Digest {
        let passes = format!("{:?}", self.passes);
        let options = format!("{:?} {} {} {}", self.level, self.target.triple_str(), self.cpu, self.strip);
        let compiler = std::env::current_exe().map(|path| identity(&path)).unwrap_or_default();
        let runtime = self.target.runtime().map(|files| identity(&files.archive)).unwrap_or_default();
        [compiler, runtime, options, passes].iter().fold(Digest::of(RUNTIME_STAMP.as_bytes()), |digest, text| digest.and(text.as_bytes()))
    }
}

fn unknown_cpu(cpu: &str, target: &Target) -> Failure {
    let known: Vec<_> = taipan_llvm_backend::cpus(target.triple_str()).collect();
    let help = match diag::closest(cpu, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("LLVM knows: {}", known.join(", ")),
    };
    Failure::Usage { message: format!("unknown CPU `{cpu}` for {}", target.triple_str()), help }
}

fn pass_options(args: &Codegen) -> Result<PassOptions> {
    let mut disabled = Vec::new();
    for text in &args.passes {
        let name = text.strip_prefix('-').unwrap_or(text);
        let known = PASSES.iter().find(|pass| pass.name == name);
        let optional: Vec<_> = PASSES.iter().filter(|pass| !pass.required).map(|pass| pass.name).collect();
        let help = format!("these can be left out: {}", optional.join(", "));
        match known {
            Some(pass) if !pass.required && text.starts_with('-') => disabled.push(name.to_owned()),
            Some(pass) if pass.required => {
                return Err(Failure::Usage { message: format!("the pass `{name}` can't be left out"), help });
            }
            _ => return Err(Failure::Usage { message: format!("`--passes={text}` is not `-NAME` of a pass"), help }),
        }
    }
    Ok(PassOptions { disabled, limit: args.pass_limit })
}

/// Tells this build of a file from others: during development the version alone does not.
fn identity(file: &Path) -> String {
    let built = file.metadata().and_then(|meta| Ok(format!("{:?} {}", meta.modified()?, meta.len())));
    built.unwrap_or_default()
}

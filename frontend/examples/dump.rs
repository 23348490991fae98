//! Prints the generic MIR of a script: `cargo run -p taipan-frontend --example dump script.py [library folder…]`.

use std::io;
use std::path::{Path, PathBuf};
use taipan_frontend::{Config, Sources, diag, lower};

struct Disk;

impl Sources for Disk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        std::fs::read(path)
    }

    fn is_file(&self, path: &Path) -> bool {
        path.is_file()
    }

    fn is_dir(&self, path: &Path) -> bool {
        path.is_dir()
    }
}

fn main() {
    let mut args = std::env::args_os().skip(1).map(PathBuf::from);
    let Some(script) = args.next() else { return eprintln!("usage: dump script.py [library folder…]") };
    let config = Config { library: args.collect(), ..Config::default() };
    let (program, diagnostics) = lower(&Disk, &script, &config);
    for diagnostic in &diagnostics.list {
        eprint!("{}", diag::render(diagnostic, &diagnostics.files));
    }
    if let Some(program) = program {
        for problem in taipan_mir::ir::verify::program(&program) {
            eprintln!("verifier: {problem}");
        }
        print!("{}", taipan_mir::ir::print::program(&program));
    }
}

//! Prints what inference finds in a program: `cargo run -p taipan-mir --example types -- FILE.py [FUNCTION]`; with the name of a
//! function also its bodies.

use std::path::Path;
use taipan_frontend::{Config, Sources};
use taipan_mir::infer::{self, report};

struct Files;

impl Sources for Files {
    fn read(&self, path: &Path) -> std::io::Result<Vec<u8>> {
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
    let script = std::env::args().nth(1).expect("usage: types FILE.py [FUNCTION]");
    let config = Config {
        runtime: vec![concat!(env!("CARGO_MANIFEST_DIR"), "/../rt/lib").into()],
        library: vec!["/usr/lib/python3.11".into()],
        ..Config::default()
    };
    let (program, diagnostics) = taipan_frontend::lower(&Files, Path::new(&script), &config);
    let Some(program) = program else {
        eprintln!("{diagnostics:?}");
        std::process::exit(2);
    };
    let start = std::time::Instant::now();
    let facts = infer::infer(&program);
    let time = start.elapsed();
    if let Some(name) = std::env::args().nth(2) {
        for instance in facts.instances.iter().filter(|instance| instance.live) {
            if program.functions[instance.func].qualname == name {
                println!("{}", report::body(&program, &facts, instance));
            }
        }
    }
    print!("{}", report::report(&program, &facts));
    for (_, text) in &facts.revealed {
        println!("revealed: {text}");
    }
    eprintln!("{} instances, {} live, {time:?}", facts.instances.len(), facts.instances.iter().filter(|instance| instance.live).count());
}

//! What the front end makes of small programs: MIR for each construct, and the text of each kind of error.
//! `BLESS=1` rewrites the expectations.

use std::io;
use std::path::{Path, PathBuf};
use taipan_frontend::{Code, Config, Sources, diag, lower};
use taipan_mir::ir::{print, verify};

/// One file, and nothing else in the world.
struct One(Vec<u8>);

impl Sources for One {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        if path == Path::new("app.py") { Ok(self.0.clone()) } else { Err(io::ErrorKind::NotFound.into()) }
    }

    fn is_file(&self, path: &Path) -> bool {
        path == Path::new("app.py")
    }

    fn is_dir(&self, _: &Path) -> bool {
        false
    }
}

fn check(folder: &str, extension: &str, make: impl Fn(Vec<u8>) -> String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).expect("the folder is there").filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "py"));
    paths.sort();
    assert!(!paths.is_empty());
    let mut wrong = Vec::new();
    for path in paths {
        let made = make(std::fs::read(&path).expect("a readable file"));
        let expected = path.with_extension(extension);
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&expected, made).expect("a writable folder");
        } else if std::fs::read_to_string(&expected).unwrap_or_default() != made {
            wrong.push(format!("{}:\n{made}", expected.display()));
        }
    }
    assert!(wrong.is_empty(), "not as expected (BLESS=1 accepts it):\n{}", wrong.join("\n"));
}

#[test]
fn mir_of_each_construct() {
    check("mir", "mir", |text| {
        let (program, diagnostics) = lower(&One(text), Path::new("app.py"), &Config::default());
        let program = program.unwrap_or_else(|| panic!("{:#?}", diagnostics.list));
        assert_eq!(verify::program(&program), Vec::<String>::new());
        print::program(&program)
    });
}

#[test]
fn text_of_each_error() {
    check("diagnostics", "txt", |text| {
        let (program, diagnostics) = lower(&One(text), Path::new("app.py"), &Config::default());
        assert!(program.is_none());
        diagnostics.list.iter().map(|diagnostic| diag::render(diagnostic, &diagnostics.files)).collect::<Vec<_>>().join("\n")
    });
}

#[test]
fn every_code_has_a_page() {
    for &code in Code::ALL {
        let page = code.page();
        let title = format!("# {}: {}\n", code.as_str(), code.name());
        assert!(page.starts_with(&title), "docs/errors/{}.md begins with {title:?}", code.as_str());
        assert!(page.contains("## What to do"), "docs/errors/{}.md says what to do", code.as_str());
    }
}

//! `taipan explain`: the pages of `docs/errors`.

use std::process::ExitCode;

use crate::embedded;
use crate::failure::{Failure, Result};
use crate::print;

/// Runs it.
pub(crate) fn run(code: Option<&str>) -> Result<ExitCode> {
    let Some(asked) = code else {
        let lines: String = embedded::error_pages().map(|(_, page)| format!("{}\n", title(page))).collect();
        print::out(&lines)?;
        return Ok(ExitCode::SUCCESS);
    };
    let code = asked.to_ascii_uppercase();
    match embedded::error_pages().find(|&(known, _)| known == code) {
        Some((_, page)) => {
            print::out(page)?;
            Ok(ExitCode::SUCCESS)
        }
        None => {
            let message = format!("there is no error code `{asked}`");
            Err(Failure::Usage { message, help: "`taipan explain` lists all of them".into() })
        }
    }
}

/// The first line, without its mark.
fn title(page: &str) -> &str {
    page.lines().next().unwrap_or_default().trim_start_matches(['#', ' '])
}

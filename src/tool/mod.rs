//! The tool that newsrooms and partners run on their own machines: `news-article COMMAND …`.
//!
//! A command turns words into words; files and the standard streams are touched only in [`run`],
//! in `document.rs`, which reads, in `release.rs`, which looks at what was built, and where `oembed` writes.
//! Another command is a file with `define` and `run`, and a line in `COMMANDS`.

mod about;
mod contract;
mod date;
mod document;
mod failure;
mod frame;
mod host;
mod html;
mod oembed;
mod options;
mod release;
mod snippet;
mod tag;

pub use host::Host;

use clap::{ArgMatches, Command};
use failure::{Done, Failure};
use std::ffi::OsString;
use std::io::Write;

/// One command: what it is called and takes, and what it does.
struct Entry {
    define: fn() -> Command,
    run: fn(&ArgMatches) -> Result<Done, Failure>,
}

const COMMANDS: &[Entry] = &[
    Entry { define: snippet::define, run: snippet::run },
    Entry { define: oembed::define, run: oembed::run },
];

/// Runs one command line, the program's name first; the answer is the exit code.
///
/// 0: done; 1: a file could not be read or written; 2: wrong usage.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    match answer(arguments) {
        Ok(done) => {
            for note in done.notes {
                // Where there is nobody to tell, the work is done all the same.
                _ = writeln!(err, "note: {note}");
            }
            written(out, &done.out)
        }
        Err(Failure::Clap(error)) if error.use_stderr() => {
            _ = write!(err, "{error}");
            2
        }
        // `--help` and `--version`.
        Err(Failure::Clap(error)) => written(out, &error.to_string()),
        Err(Failure::Usage(messages)) => told(err, &messages, 2),
        Err(Failure::Files(messages)) => told(err, &messages, 1),
    }
}

fn answer(arguments: impl IntoIterator<Item = OsString>) -> Result<Done, Failure> {
    let matches = program().try_get_matches_from(arguments)?;
    let (name, matches) = matches.subcommand().unwrap_or(("", &matches));
    let entry = COMMANDS.iter().find(|entry| (entry.define)().get_name() == name);
    let entry = entry.ok_or_else(|| Failure::usage("no command was given"))?;
    (entry.run)(matches)
}

fn program() -> Command {
    Command::new("news-article")
        .version(env!("CARGO_PKG_VERSION"))
        .about(env!("CARGO_PKG_DESCRIPTION"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommands(COMMANDS.iter().map(|entry| (entry.define)()))
}

fn written(out: &mut dyn Write, text: &str) -> u8 {
    // A reader such as `head` may have had enough; whatever else cannot be written is a failure.
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => 1,
        _ => 0,
    }
}

fn told(err: &mut dyn Write, messages: &[String], code: u8) -> u8 {
    for message in messages {
        _ = writeln!(err, "error: {message}");
    }
    code
}

#[cfg(test)]
mod tests;

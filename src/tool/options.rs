//! Options that several commands take.

use super::document::{PLACEHOLDER, is_address, media};
use super::failure::Failure;
use super::host::Host;
use crate::read::Platform;
use clap::{Arg, ArgMatches, value_parser};

/// Stands where nobody said where our files are served; the name is reserved for examples.
const CDN: &str = "https://cdn.example/";

/// `--base`, `--oembed`, `--address` and `--height`.
pub(super) fn shared() -> [Arg; 4] {
    let address = |name: &'static str, help: &str, default: &str| {
        let help = format!("{help} [default: {default}]");
        Arg::new(name).long(name).value_name("URL").help(help)
    };
    [
        address("base", "Where the folder dist/ is served", CDN),
        address("oembed", "Where the folder of oEmbed files is served", "oembed/ at the base"),
        address(
            "address",
            "Where SRC's file will be served; ends in a slash if its path is to follow",
            PLACEHOLDER,
        ),
        Arg::new("height")
            .long("height")
            .value_name("PIXELS")
            .default_value("520")
            .value_parser(value_parser!(u32).range(1..=10_000))
            .help("The room that is kept until the article is there"),
    ]
}

/// Where everything is served.
pub(super) struct Places {
    base: Host,
    oembed: Host,
    /// Of the file SRC, or of the folder it is in.
    pub(super) address: String,
}

impl Places {
    /// Besides, notes on what nobody has said.
    pub(super) fn of(
        matches: &ArgMatches,
        sources: &[&str],
    ) -> Result<(Self, Vec<String>), Failure> {
        let said = |name: &str| matches.get_one::<String>(name).map(String::as_str);
        let mut notes = Vec::new();
        if said("base").is_none() {
            notes.push(format!("{CDN} stands for where the folder dist/ is served; say --base"));
        }
        if said("address").is_none() && sources.iter().any(|src| !is_address(src)) {
            notes.push(format!("{PLACEHOLDER} stands for where SRC is served; say --address"));
        }
        let base = folder("--base", said("base").unwrap_or(CDN))?;
        let oembed = match said("oembed") {
            Some(address) => folder("--oembed", address)?,
            None => folder("--oembed", &at(&base, "oembed/"))?,
        };
        let address = said("address").unwrap_or(PLACEHOLDER).to_owned();
        Ok((Self { base, oembed, address }, notes))
    }

    /// The address of one of our files, told from the top of `dist/`.
    pub(super) fn file(&self, path: &str) -> String {
        at(&self.base, path)
    }

    /// The address of an oEmbed file.
    pub(super) fn oembed(&self, name: &str) -> String {
        at(&self.oembed, name)
    }
}

fn folder(what: &str, address: &str) -> Result<Host, Failure> {
    let address = media(what, &format!("{}/", address.trim_end_matches('/')))?;
    Host::at(address.as_str()).map_err(|error| Failure::usage(format!("{what}: {error}")))
}

fn at(folder: &Host, path: &str) -> String {
    folder.resolve(path).unwrap_or_default().href
}

/// The room that is kept for the article.
pub(super) fn height(matches: &ArgMatches) -> u32 {
    matches.get_one("height").copied().unwrap_or_default()
}

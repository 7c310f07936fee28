//! `snippet`: what a partner pastes to show one article, in three forms.

mod forms;
mod words;

use super::contract;
use super::document::open;
use super::failure::{Done, Failure};
use super::options::{Places, height, shared};
use super::release::Release;
use clap::{Arg, ArgAction, ArgMatches, Command};
use forms::{Snippet, Wanted};
use std::path::Path;

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Options that take a text: name, what it takes, help.
const TEXTS: &[(&str, &str, &str)] = &[
    ("headline", "TEXT", "What the link says that stands there until the article does"),
    ("url", "URL", "Where that link leads: the article's page at its publisher's"),
    ("publisher", "NAME", "Who published it"),
    ("date", "DATE", "When it was published, as ISO 8601"),
    ("in-language", "TAG", "The language of the article, as a BCP 47 tag"),
    ("dist", "FOLDER", "Where the built files are, for their hashes [default: dist]"),
];

/// Options that are there or not.
const FLAGS: &[(&str, &str)] =
    &[("pinned", "Only what stays at this version"), ("json", "The same as JSON, for programs")];

pub(super) fn define() -> Command {
    let texts = TEXTS.iter().map(|(name, value, help)| {
        let option = Arg::new(*name).long(*name).value_name(*value).help(*help);
        if *name == "in-language" { option.value_parser(contract::language) } else { option }
    });
    let flags = FLAGS
        .iter()
        .map(|(name, help)| Arg::new(*name).long(*name).action(ArgAction::SetTrue).help(*help));
    let src = "The document: its address, or its file, which then says what it is about";
    Command::new("snippet")
        .about("Prints what a partner pastes to show one article: tag, frame and oEmbed address")
        .arg(Arg::new("src").value_name("SRC").required(true).help(src))
        .args(shared())
        .args(texts)
        .args(flags)
        .args(contract::options())
}

pub(super) fn run(matches: &ArgMatches) -> Result<Done, Failure> {
    let said = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let src = said("src").unwrap_or_default();
    let (places, mut notes) = Places::of(matches, &[src])?;
    let document = open(src, &places.address)?;
    let about = words::about(&document, matches)?;
    notes.extend(words::missing(&about, &document));
    let dist = said("dist").unwrap_or("dist");
    let [loader, resizer] = [forms::LOADER, forms::RESIZER].map(|it| forms::file(VERSION, it));
    let release = Release::read(Path::new(dist), &[loader.clone(), resizer]);
    if release.integrity(&loader).is_none() {
        notes.push(format!(
            "there is no {dist}/{loader}, so the pinned tag has no hash; \
             `make release` builds it and --dist says where it is, or take it from what is served: \
             curl -s {} | openssl dgst -sha384 -binary | openssl base64 -A",
            places.file(&loader)
        ));
    }
    let page = about.url.clone();
    let snippet = Snippet::of(&Wanted {
        src: document.address.as_str(),
        attributes: &contract::chosen(matches),
        height: height(matches),
        about: &about.or_host(&document),
        page: page.as_deref(),
        places: &places,
        release: &release,
        pinned: matches.get_flag("pinned"),
    });
    let out = if matches.get_flag("json") { snippet.json(&notes) } else { snippet.text() };
    Ok(Done { out, notes })
}

//! `oembed`: static answers for those who embed by an address alone: <https://oembed.com>.
//!
//! WordPress keeps a `blockquote` and an `iframe` of them, puts the frame into a sandbox of its own
//! and gives it between 200 and 1,000 pixels, so what it shows is a card: one paragraph, no related news.

mod fields;

use super::about::About;
use super::contract;
use super::document::{is_address, open, reason};
use super::failure::{Done, Failure};
use super::frame::Frame;
use super::html;
use super::options::{Places, height, shared};
use clap::{Arg, ArgMatches, Command, value_parser};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// What makes a card of an article, unless something else is chosen.
const CARD: [(&str, &str); 2] = [("related", "none"), ("limit", "1")];

/// Options that take a number: name, what it counts, default, help.
const NUMBERS: &[(&str, &str, &str, &str)] = &[
    ("width", "PIXELS", "600", "How wide the frame is"),
    ("cache-age", "SECONDS", "86400", "How long others may keep the answer"),
];

pub(super) fn define() -> Command {
    let text = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name).value_name(value).required(true).help(help)
    };
    let numbers = NUMBERS.iter().map(|(name, value, default, help)| {
        let option = Arg::new(*name).long(*name).value_name(*value).help(*help);
        option.default_value(*default).value_parser(value_parser!(u32))
    });
    Command::new("oembed")
        .about("Writes an oEmbed file for each document and prints the links that lead there")
        .arg(text("src", "SRC", "The documents' files").num_args(1..))
        .arg(text("out", "FOLDER", "Where the oEmbed files are written").long("out"))
        .args(shared())
        .args(numbers)
        .args(contract::options())
        .after_help("The frame shows one paragraph and no related news: --limit 1 --related none")
}

pub(super) fn run(matches: &ArgMatches) -> Result<Done, Failure> {
    let sources = matches.get_many::<String>("src").into_iter().flatten();
    let sources: Vec<&str> = sources.map(String::as_str).collect();
    let (places, notes) = Places::of(matches, &sources)?;
    if sources.len() > 1 && !places.address.ends_with('/') {
        return Err(Failure::usage(
            "--address: one address for several documents; let it end in a slash",
        ));
    }
    let (mut answers, mut failures) = (Vec::new(), Vec::new());
    for src in sources {
        match answer(src, &places, matches) {
            Ok(answer) => answers.push(answer),
            Err(Failure::Files(messages)) => failures.extend(messages),
            Err(other) => return Err(other),
        }
    }
    if !failures.is_empty() {
        return Err(Failure::Files(failures));
    }
    let folder = Path::new(matches.get_one::<String>("out").map_or("", String::as_str));
    let mut out = String::new();
    for answer in answers {
        let file = folder.join(&answer.name);
        let written = fs::create_dir_all(folder).and_then(|()| fs::write(&file, &answer.json));
        written
            .map_err(|error| Failure::file(format!("{}: {}", file.display(), reason(&error))))?;
        out.push_str(&format!("{} -> {}\n{}\n", answer.src, file.display(), answer.discovery));
    }
    Ok(Done { out, notes })
}

/// One document's answer.
struct Answer {
    src: String,
    name: String,
    json: String,
    discovery: String,
}

fn answer(src: &str, places: &Places, matches: &ArgMatches) -> Result<Answer, Failure> {
    if is_address(src) {
        return Err(Failure::usage(format!(
            "{src}: oembed fetches nothing; give the document's file"
        )));
    }
    let document = open(src, &places.address)?;
    let article = document.article.unwrap_or_default();
    let about = About::article(&article);
    if about.url.is_none() {
        return Err(Failure::file(format!("{src}: missing field url, which the answer is for")));
    }
    let width = matches.get_one("width").copied().unwrap_or_default();
    let attributes = card(contract::chosen(matches));
    let address = document.address.as_str();
    let (name, line) = (about.name(), about.line());
    let frame = Frame {
        release: &format!("v{}", contract::number()),
        src: address,
        attributes: &attributes,
        title: &name,
        url: about.url.as_deref(),
        line: &line,
        width: &u32::to_string(&width),
        height: height(matches),
    };
    let quote = html::element("blockquote", &[], &about.link());
    let mut fields = fields::of(&article);
    fields.insert("html".into(), [quote, frame.html(places)].concat().into());
    fields.insert("width".into(), width.into());
    fields.insert("height".into(), height(matches).into());
    fields
        .insert("cache_age".into(), matches.get_one("cache-age").copied().unwrap_or(0_u32).into());
    let file = file_name(address);
    Ok(Answer {
        src: src.to_owned(),
        json: format!("{:#}\n", Value::Object(fields)),
        discovery: discovery(&places.oembed(&file), &name),
        name: file,
    })
}

/// What was chosen, and a card's own where nothing was.
fn card(mut chosen: Vec<(String, String)>) -> Vec<(String, String)> {
    for (name, value) in CARD {
        if !chosen.iter().any(|(it, _)| it == name) {
            chosen.push((name.to_owned(), value.to_owned()));
        }
    }
    chosen
}

/// The file that holds the answer for a document: its name, and a hash of its address.
pub(super) fn file_name(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default().trim_end_matches(".json");
    let plain = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let plain: String = name.chars().filter(plain).take(60).collect();
    let hash: String =
        Sha256::digest(address).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    match plain.as_str() {
        "" => format!("{hash}.json"),
        plain => format!("{plain}-{hash}.json"),
    }
}

/// The link by which others find the answer, in the head of the article's page.
pub(super) fn discovery(address: &str, title: &str) -> String {
    let attributes = [
        ("rel", Some("alternate")),
        ("type", Some("application/json+oembed")),
        ("href", Some(address)),
        ("title", Some(title)),
    ];
    html::start("link", &attributes)
}

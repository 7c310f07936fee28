//! What a snippet says about its article: as the document has it, or as it was said instead.

use crate::article::{Language, Timestamp};
use crate::tool::about::About;
use crate::tool::date;
use crate::tool::document::{Document, link};
use crate::tool::failure::Failure;
use clap::ArgMatches;

pub(super) fn about(document: &Document, matches: &ArgMatches) -> Result<About, Failure> {
    let said = |name: &str| matches.get_one::<String>(name).map(|it| it.trim().to_owned());
    let article = document.article.as_deref();
    let mut about = article.map(About::article).unwrap_or_default();
    about.language = said("in-language").and_then(|it| Language::parse(&it)).or(about.language);
    about.headline = said("headline").or(about.headline);
    about.publisher = said("publisher").or(about.publisher);
    if let Some(url) = said("url") {
        about.url = Some(link("--url", &url)?.as_str().to_owned());
    }
    let published = match said("date") {
        Some(date) => Some(Timestamp::parse(&date).ok_or_else(|| {
            Failure::usage(format!("--date: \"{date}\" is not ISO 8601, such as 2026-05-03"))
        })?),
        None => article.and_then(|it| it.published.clone()),
    };
    about.date = published.and_then(|it| date::words(&it, about.language.as_ref()));
    Ok(about)
}

/// What whoever pastes the snippet should say, for want of which its link is a poor one.
pub(super) fn missing(about: &About, document: &Document) -> Option<String> {
    let options = match (&about.headline, &about.url) {
        (Some(_), Some(_)) => return None,
        (None, None) => "--headline and --url",
        (None, Some(_)) => "--headline",
        (Some(_), None) => "--url",
    };
    let why = match &document.article {
        None => "nothing is fetched",
        Some(_) => "the document has none",
    };
    Some(format!("the link stands for the host instead of the article, as {why}; say {options}"))
}

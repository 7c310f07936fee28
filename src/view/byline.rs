//! Who wrote it and when.

use super::Context;
use super::element::{El, el};
use crate::article::{Article, Author, Credited, Timestamp};
use crate::words::Word;

/// The line of names and dates; `None` where the document has neither.
pub(super) fn byline(context: &Context, article: &Article) -> Option<El> {
    let names = match article.credited() {
        Credited::Line(line) => {
            Some(el("span").class("byline__names").attr("dir", "auto").text(line.to_owned()))
        }
        Credited::Authors(authors) => Some(names(authors)),
        Credited::Nobody => None,
    };
    let dates = [
        article.published.as_ref().map(|it| time(context, it)),
        article.updated().map(|it| updated(context, it)),
    ];
    let parts: Vec<El> = names.into_iter().chain(dates.into_iter().flatten()).collect();
    (!parts.is_empty()).then(|| el("div").class("byline").attr("part", "byline").joined(" ", parts))
}

fn names(authors: &[Author]) -> El {
    el("span").class("byline__names").joined(
        ", ",
        authors.iter().map(|author| {
            let name = el("bdi").text(author.name.clone());
            let name = match &author.url {
                Some(url) => el("a")
                    .attr("href", url.as_str().to_owned())
                    .attr("rel", "author noopener")
                    .child(name),
                None => name,
            };
            let entry = el("span").class("byline__author").child(name);
            match &author.role {
                Some(role) => {
                    entry.text(" ").child(el("bdi").class("byline__role").text(role.clone()))
                }
                None => entry,
            }
        }),
    )
}

/// A date in the article's language, and as machines read it.
pub(super) fn time(context: &Context, at: &Timestamp) -> El {
    let (words, language, shown) = (context.words.clone(), context.language.clone(), at.clone());
    el("time")
        .attr("datetime", at.as_str().to_owned())
        .words(move || words.date(&shown, language.as_ref()))
}

/// "Updated" and the date, in the order that the language has them.
pub(super) fn updated(context: &Context, at: &Timestamp) -> El {
    let (words, language, shown) = (context.words.clone(), context.language.clone(), at.clone());
    el("time").attr("datetime", at.as_str().to_owned()).words(move || {
        let date = words.date(&shown, language.as_ref());
        words.fill(Word::Updated, &[("date", date)])
    })
}

//! The button with which a reader passes the article on.

use super::Context;
use super::element::{El, el};
use crate::article::Article;
use crate::browser::share;
use crate::live::Live;
use crate::words::Word;

/// `None` where the page around has no such button, or the article no page to point to.
pub(super) fn share(context: &Context, article: &Article) -> Option<El> {
    let url = article.url.clone().filter(|_| context.around().shares())?;
    let (context, headline) = (context.clone(), article.headline.clone());
    let words = context.words.clone();
    let said = Live::new(None::<Word>);
    let copied = said.clone();
    let button = el("button")
        .class("button")
        .attr("part", "button")
        .attr("type", "button")
        .word(&words, Word::Share)
        .on("click", move |_| {
            let said = said.clone();
            if !context.around().share(&headline, &url) {
                share::share(&headline, url.as_str(), move |copied| {
                    said.set(Some(if copied { Word::Copied } else { Word::NotCopied }));
                });
            }
        });
    let told = move || copied.get().map(|it| words.get(it)).unwrap_or_default();
    let status = el("span").attr("role", "status").words(told);
    Some(el("p").class("share").child(button).text(" ").child(status))
}

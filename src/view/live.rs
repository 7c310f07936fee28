//! The posts of a live blog.

use super::Context;
use super::blocks::blocks;
use super::byline::{time, updated};
use super::element::{El, el};
use crate::article::LiveUpdate;
use crate::words::Word;

/// The posts as the document orders them, pinned ones first; `None` where there are none.
pub(super) fn live(context: &Context, updates: &[LiveUpdate]) -> Option<El> {
    let (pinned, others): (Vec<_>, Vec<_>) = updates.iter().partition(|it| it.pinned);
    let posts = pinned.into_iter().chain(others).map(|update| post(context, update));
    (!updates.is_empty()).then(|| el("div").class("live").children(posts))
}

fn post(context: &Context, update: &LiveUpdate) -> El {
    let words = &context.words;
    let id = context.id();
    let published = update.published.as_ref().map(|it| time(context, it));
    let labels = [(update.pinned, Word::Pinned), (update.key_event, Word::KeyEvent)];
    let labels = labels.into_iter().filter(|(on, _)| *on);
    let labels = labels.map(|(_, word)| el("span").class("label").word(words, word));
    let changed = match (&update.published, &update.modified) {
        (Some(published), Some(modified)) if modified.is_after(published) => {
            Some(updated(context, modified))
        }
        _ => None,
    };
    let head = el("header").class("live__head");
    let head = head.joined(" ", published.into_iter().chain(labels).chain(changed));
    let post = el("article").class("live__post").child(head);
    let post = match &update.headline {
        Some(headline) => post
            .attr("aria-labelledby", id.clone())
            .child(el("h2").attr("id", id).attr("dir", "auto").text(headline.clone())),
        None => post,
    };
    post.children(blocks(context, &update.body))
}

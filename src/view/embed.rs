//! Something of a third party: a card of ours that asks nobody for anything.

use super::Context;
use super::element::{El, el};
use super::figure::{Alt, CARD_SIZES, Fetched, picture};
use crate::article::Embed;
use crate::words::Word;

pub(super) fn embed(context: &Context, embed: &Embed) -> El {
    let words = &context.words;
    let mut card = el("aside").class("embed");
    if let Some(poster) = &embed.poster {
        card = card.child(picture(
            context,
            poster,
            Alt::Text(String::new()),
            CARD_SIZES,
            Fetched::Near,
        ));
    }
    let from = el("p").class("embed__provider");
    card = card.child(match &embed.provider {
        Some(name) => from.phrase(words, Word::EmbedFrom, vec![("name", name.clone())]),
        None => from.word(words, Word::Embed),
    });
    if let Some(title) = &embed.title {
        card = card.child(el("p").class("embed__title").attr("dir", "auto").text(title.clone()));
    }
    if !embed.fallback.is_empty() {
        card = card.child(
            el("p").class("embed__fallback").attr("dir", "auto").rich(context, &embed.fallback),
        );
    }
    let Some(url) = &embed.url else { return card };
    let name =
        embed.provider.clone().unwrap_or_else(|| crate::browser::address::host(url.as_str()));
    let link = el("a").attr("href", url.as_str().to_owned()).attr("rel", "noopener");
    let link = link.phrase(words, Word::OpenAt, vec![("name", name)]);
    card.child(el("p").class("embed__link").child(link))
}

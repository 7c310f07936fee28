//! A link to an article, with a taste of it.

use crate::article::{MediaType, Teaser};
use crate::browser::node::is_plain_click;
use crate::view::Context;
use crate::view::byline::time;
use crate::view::element::{El, el};
use crate::view::figure::{Alt, CARD_SIZES, Fetched, picture};
use crate::words::Word;
use std::rc::Rc;

/// A card with picture, headline and what else the teaser has.
pub(in crate::view) fn card(
    context: &Context,
    teaser: &Rc<Teaser>,
    tag: &'static str,
    heading: &'static str,
) -> El {
    let mut text = el("div").class("card__text");
    if let Some(kicker) = &teaser.kicker {
        text = text.child(el("p").class("card__kicker").attr("dir", "auto").text(kicker.clone()));
    }
    text = text.child(el(heading).class("card__headline").child(link(context, teaser)));
    if !teaser.description.is_empty() {
        text = text.child(
            el("p")
                .class("card__description")
                .attr("dir", "auto")
                .rich(context, &teaser.description),
        );
    }
    if let Some(details) = details(context, teaser) {
        text = text.child(details);
    }
    let class = if teaser.image.is_some() { "card" } else { "card card--text" };
    let card = el(tag).class(class).attr("part", "teaser").spoken(teaser.language.as_ref());
    match &teaser.image {
        Some(image) => {
            // The headline says what it is; the picture beside it need not.
            let picture =
                picture(context, image, Alt::Text(String::new()), CARD_SIZES, Fetched::Near);
            card.child(el("div").class("card__picture").child(picture)).child(text)
        }
        None => card.child(text),
    }
}

/// The headline, leading where the teaser leads.
pub(super) fn link(context: &Context, teaser: &Rc<Teaser>) -> El {
    let Some(url) = teaser.url.as_ref().or(teaser.document.as_ref()) else {
        return el("span").attr("dir", "auto").text(teaser.headline.clone());
    };
    let (context, teaser) = (context.clone(), teaser.clone());
    el("a")
        .class("card__link")
        .attr("href", url.as_str().to_owned())
        .attr("rel", "noopener")
        .attr("dir", "auto")
        .text(teaser.headline.clone())
        .on("click", move |event| {
            if is_plain_click(&event) && context.around().open(&teaser) {
                event.prevent_default();
            }
        })
}

fn details(context: &Context, teaser: &Rc<Teaser>) -> Option<El> {
    let words = &context.words;
    let kind = match teaser.media_type {
        MediaType::Text => None,
        MediaType::Video => Some(Word::Video),
        MediaType::Gallery => Some(Word::Gallery),
        MediaType::Live => Some(Word::Live),
        MediaType::Audio => Some(Word::Audio),
    };
    let kind = kind.map(|word| el("span").class("label").word(words, word));
    let byline = teaser.byline.as_ref().map(|it| el("span").attr("dir", "auto").text(it.clone()));
    let published = teaser.published.as_ref().map(|it| time(context, it));
    let parts: Vec<El> = kind.into_iter().chain(byline).chain(published).collect();
    (!parts.is_empty()).then(|| el("p").class("card__details").joined(" ", parts))
}

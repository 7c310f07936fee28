//! Other people's words, and our own corrected.

use super::blocks;
use crate::article::{Correction, Inline, Quote, QuoteKind};
use crate::view::Context;
use crate::view::byline::time;
use crate::view::element::{El, el};
use crate::words::Word;

pub(super) fn quote(context: &Context, quote: &Quote) -> El {
    let class = match quote.kind {
        QuoteKind::Block => "quote",
        QuoteKind::Pull => "quote quote--pull",
    };
    let words = el("blockquote")
        .maybe("cite", quote.url.as_ref().map(|it| it.as_str().to_owned()))
        .attr("dir", "auto")
        .children(blocks(context, &quote.body));
    let frame = el("figure").class(class).child(words);
    if quote.citation.is_empty() {
        return frame;
    }
    let citation = el("cite").attr("dir", "auto");
    // A link of its own goes before the source's address: a link cannot stand in a link.
    let own_link = quote.citation.0.iter().any(|it| matches!(it, Inline::Link { .. }));
    let citation = match &quote.url {
        Some(url) if !own_link => citation.child(
            el("a")
                .attr("href", url.as_str().to_owned())
                .attr("rel", "noopener")
                .rich(context, &quote.citation),
        ),
        _ => citation.rich(context, &quote.citation),
    };
    frame.child(el("figcaption").child(citation))
}

pub(in crate::view) fn correction(context: &Context, correction: &Correction) -> El {
    let words = &context.words;
    let mut label = el("p").class("correction__label").word(words, Word::Correction);
    if let Some(date) = &correction.date {
        label = label.text(" ").child(time(context, date));
    }
    el("aside")
        .class("correction")
        .child(label)
        .child(el("p").attr("dir", "auto").rich(context, &correction.text))
}

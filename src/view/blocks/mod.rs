//! The blocks of a body.

pub(super) mod quote;
mod structure;
mod text;

use super::element::{El, el};
use super::{Context, collection, embed, figure, gallery, media, table};
use crate::article::Block;

/// The blocks in their order.
pub(super) fn blocks(context: &Context, blocks: &[Block]) -> Vec<El> {
    blocks.iter().map(|it| block(context, it)).collect()
}

pub(super) fn block(context: &Context, block: &Block) -> El {
    match block {
        Block::Paragraph { text, style } => text::paragraph(context, text, *style),
        Block::Heading { text, level, anchor } => {
            text::heading(context, text, *level, anchor.as_deref())
        }
        Block::Code { text, language } => text::code(text, language.as_deref()),
        Block::Preformatted { text } => {
            el("pre").class("preformatted").attr("tabindex", "0").text(text.clone())
        }
        Block::Verse { text, language } => text::verse(text, language.as_ref()),
        Block::Math { text } => text::math(context, text),
        Block::List { ordered, start, items } => structure::list(context, *ordered, *start, items),
        Block::Group(group) => structure::group(context, group),
        Block::Details { summary, body, open } => structure::details(context, summary, body, *open),
        Block::Timeline(items) => structure::timeline(context, items),
        Block::Footnotes(items) => structure::footnotes(context, items),
        Block::Quote(quote) => quote::quote(context, quote),
        Block::Correction(correction) => quote::correction(context, correction),
        Block::Rating { value, min, max } => text::rating(context, *value, *min, *max),
        Block::Image(it) => figure::figure(context, it),
        Block::Gallery(it) => gallery::gallery(context, it),
        Block::Video(it) => media::video(context, it),
        Block::Audio(it) => media::audio(context, it),
        Block::File { url, name, mime_type, bytes } => {
            media::file(context, url, name.as_deref(), mime_type.as_deref(), *bytes)
        }
        Block::Embed(it) => embed::embed(context, it),
        Block::Table(it) => table::table(context, it),
        Block::LinkCard(teaser) => el("div")
            .class("link-card")
            .child(collection::teaser::card(context, teaser, "div", "p")),
        Block::Divider => el("hr"),
        Block::Slot { name } => el("slot").attr("name", name.clone()),
    }
}

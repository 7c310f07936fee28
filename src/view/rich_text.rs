//! Text with its inner markup.

use super::Context;
use super::element::{El, el};
use crate::article::{Direction, Inline, Language, Mark, RichText};
use crate::browser::node::jump;
use crate::words::Word;

impl El {
    /// Adds a text with its marks and links.
    pub(super) fn rich(self, context: &Context, text: &RichText) -> Self {
        text.0.iter().fold(self, |parent, inline| match inline {
            Inline::Text(text) => parent.text(text.clone()),
            inline => parent.child(element(context, inline)),
        })
    }

    /// Says the language and direction of what stands inside.
    pub(super) fn spoken(self, language: Option<&Language>) -> Self {
        let direction = language.map(|it| it.direction().as_str());
        self.maybe("lang", language.map(|it| it.as_str().to_owned())).maybe("dir", direction)
    }
}

fn element(context: &Context, inline: &Inline) -> El {
    match inline {
        Inline::Text(text) => el("span").text(text.clone()),
        Inline::Marked { mark, text } => el(tag(*mark)).rich(context, text),
        Inline::Link { text, url, title } => el("a")
            .attr("href", url.as_str().to_owned())
            .attr("rel", "noopener")
            .maybe("title", title.clone())
            .rich(context, text),
        Inline::Lang { text, language, direction } => {
            let direction = direction.or_else(|| language.as_ref().map(Language::direction));
            el("span")
                .maybe("lang", language.as_ref().map(|it| it.as_str().to_owned()))
                .attr("dir", direction.map_or("auto", Direction::as_str))
                .rich(context, text)
        }
        Inline::Abbr { text, title } => {
            el("abbr").maybe("title", title.clone()).rich(context, text)
        }
        Inline::Ruby { text, annotation } => el("ruby")
            .rich(context, text)
            .child(el("rp").text("("))
            .child(el("rt").text(annotation.clone()))
            .child(el("rp").text(")")),
        Inline::Break => el("br"),
        Inline::FootnoteRef { id } => footnote_reference(context, id),
    }
}

fn tag(mark: Mark) -> &'static str {
    match mark {
        Mark::Strong => "strong",
        Mark::Emphasis => "em",
        Mark::Underline => "u",
        Mark::Strike => "s",
        Mark::Code => "code",
        Mark::Sub => "sub",
        Mark::Sup => "sup",
        Mark::Highlight => "mark",
        Mark::Small => "small",
    }
}

/// The mark that leads to a footnote, and that the footnote leads back to.
fn footnote_reference(context: &Context, id: &str) -> El {
    let (words, name) = (&context.words, id.to_owned());
    let target = footnote_anchor(id);
    let link = el("a")
        .attr("id", footnote_back(id))
        .attr("href", ["#", &target].concat())
        .attr("role", "doc-noteref")
        .said_of("aria-label", words, Word::Footnote, vec![("id", name)])
        .on("click", move |event| jump(&event, &target))
        .text(id.to_owned());
    el("sup").class("footnote-ref").child(link)
}

/// Where a footnote stands.
pub(super) fn footnote_anchor(id: &str) -> String {
    ["news-note-", &plain_id(id)].concat()
}

/// Where a footnote is referred to.
pub(super) fn footnote_back(id: &str) -> String {
    ["news-noteref-", &plain_id(id)].concat()
}

/// An id that needs no escaping in an address or a selector.
pub(super) fn plain_id(id: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_' || !c.is_ascii();
    id.chars().map(|c| if plain(c) { c } else { '-' }).collect()
}
